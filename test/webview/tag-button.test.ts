import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import type { FromEditor } from '../../client/webview/messages/seed-editor.ts'
import { editorInBrowser } from './editor-in-browser.ts'
import type { FrameInNode } from './frame-in-node.ts'
import { boxOf } from './seed-editor-driving.ts'

describe('The button that offers to tag', () => {
  const open = editorInBrowser()

  it('stays where a double click has selected a word and the server’s word takes its place', async () => {
    const { page, frame } = await open('قالت وعلوش أمس.\n')
    const held = holdWords(frame)
    const { x, y } = await boxOf(page.locator('.cm-line').first(), 'علوش')
    await page.mouse.dblclick(x, y)
    await button(page).waitFor()
    await held.release()
    await frame.until(() => {
      const { start, end } = frame.selections.at(-1)?.range ?? {}
      return start?.character === 6 && end?.character === 10
    })
    assert.equal(await button(page).count(), 1)
    await button(page).click()
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('1')
    await frame.until(() => frame.document.text.includes('قالت و[علوش](person:mohammed-alloush) أمس.'))
  })

  it('goes when the selection is made another by a key', async () => {
    const { page } = await open('قالت وعلوش أمس.\n')
    const { x, y } = await boxOf(page.locator('.cm-line').first(), 'علوش')
    await page.mouse.dblclick(x, y)
    await button(page).waitFor()
    await page.keyboard.press('Shift+ArrowLeft')
    await button(page).waitFor({ state: 'detached' })
  })
})

const button = (page: Page) => page.locator('.seed-tag-button button')

/** Keeps the server’s word back until it is let go. */
function holdWords(frame: FrameInNode): { release(): Promise<void> } {
  const hear = frame.hear.bind(frame)
  const asked = new Promise<FromEditor>((resolve) => {
    frame.hear = (message) =>
      message.kind === 'ask' && message.question.kind === 'word' ? resolve(message) : hear(message)
  })
  return {
    release: async () => hear(await asked),
  }
}
