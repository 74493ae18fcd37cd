import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { FromEditor } from '../../client/webview/messages/seed-editor.ts'
import { editorInBrowser } from './editor-in-browser.ts'
import { told } from './editor-page.ts'
import { boxOf, putCaret } from './seed-editor-driving.ts'

describe('A row in the list of suggestions', () => {
  const open = editorInBrowser()

  it('reads a type from left to right in an Arabic list', async () => {
    const { page, frame } = await open('قال \n')
    await putCaret(frame, 0, 4)
    await page.keyboard.type('[س](per', { delay: 30 })
    const row = page.locator('.cm-completionLabel', { hasText: /^person:$/ })
    await row.waitFor()
    await told(page)
    const [colon, letter] = await Promise.all([boxOf(row, ':'), boxOf(row, 'p')])
    assert.ok(colon.left > letter.left, 'the colon stands behind the word')
  })

  it('is of what has been typed last, where the answer is later than a bracket and a target', async () => {
    const { page, frame } = await open('قال \n')
    await putCaret(frame, 0, 4)
    const hear = frame.hear.bind(frame)
    const asked = new Promise<FromEditor>((resolve) => {
      frame.hear = (message) => (message.kind === 'ask' ? resolve(message) : hear(message))
    })
    await page.keyboard.type('[')
    const first = await asked
    await page.keyboard.type('س](per')
    frame.hear = hear
    hear(first)
    await page.locator('.cm-completionLabel', { hasText: /^person:$/ }).waitFor()
  })

  it('writes its tag before the letter that stands behind the caret', async () => {
    const { page, frame } = await open('قال ا.\n')
    await putCaret(frame, 0, 4)
    await page.keyboard.type('[علو', { delay: 30 })
    await page.locator('.cm-tooltip-autocomplete [role=option]', { hasText: 'علوش' }).first().click()
    await frame.until(() => frame.document.text.includes('](person:mohammed-alloush)'))
    assert.match(frame.document.text, /^قال \[[^\]]*علوش\]\(person:mohammed-alloush\)ا\.\n$/)
  })
})
