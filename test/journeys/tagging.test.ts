import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'mocha'
import type { Locator, Page } from 'playwright-core'
import { type Journey, journeyIn } from './journey.ts'
import { filesIn } from './registry-driving.ts'
import { eventually } from './seed-editor-driving.ts'

const ARTICLE = 'articles/tagging.seed.md'
const OTHER = 'articles/tagging-other.seed.md'
const head = (title: string): string => `---
title: ${title}
date: 2018-11-19
lang: ar
source: { name: مثال }
topics: [astana-process]
summary: مثال
---

`
const TEXT = `${head('جولة جديدة في أستانا')}وقال سيرغي فيرشينين إن روسيا ستشارك، وإن أستانا جاهزة. ووصل الوفد إلى إدلب.

وعُقد اللقاء أمس الأحد، قبل جولة تبدأ في 28 تشرين الثاني/نوفمبر الجاري.

أعلنت كازاخستان أن الجولة المقبلة ستعقد في العاصمة أستانا.
`
const OTHER_TEXT = `\ufeff${head('لقاء في العاصمة')}زار سيرغي فيرشينين كازاخستان، ثم عاد إلى روسيا.\n`.replaceAll(
  '\n',
  '\r\n',
)

const dots = '.squiggly-hint'

// What a person does with names that nobody has tagged. The steps build on each other; the program speaks Arabic.
describe('Names without a tag', () => {
  const journey = journeyIn('light', { 'seedbed.language': 'ar' })

  it('have faint dots', async () => {
    const { workbench, folder, picture } = journey()
    await writeFile(path.join(folder, OTHER), OTHER_TEXT)
    await writeFile(path.join(folder, ARTICLE), TEXT)
    await workbench.openFile(path.basename(ARTICLE))
    await workbench.page.locator(dots).first().waitFor()
    await workbench.rest()
    await picture('untagged')
  })

  it('are tagged by a quick fix that says whom they mean', async () => {
    const { workbench, folder, picture } = journey()
    await workbench.clickWord('أعلنت كازاخستان', 'كازاخستان')
    await workbench.applyQuickFix(/place:kazakhstan/, (menu) =>
      picture('untagged-menu', menu, ...frontMatter(workbench.page), lineWith(workbench.page, 'أعلنت')),
    )
    const tagged = TEXT.replace('أعلنت كازاخستان', 'أعلنت [كازاخستان](place:kazakhstan)')
    await becomes(journey(), folder, ARTICLE, tagged)
    await workbench.press('Control+Z')
    await becomes(journey(), folder, ARTICLE, TEXT)
  })

  it('are said to be none, in the front matter', async () => {
    const { workbench, folder } = journey()
    await workbench.clickWord('أعلنت كازاخستان', 'كازاخستان')
    await workbench.applyQuickFix(/ليس المقصود هنا/)
    const entry = 'not-mentions:\n  - { exact: كازاخستان, ref: place:kazakhstan }\n'
    await becomes(journey(), folder, ARTICLE, TEXT.replace('summary: مثال\n', `summary: مثال\n${entry}`))
    await workbench.press('Control+Z')
    await becomes(journey(), folder, ARTICLE, TEXT)
  })

  it('are never suggested again, which is saved and can be taken back', async () => {
    const { workbench, folder } = journey()
    const settings = path.join(folder, 'seedbed.yaml')
    const before = await readFile(settings, 'utf8')
    await workbench.clickWord('أعلنت كازاخستان', 'كازاخستان')
    await workbench.applyQuickFix(/عدم اقتراح/)
    const told = await workbench.notification('حُفظ ذلك')
    assert.match(await readFile(settings, 'utf8'), /ignore-names:\s+- \{ text: كازاخستان/)
    await told.getByRole('button', { name: 'تراجع' }).click()
    await told.waitFor({ state: 'hidden' })
    await eventually(() => readFile(settings, 'utf8'), before)
    assert.equal(await workbench.page.locator('.tab.dirty').count(), 0)
  })

  it('are left alone by a menu that is opened beside them, but for all that are sure', async () => {
    const { workbench } = journey()
    await workbench.clickWord('وقال سيرغي', 'وقال')
    const rows = await workbench.quickFixes(/وسم كل الأسماء الأكيدة في المجموعة/)
    assert.equal(rows.length, 2, rows.join('\n'))
  })

  it('are tagged by a key that asks as what, and by another as the last one', async () => {
    const { workbench, folder, picture } = journey()
    await workbench.clickWord('أعلنت كازاخستان', 'كازاخستان')
    await workbench.press('Control+Alt+T')
    await workbench.choices(/place:kazakhstan/)
    await picture('tag-selection')
    await workbench.choose(/place:kazakhstan/)
    const tagged = TEXT.replace('أعلنت كازاخستان', 'أعلنت [كازاخستان](place:kazakhstan)')
    await becomes(journey(), folder, ARTICLE, tagged)
    // The caret stays in the words that have been tagged.
    await workbench.clickWord('ووصل الوفد', 'الوفد')
    await workbench.press('Control+Alt+R')
    await becomes(journey(), folder, ARTICLE, tagged.replace('الوفد', '[الوفد](place:kazakhstan)'))
    await workbench.press('Control+Alt+U')
    await becomes(journey(), folder, ARTICLE, tagged)
  })

  it('are tagged in the whole corpus, once every article has been shown', async () => {
    const { workbench, folder, picture } = journey()
    const before = await filesIn(folder)
    await workbench.runCommand('Seedbed: Tag All Sure Mentions in the Corpus…')
    await workbench.choices(/tagging-other/)
    await workbench.choose(/tagging-other/)
    await workbench.page.locator('.editor.modified').filter({ hasText: 'place:kazakhstan' }).first().waitFor()
    await workbench.rest()
    await picture('tag-all-preview')
    assert.deepEqual(await filesIn(folder), before)
    await workbench.choose(/كتابة الملفات/)
    const other = OTHER_TEXT.replace('سيرغي فيرشينين', '[سيرغي فيرشينين](person:sergey-vershinin)')
      .replace(' كازاخستان،', ' [كازاخستان](place:kazakhstan)،')
      .replace('إلى روسيا', 'إلى [روسيا](place:russia)')
    await becomes(journey(), folder, OTHER, other)
  })

  it('and dates say on hover what they are, and why', async () => {
    const { workbench, picture } = journey()
    await workbench.openFile(path.basename(ARTICLE))
    const card = await workbench.hoverWord('أمس الأحد', 'الأحد', '2018-11-18')
    assert.match(card, /2018-11-18/)
    const { page } = workbench
    const hover = page.locator('.monaco-hover:visible').filter({ hasText: '2018-11-18' })
    await picture('date-hover-arabic', hover, ...frontMatter(page), lineWith(page, 'أعلنت'))
  })
})

/** The lines about the front matter, so that a picture begins with the article. */
const frontMatter = (page: Page): readonly Locator[] => {
  const fences = page.locator('.view-line').filter({ hasText: '---' })
  return [fences.nth(0), fences.nth(1)]
}

/** The line of the text with a word in it. */
const lineWith = (page: Page, word: string): Locator => page.locator('.view-line').filter({ hasText: word }).first()

/** Saves all until a file is what it should be, byte for byte. */
async function becomes({ workbench }: Journey, folder: string, file: string, expected: string): Promise<void> {
  const saved = async (): Promise<string> => {
    await workbench.press('Control+K')
    await workbench.press('s')
    return readFile(path.join(folder, file), 'utf8')
  }
  await eventually(saved, expected)
}
