import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { editorInBrowser } from './editor-in-browser.ts'
import type { FrameInNode } from './frame-in-node.ts'
import { putCaret } from './seed-editor-driving.ts'

describe('The focus of the seed editor', () => {
  const open = editorInBrowser()

  const backs: readonly (readonly [how: string, back: (page: Page, frame: FrameInNode) => unknown])[] = [
    ['its editor comes to the front', (_page, frame) => frame.send({ kind: 'focus' })],
    ['its window gets the focus', (page) => page.evaluate(() => window.dispatchEvent(new Event('focus')))],
  ]
  for (const [how, back] of backs) {
    it(`is given back to the text, with the caret where it was, when ${how}`, async () => {
      const { page, frame } = await open('قال علوش\n')
      await putCaret(frame, 0, 3)
      await hide(page)
      await back(page, frame)
      await page.locator('.cm-content:focus').waitFor()
      await page.keyboard.type(' الآن')
      await frame.until(() => frame.document.text === 'قال الآن علوش\n')
    })
  }

  it('is given back to the input that had it', async () => {
    const { page, frame } = await open('قال علوش\n')
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+f')
    await page.locator('.seed-find input:focus').waitFor()
    await page.keyboard.type('عل')
    await hide(page)
    frame.send({ kind: 'focus' })
    await page.locator('.seed-find input:focus').waitFor()
    await page.keyboard.type('وش')
    assert.equal(await page.locator('.seed-find input').first().inputValue(), 'علوش')
  })

  it('is not taken from another part of the window', async () => {
    const { page, frame } = await open('قال علوش\n')
    await putCaret(frame, 0, 3)
    await hide(page)
    await page.evaluate(() => {
      document.hasFocus = () => false
    })
    frame.send({ kind: 'focus' })
    frame.send({
      kind: 'reveal',
      range: { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } },
      follow: true,
    })
    await frame.until(() => frame.selections.at(-1)?.range.start.character === 5)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true)
  })
})

/** What VS Code does with the page of an editor behind another tab: what is hidden loses the focus. */
const hide = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    document.body.style.display = 'none'
    while (document.activeElement !== document.body) await new Promise(requestAnimationFrame)
    document.body.style.display = ''
  })
