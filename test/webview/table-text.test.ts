import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { editorInBrowser } from './editor-in-browser.ts'
import { boxOf, drawn, putCaret } from './seed-editor-driving.ts'

const table = [
  '| الاسم | x | y | العدد |',
  '|---|---|---|---|',
  '| [علوش](person:mohammed-alloush) | 1 | 2 | a\\|b |',
  '',
]

describe('The text of a table', () => {
  const open = editorInBrowser()

  it('has its cells in the order in which the table draws them, whatever they are written in', async () => {
    const { page, frame } = await open(['قبل', '', ...table, '', 'بعد', ''].join('\n'))
    await drawn(page, 'table')
    await putCaret(frame, 2, 3)
    await page.locator('table').waitFor({ state: 'detached' })
    await page.locator('.cm-line.seed-table .seed-tag').waitFor()
    assert.deepEqual(await order(page, ['الاسم', 'x', 'y', 'العدد'], 0), ['الاسم', 'x', 'y', 'العدد'])
    assert.deepEqual(await order(page, ['علوش', '1', '2', 'b'], 2), ['علوش', '1', '2', 'b'])
    // The arrow keys go the way that is seen.
    await putCaret(frame, 2, 7)
    const places: number[] = []
    for (let step = 0; step < 10; step++) {
      await page.keyboard.press('ArrowLeft')
      places.push(await caret(page))
    }
    assert.deepEqual(
      places,
      places.toSorted((a, b) => b - a),
    )
  })
})

/** Some words of a row of the table, as they stand from right to left. */
async function order(page: Page, words: readonly string[], row: number): Promise<readonly string[]> {
  const line = page.locator('.cm-line.seed-table').nth(row)
  const placed = await Promise.all(words.map(async (word) => ({ word, ...(await boxOf(line, word)) })))
  return placed.toSorted((a, b) => b.left - a.left).map(({ word }) => word)
}

/** Where the caret is drawn, from the left. */
const caret = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { focusNode, focusOffset } = window.getSelection() ?? {}
    if (!focusNode) throw new Error('no caret')
    const range = document.createRange()
    range.setStart(focusNode, focusOffset ?? 0)
    return range.getBoundingClientRect().left
  })
