import { errors, type Page } from 'playwright-core'
import { sayMore } from '../support/say-more.ts'

/** A place on the page, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A word of the active editor, in the first visible line that holds `lineText`. */
export interface WordInLine {
  readonly lineText: string
  readonly word: string
}

/** The middle and the ends of a word as it is drawn. `start` and `end` are in reading order: for Arabic the start is on the right. */
export type WordPoints = Readonly<Record<'start' | 'middle' | 'end', Point>>

/**
 * Where a word is drawn, once it is, and, if that is asked, once the caret is in it or at its edge, or it is all that is selected in its line.
 * `timeout` is in milliseconds.
 */
export async function wordInEditor(
  page: Page,
  { lineText, word }: WordInLine,
  { has = 'drawing', timeout }: { readonly has?: 'drawing' | 'caret' | 'selection'; readonly timeout: number },
): Promise<WordPoints> {
  const found = await page
    .waitForFunction(measure, { lineText, word, has, lines: visibleLines }, { timeout })
    .catch((error: Error) => {
      if (error instanceof errors.TimeoutError)
        sayMore(error, `Sought: the ${has} of “${word}”, where a line has “${lineText}”`)
      throw error
    })
  const box = await found.jsonValue()
  if (box === undefined) throw new Error(`“${word}” is not drawn in a line with “${lineText}”`)
  const rightToLeft = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)
  const [left, right] = [box.left + 1, box.right - 1]
  return {
    start: { x: rightToLeft ? right : left, y: box.middle },
    middle: { x: (box.left + box.right) / 2, y: box.middle },
    end: { x: rightToLeft ? left : right, y: box.middle },
  }
}

const visibleLines = '.editor-group-container.active .monaco-editor .view-line'

/** Runs in the page. Spaces are drawn as no-break spaces, and a word may be cut into several tokens. */
function measure({ lineText, word, has, lines }: { lineText: string; word: string; has: string; lines: string }) {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  for (const line of document.querySelectorAll(lines)) {
    const text = plain(line.textContent ?? '')
    if (!text.includes(lineText)) continue
    const offset = lineText.includes(word) ? text.indexOf(lineText) + lineText.indexOf(word) : text.indexOf(word)
    if (offset < 0) continue
    const range = document.createRange()
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    let seen = 0
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0
      const within = (at: number) => at - seen >= 0 && at - seen <= length
      if (within(offset) && offset - seen < length) range.setStart(node, offset - seen)
      if (within(offset + word.length)) {
        range.setEnd(node, offset + word.length - seen)
        break
      }
      seen += length
    }
    const box = range.getBoundingClientRect()
    const middle = (box.top + box.bottom) / 2
    const inLine = (selector: string) =>
      [...(line.closest('.monaco-editor')?.querySelectorAll(selector) ?? [])]
        .map((one) => one.getBoundingClientRect())
        .filter(({ top, bottom }) => top < middle && middle < bottom)
    const isNear = (a: number, b: number) => Math.abs(a - b) < 4
    const [caret] = inLine('.cursors-layer .cursor')
    const [selected, another] = inLine('.view-overlays .selected-text')
    const hasIt =
      has === 'caret'
        ? caret && caret.left > box.left - 4 && caret.left < box.right + 4
        : has === 'selection'
          ? selected && !another && isNear(selected.left, box.left) && isNear(selected.right, box.right)
          : box.width > 0
    if (hasIt) return { left: box.left, right: box.right, middle }
  }
  return undefined
}
