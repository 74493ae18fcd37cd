import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { editorInBrowser } from './editor-in-browser.ts'
import { drawn, putCaret } from './seed-editor-driving.ts'

const article = `---
title: جولة أستانا
date: 2024-11-11
---

# أستانة

قال في أستانا إن [أستانة](place:astana) و[أستانا](place:astana "role=host") بعيدة.

وعاد من أستانا.
`

describe('Replacing all in the seed editor', () => {
  const open = editorInBrowser()

  it('is one step, which one undo takes back and one redo brings again', async () => {
    const { page, frame } = await open(article)
    await drawn(page)
    await putCaret(frame, 5, 0)
    // A word is under way when the bar is opened: it is a step of its own.
    await page.keyboard.type('خبر')
    await page.keyboard.press('Control+h')
    await page.keyboard.type('أستانا')
    await page.locator('.seed-find-count', { hasText: '6' }).waitFor()
    const before = article.replace('# أستانة', 'خبر# أستانة')
    assert.equal(frame.document.text, before)
    const groups = frame.groups.length
    await page.locator('.seed-find input').last().fill('نور سلطان')
    await page.keyboard.press('Control+Enter')
    const after = before.replace(/أستان[اة]/g, 'نور سلطان')
    await frame.until(() => frame.document.text === after)
    assert.equal(frame.groups.length, groups + 1)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await frame.until(() => frame.deeds.length === 1)
    assert.equal(frame.document.text, before)
    await page.keyboard.press('Control+y')
    await frame.until(() => frame.deeds.length === 2)
    assert.equal(frame.document.text, after)
    await page.waitForFunction(
      () => document.querySelector('.cm-content')?.textContent?.split('نور سلطان').length === 7,
    )
  })
})
