import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'mocha'
import type { Locator } from 'playwright-core'
import { insist } from '../support/insist.ts'
import { type Journey, journeyIn } from './journey.ts'
import { eventually } from './seed-editor-driving.ts'

const ARTICLE = 'delegations.seed.md'
const HEAD = `---
title: وفود تصل إلى العاصمة الكازاخية
date: 2024-11-11
lang: ar
source: { name: مثال }
topics: [astana-process]
summary: مثال
status: draft
assignee: ليلى
---
`
const BODY = `
وصل [سيرغي فيرشينين](person:sergey-vershinin "role=speaker; cert=medium; resp=auto") إلى [أستانا](place:astana "cert=low; resp=auto") صباح الاثنين، وبحث مع [رئيس الوفد التركي](person:?) ملف [إدلب](place:idlib "cert=low").
`

const words = {
  en: {
    entities: 'Entities',
    articles: 'Articles',
    work: 'Work list',
    byDate: 'By date',
    automatic: 'Tagged by a program',
  },
  ar: {
    entities: 'الكيانات',
    articles: 'المقالات',
    work: 'قائمة العمل',
    byDate: 'حسب التاريخ',
    automatic: 'وسمها برنامج',
  },
} as const

// What a person does in the explorer: finds someone by a name as it is typed, reads where they are mentioned, and works through what a program tagged.
for (const [theme, language] of [
  ['light', 'ar'],
  ['dark', 'en'],
] as const) {
  describe(`The explorer, ${theme}`, () => {
    const journey = journeyIn(theme, { 'seedbed.language': language })
    const file = () => path.join(journey().folder, 'articles', ARTICLE)
    const say = words[language]

    it('shows entities, articles and work', async () => {
      const { workbench } = journey()
      await writeFile(file(), HEAD + BODY)
      await workbench.openFile(ARTICLE)
      await workbench.runCommand('Seedbed: Focus on Corpus View')
      await row(journey(), say.entities).waitFor()
      // The tree needs the room.
      await workbench.page.locator('.pane-header', { hasText: 'Related Articles' }).click()
      await expand(journey(), say.work, row(journey(), say.automatic))
      await expand(journey(), say.articles, row(journey(), say.byDate))
      await expand(journey(), say.byDate, row(journey(), '2024'))
      await look(journey(), 'explorer-roots')
    })

    it('finds an entity by a name as it is typed', async () => {
      const { workbench } = journey()
      await workbench.runCommand('Seedbed: Filter Entities and Articles…')
      await workbench.page.locator('.quick-input-widget input').fill('استانه')
      await workbench.press('Enter')
      await row(journey(), 'أستانا').waitFor()
      await look(journey(), 'explorer-filtered')
    })

    it('leads to its articles, and to a mention', async () => {
      const { workbench } = journey()
      await expand(journey(), 'أستانا', row(journey(), 'وفود تصل'))
      const mention = spoken(journey(), 'صباح')
      await expand(journey(), 'وفود تصل', mention)
      await look(journey(), 'explorer-mentions')
      await mention.click()
      await workbench.fileIsActive(ARTICLE)
      await workbench.runCommand('Seedbed: Clear Filter')
      await row(journey(), say.work).waitFor()
    })

    it('accepts what a program tagged, one by one', async () => {
      const { workbench } = journey()
      await expand(journey(), say.automatic, row(journey(), 'ليلى'))
      await expand(journey(), 'ليلى', row(journey(), 'وفود تصل'))
      const item = spoken(journey(), 'وصل')
      await expand(journey(), 'وفود تصل', item)
      await item.click()
      await look(journey(), 'explorer-work')
      await focus(journey())
      await workbench.press('Control+Enter')
      // The server is asked first: there is something to save once the tab says so.
      await workbench.page.locator('.tab.dirty').first().waitFor()
      await workbench.runCommand('File: Save All Files')
      const accepted = BODY.replace('"role=speaker; cert=medium; resp=auto"', '"role=speaker"')
      await eventually(() => readFile(file(), 'utf8'), HEAD + accepted)
      // What comes next has been chosen by then.
      await workbench.page.locator('.monaco-list-row.selected .highlight', { hasText: 'أستانا' }).waitFor()
      await focus(journey())
      await workbench.press('Delete')
      await workbench.page.locator('.tab.dirty').first().waitFor()
      await workbench.runCommand('File: Save All Files')
      const rejected = accepted.replace('[أستانا](place:astana "cert=low; resp=auto")', 'أستانا')
      const said = HEAD.replace('\n---\n', '\nnot-mentions:\n  - { exact: أستانا, ref: place:astana }\n---\n')
      await eventually(() => readFile(file(), 'utf8'), said + rejected)
      await row(journey(), say.automatic).waitFor({ state: 'detached' })
    })
  })
}

const row = ({ workbench }: Journey, text: string): Locator =>
  workbench.page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first()

/** A row by what a screen reader says of it. */
const spoken = ({ workbench }: Journey, text: string): Locator =>
  workbench.page.locator(`.pane-body .monaco-list-row[aria-label*="${text}"]`).first()

/** Goes to the tree, and waits until keys are its own. */
async function focus({ workbench }: Journey): Promise<void> {
  await workbench.runCommand('Seedbed: Focus on Corpus View')
  await workbench.page.locator('.pane-body .monaco-list:focus').waitFor()
}

/** Opens a row until what stands below it is there: where the tree is asked for anew meanwhile, a click is lost, and a row that has just been opened closes. */
const expand = (journey: Journey, text: string, below: Locator): Promise<void> =>
  insist(async (timeout) => {
    const one = row(journey, text)
    if ((await one.getAttribute('aria-expanded', { timeout })) !== 'true')
      await one.locator('.monaco-tl-twistie').click({ timeout })
    await below.waitFor({ timeout })
  })

async function look({ workbench, picture }: Journey, name: string): Promise<void> {
  await workbench.rest()
  await picture(name, workbench.page.locator('.part.sidebar'))
}
