import assert from 'node:assert/strict'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { insist } from '../support/insist.ts'
import { PATIENCE } from '../support/patience.ts'

/** The page of the seed editor of that number, counted as the windows were opened. */
export const seedEditor = (page: Page, number = 0): FrameLocator =>
  page.locator('iframe.webview.ready').nth(number).contentFrame().frameLocator('#active-frame')

/** What is selected in a seed editor, as it is shown. */
export const selectedIn = (editor: FrameLocator): Promise<string> =>
  editor.locator('body').evaluate(() => window.getSelection()?.toString() ?? '')

/** Asks until the answer is what it should be. */
export async function eventually(ask: () => Promise<string>, expected: string): Promise<void> {
  const deadline = Date.now() + PATIENCE
  let answer = await ask()
  for (; answer !== expected && Date.now() < deadline; answer = await ask())
    await new Promise((done) => setTimeout(done, 50))
  assert.equal(answer, expected)
}

/** Waits until the text editor has the words, in whichever of its rows. */
export async function textEditorShows(page: Page, words: string): Promise<void> {
  await page.waitForFunction((sought) => {
    const rows = [...document.querySelectorAll<HTMLElement>('.monaco-editor .view-line')]
    const text = rows
      .toSorted((a, b) => Number.parseInt(a.style.top, 10) - Number.parseInt(b.style.top, 10))
      .map((row) => row.textContent ?? '')
      .join('')
    return text.replaceAll('\u00a0', ' ').includes(sought)
  }, words)
}

/** Puts the caret behind the words, where `next` follows. */
export async function clickBehind(editor: FrameLocator, words: string, next: string): Promise<void> {
  // Where the text has moved meanwhile, the click comes again.
  await insist(async () => {
    const { x, y } = await placeOf(editor, `${words}${next}`, 1)
    await pageOf(editor).mouse.click(x + 6, y)
    assert.match(await beforeCaret(editor), new RegExp(`${words}(?:\\]\\([^)]*\\))?$`))
  })
}

/** What is drawn of its line before the caret; at the edge of a tag that has its markup. */
const beforeCaret = (editor: FrameLocator): Promise<string> =>
  editor.locator('body').evaluate(() => {
    const { focusNode, focusOffset } = window.getSelection() ?? {}
    const parent = focusNode instanceof Element ? focusNode : focusNode?.parentElement
    const line = parent?.closest('.cm-line')
    if (!line || !focusNode) return ''
    const range = document.createRange()
    range.setStart(line, 0)
    range.setEnd(focusNode, focusOffset ?? 0)
    return range.toString()
  })

/** Where some words are drawn once nothing moves any more from one frame to the next. */
export async function placeOf(editor: FrameLocator, words: string, share: number): Promise<{ x: number; y: number }> {
  for (let last = await drawnAt(editor, words, share); ; ) {
    const content = await editor.locator('.cm-content').elementHandle()
    await content?.waitForElementState('stable')
    const now = await drawnAt(editor, words, share)
    if (now.x === last.x && now.y === last.y) return now
    last = now
  }
}

/** Where some words are drawn, in the window: at this share of the way from where they begin, which in Arabic is the right. */
async function drawnAt(editor: FrameLocator, words: string, share: number): Promise<{ x: number; y: number }> {
  const content = editor.locator('.cm-content')
  const inFrame = await content.evaluate(
    (node, [sought, part]) => {
      const texts: { node: Text; start: number }[] = []
      let text = ''
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
      for (let one = walker.nextNode(); one; one = walker.nextNode()) {
        texts.push({ node: one as Text, start: text.length })
        text += one.textContent
      }
      const at = text.indexOf(sought)
      if (at < 0) throw new Error(`“${sought}” is not drawn`)
      const place = (offset: number) => {
        const found = texts.findLast(({ start }) => start <= offset)
        if (!found) throw new Error('no text')
        return { node: found.node, offset: offset - found.start }
      }
      const range = document.createRange()
      const [from, to] = [place(at), place(at + sought.length)]
      range.setStart(from.node, from.offset)
      range.setEnd(to.node, to.offset)
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      const [box] = [...range.getClientRects()].filter(({ width }) => width > 0)
      const all = range.getBoundingClientRect()
      return { x: all.right - (all.right - all.left) * part, y: ((box ?? all).top + (box ?? all).bottom) / 2 }
    },
    [words, share] as const,
  )
  const frame = await content.boundingBox()
  const own = await content.evaluate((node) => {
    const { x, y } = node.getBoundingClientRect()
    return { x, y }
  })
  assert.ok(frame)
  return { x: inFrame.x + frame.x - own.x, y: inFrame.y + frame.y - own.y }
}

const pageOf = (editor: FrameLocator): Page => (editor.locator('body') as Locator).page()
