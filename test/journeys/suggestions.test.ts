import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'mocha'
import type { FrameLocator } from 'playwright-core'
import { journeyIn } from './journey.ts'
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
---
`
const BODY = `
# وفود تصل إلى العاصمة الكازاخية

وصل سيرغي فيرشينين إلى أستانا صباح الاثنين، وبحث مع وفد [تركيا](place:turkey) ملف إدلب. وقال فيرشينين إن الأمم المتحدة تشارك مراقبًا، وإن إيران أرسلت وفدًا.

أما فصائل المعارضة فقالت إنها تنتظر جواب روسيا قبل نهاية الأسبوع.
`
const ACCEPTED = BODY.replace('وصل سيرغي فيرشينين', 'وصل [سيرغي فيرشينين](person:sergey-vershinin)')

// What a person does with the suggested mentions of an article, in Arabic. The steps build on each other.
for (const theme of ['light', 'dark'] as const) {
  describe(`Suggested mentions, ${theme}`, () => {
    const journey = journeyIn(theme, { 'seedbed.language': 'ar' })
    const editor = (): FrameLocator => journey().workbench.preview
    const file = () => path.join(journey().folder, 'articles', ARTICLE)
    const press = (key: string) => editor().locator('.cm-content').press(key)
    const card = (words: string) => editor().locator('.seed-suggestion').filter({ hasText: words })

    it('are seen as dotted lines, and gone through by a key', async () => {
      const { workbench, picture } = journey()
      await writeFile(file(), HEAD + BODY)
      await workbench.openFile(ARTICLE)
      await workbench.runCommand('Seedbed: Open in Seed Editor')
      await editor().locator('.seed-suggested', { hasText: 'سيرغي فيرشينين' }).waitFor()
      await press('Alt+.')
      await card('فيرشينين').waitFor()
      await workbench.rest()
      await picture('seed-editor-suggestions', workbench.page.locator('.part.editor'))
    })

    it('are accepted and rejected, and the file has exactly that', async () => {
      await press('Tab')
      await card('أستانا').waitFor()
      await press('Escape')
      await card('إدلب').waitFor()
      await journey().picture('seed-editor-suggestion-of-several', journey().workbench.page.locator('.part.editor'))
      await press('Control+s')
      const rejected = HEAD.replace('\n---\n', '\nnot-mentions:\n  - { exact: أستانا, ref: place:astana }\n---\n')
      await eventually(() => readFile(file(), 'utf8'), rejected + ACCEPTED)
    })

    it('come back with undo, step by step', async () => {
      await press('Control+z')
      await editor().locator('.seed-suggested', { hasText: 'أستانا' }).waitFor()
      await press('Control+s')
      await eventually(() => readFile(file(), 'utf8'), HEAD + ACCEPTED)
      await press('Control+z')
      await editor().locator('.seed-suggested', { hasText: 'سيرغي فيرشينين' }).waitFor()
      await press('Control+s')
      await eventually(() => readFile(file(), 'utf8'), HEAD + BODY)
    })
  })
}
