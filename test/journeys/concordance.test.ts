import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'mocha'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { type Journey, journeyIn } from './journey.ts'
import { eventually, seedEditor } from './seed-editor-driving.ts'

const ARTICLE = 'articles/concordance.seed.md'
const TEXT = `---
title: لقاء في موسكو
date: 2024-11-02
lang: ar
source: { name: مثال }
topics: [astana-process]
summary: مثال
---

التقى سيرغي فيرشينين المبعوثَ الأممي في موسكو. وقال سِيرغي فيرشينين بعد اللقاء إن الجولة المقبلة قريبة.

The envoy met the deputy minister, سيرغي فيرشينين, in Moscow again.
`

// What a person does with the places where someone is named. The steps build on each other; the program speaks Arabic.
describe('A concordance', () => {
  const journey = journeyIn('light', { 'seedbed.language': 'ar', 'files.autoSave': 'afterDelay' })

  it('shows the words that are selected in an article, wherever the corpus has them, in any spelling', async () => {
    const { workbench, folder, picture } = journey()
    const { page } = workbench
    await writeFile(path.join(folder, ARTICLE), TEXT)
    await workbench.openFile(path.basename(ARTICLE))
    await workbench.clickWord('التقى سيرغي', 'سيرغي', 'start')
    await workbench.press('Shift+Control+ArrowRight')
    await workbench.press('Shift+Control+ArrowRight')
    await workbench.press('Control+Alt+K')
    const view = concordance(page)
    await line(view, /^التقى$/).waitFor()
    await line(view, /وقال$/).waitFor()
    await line(view, /deputy minister,$/).waitFor()
    // And where articles that came before have them tagged.
    await view.locator('.concordance-line .seed-person').first().waitFor()
    assert.equal(await view.locator('#kind').inputValue(), 'folded')
    await workbench.rest()
    await picture('concordance')
  })

  it('opens a place beside it while one goes through the lines, which keep the focus', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const view = concordance(page)
    await line(view, /وقال$/).locator('.concordance-key').click()
    await page.locator('.editor-group-container:not(.active) .selected-text').first().waitFor()
    await eventually(() => view.locator('body').evaluate(() => String(document.hasFocus())), 'true')
  })

  it('tags two of its lines in one edit that is shown first', async () => {
    const { workbench, picture } = journey()
    const { page } = workbench
    const view = concordance(page)
    await line(view, /^التقى$/)
      .locator('.concordance-box')
      .click()
    await line(view, /وقال$/).locator('.concordance-box').click()
    await view.locator('.concordance-chosen', { hasText: 'المختار: 2' }).waitFor()
    await view.getByRole('button', { name: 'وسم بـ…' }).click()
    await workbench.choices(/person:sergey-vershinin/)
    await workbench.choose(/person:sergey-vershinin/)
    await workbench.choices(/تطبيق/)
    await picture('concordance-preview')
    assert.equal(await textOf(journey()), TEXT)
    await workbench.choose(/تطبيق/)
    await eventually(() => textOf(journey()), TAGGED)
    // The list follows, and what was chosen is chosen still.
    await page.locator('.tab', { hasText: 'الكشاف' }).click()
    await view.locator('[aria-selected="true"] .seed-person').nth(1).waitFor()
    assert.equal(await view.locator('.concordance-chosen').textContent(), 'المختار: 2')
  })

  it('is there again when the window is loaded anew', async () => {
    const { workbench } = journey()
    const { page } = workbench
    // By VS Code's own command, which keeps what is open before it goes: a reload of the browser may come before that.
    const loaded = page.waitForEvent('load')
    await workbench.runCommand('Developer: Reload Window')
    await loaded
    const view = concordance(page)
    await line(view, /وقال$/).waitFor()
    assert.equal(await view.locator('#kind').inputValue(), 'folded')
  })
})

const TAGGED = TEXT.replace('التقى سيرغي فيرشينين', 'التقى [سيرغي فيرشينين](person:sergey-vershinin)').replace(
  'سِيرغي فيرشينين',
  '[سِيرغي فيرشينين](person:sergey-vershinin)',
)

describe('A concordance of an entity', () => {
  const journey = journeyIn('dark')

  it('is opened at a tag in the seed editor, and leads to a place there', async () => {
    const { workbench, picture } = journey()
    const { page } = workbench
    await workbench.openFile('moscow-prepares-astana-22.seed.md')
    await workbench.press('Control+K')
    await workbench.press('Alt+E')
    const editor = seedEditor(page)
    await editor.locator('.seed-person', { hasText: 'فيرشينين' }).nth(1).click()
    await workbench.press('Control+Alt+K')
    const view = seedEditor(page, 1)
    await view.locator('.concordance-line .seed-person').first().waitFor()
    assert.equal(await view.locator('#kind').inputValue(), 'entity')
    await eventually(() => view.locator('#entity').inputValue(), 'Sergey Vershinin')
    await view.locator('#grouping').selectOption('article')
    await view.locator('.concordance-group').first().waitFor()
    await workbench.rest()
    await picture('concordance-entity')
    const ofArticle = view.locator('.concordance-line', { hasText: 'موسكو تعدّ' })
    for (const [number, signs] of [
      [0, 'role=speaker'],
      [2, 'form=pronoun; role=speaker'],
    ] as const) {
      await ofArticle.nth(number).locator('.concordance-key').click()
      // Beside the list, which keeps the focus: in one editor of the group there.
      const beside = seedEditor(page, 2)
      await beside.locator('.cm-content').waitFor()
      await eventually(async () => String(await isSeen(beside, signs)), 'true')
      await eventually(() => view.locator('body').evaluate(() => String(document.hasFocus())), 'true')
      assert.equal(await page.locator('.editor-group-container').nth(1).locator('.tab').count(), 1)
    }
    await view.getByRole('grid').press('Enter')
    await page.locator('.editor-group-container.active .tab.active[data-resource-name^="moscow"]').waitFor()
  })
})

/** Whether the signs of a tag, which are hidden until one comes to it, are in what is seen of a text. */
const isSeen = (editor: FrameLocator, signs: string): Promise<boolean> =>
  editor.locator('.cm-scroller').evaluate((scroller, sought) => {
    const { top, bottom } = scroller.getBoundingClientRect()
    const walker = document.createTreeWalker(scroller, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.includes(sought)) continue
      const box = node.parentElement?.getBoundingClientRect()
      return box !== undefined && box.height > 0 && box.top >= top && box.bottom <= bottom
    }
    return false
  }, signs)

const concordance = (page: Page): FrameLocator =>
  page.locator('iframe.webview.ready').filter({ visible: true }).last().contentFrame().frameLocator('#active-frame')

/** The line that has these words before the key word. */
const line = (view: FrameLocator, words: RegExp): Locator =>
  view.locator('.concordance-line').filter({ has: view.locator('.concordance-before', { hasText: words }) })

const textOf = ({ folder }: Journey): Promise<string> => readFile(path.join(folder, ARTICLE), 'utf8')
