import type { Page } from 'playwright-core'

/** A place on the page, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * The middle and the ends of a word as the active editor draws it, in the first visible line that holds `lineText`.
 * Waits until there is one. `start` and `end` are in reading order: for Arabic the start is on the right.
 */
export async function wordInEditor(
  page: Page,
  lineText: string,
  word: string,
): Promise<Record<'start' | 'middle' | 'end', Point>> {
  const found = await page.waitForFunction(measure, { lineText, word, lines: visibleLines })
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
function measure({ lineText, word, lines }: { lineText: string; word: string; lines: string }) {
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
    if (box.width > 0) return { left: box.left, right: box.right, middle: (box.top + box.bottom) / 2 }
  }
  return undefined
}
