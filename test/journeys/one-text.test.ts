import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'mocha'
import type { FrameLocator } from 'playwright-core'
import { journeyIn } from './journey.ts'

const ARTICLE = 'one-text.seed.md'
const TEXT = `---
title: نص واحد
date: 2024-11-11
lang: ar
source: { name: مثال }
topics: [astana-process]
summary: مثال
status: draft
---

التقى [سيرغي فيرشينين](person:sergey-vershinin) وفد [فصائل المعارضة](org:opposition-factions) في [أستانا](place:astana)، وغادر بعد ساعة.

The talks in [أستانا](place:astana) ended early, said [TASS](org:tass).

بدأت الجولة في [11 تشرين الثاني](date:2024-11-11) بحضور 12 وفدًا، بنسبة 85% و«هدوء تام».

- وفد [روسيا](place:russia)
- وفد [تركيا](place:turkey) و[إيران](place:iran)

| المدينة | العام |
|---|---|
| [أستانا](place:astana) | 2024 |
`

// One text as VS Code's text editor draws it, as the seed editor does, and as a browser lays it out.
for (const theme of ['light', 'dark'] as const) {
  describe(`One text, ${theme}`, () => {
    const journey = journeyIn(theme)

    it('reads in the seed editor as in a browser', async () => {
      const { workbench, folder, picture } = journey()
      const { page } = workbench
      await writeFile(path.join(folder, 'articles', ARTICLE), TEXT)
      await workbench.openFile(ARTICLE)
      await page.keyboard.press('Control+B')
      await workbench.runCommand('View: Split Editor Right')
      await workbench.runCommand('Seedbed: Open in Seed Editor')
      const editor = webview(page.locator('iframe.webview.ready').first().contentFrame())
      await editor.locator('.seed-person').first().waitFor()
      await workbench.runCommand('Seedbed: Open Preview to the Side')
      await page.locator('iframe.webview.ready').nth(1).waitFor()
      const preview = webview(page.locator('iframe.webview.ready').nth(1).contentFrame())
      await preview.locator('.seed-person').first().waitFor()
      // What both show has the same words in the same order, and each paragraph stands on the same side.
      for (const begin of ['التقى', 'The talks', 'بدأت']) {
        const line = editor.locator('.cm-line').filter({ hasText: begin })
        const paragraph = preview.locator('p').filter({ hasText: begin })
        assert.equal(await line.textContent(), await paragraph.textContent())
        const [drawn, laid] = await Promise.all([line, paragraph].map((one) => one.evaluate(sideOf)))
        assert.equal(drawn, laid)
        assert.equal(drawn, begin === 'The talks' ? 'left' : 'right')
      }
      await editor
        .locator('.cm-content')
        .evaluate((node) => node.querySelector('.seed-list-item')?.scrollIntoView({ block: 'center' }))
      await workbench.rest()
      await picture('one-text', page.locator('.part.editor'))
    })
  })
}

/** A page in one of VS Code's frames. */
const webview = (frame: FrameLocator): FrameLocator => frame.frameLocator('#active-frame')

/** At which side of its block the first word is drawn. */
function sideOf(block: Element): 'left' | 'right' {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const text = walker.nextNode()
  const range = document.createRange()
  if (text) range.setStart(text, 0)
  if (text) range.setEnd(text, 3)
  const word = range.getBoundingClientRect()
  const whole = block.getBoundingClientRect()
  return word.left + word.right > whole.left + whole.right ? 'right' : 'left'
}
