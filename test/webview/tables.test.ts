import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { editorInBrowser } from './editor-in-browser.ts'
import { drawn, putCaret, select } from './seed-editor-driving.ts'

const table = [
  '| الاسم | الصفة | العدد |',
  '|:------|:-----:|------:|',
  '| [علوش](person:mohammed-alloush) | **متحدث** `a\\|b` | 12 |',
  '| وفد [أستانا](place:astana) \\| تركيا | | 3.5% |',
  '| English words | x |',
]
const article = ['قبل الجدول', '', ...table, '', 'بعد الجدول', ''].join('\n')

describe('A table in the seed editor', () => {
  const open = editorInBrowser()

  it('is drawn with its columns, and tags in its cells as names', async () => {
    const { page } = await open(article)
    await drawn(page, 'table')
    assert.deepEqual(await cellsOf(page), [
      ['الاسم', 'الصفة', 'العدد'],
      ['علوش', 'متحدث a|b', '12'],
      ['وفد أستانا | تركيا', '', '3.5%'],
      ['English words', 'x', ''],
    ])
    assert.equal(await page.locator('table .seed-person').textContent(), 'علوش')
    assert.equal(await page.locator('table .seed-strong').textContent(), 'متحدث')
    const looks = await page
      .locator('tbody tr:first-child td > div')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textAlign))
    assert.deepEqual(looks, ['left', 'center', 'right'])
    const directions = await page
      .locator('table, tr:last-child td:first-child > div')
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).direction))
    assert.deepEqual(directions, ['rtl', 'ltr'])
    assert.equal(await page.getByRole('columnheader').count(), 3)
  })

  it('is text while the caret is in it, where a click in a cell puts it', async () => {
    const { page, frame } = await open(article)
    await drawn(page, 'table')
    await page.locator('table .seed-strong').click({ position: { x: 1, y: 8 } })
    await page.locator('table').waitFor({ state: 'detached' })
    await frame.until(() => frame.selections.length > 0)
    const { start } = frame.selections.at(-1)?.range ?? {}
    assert.equal(start?.line, 4)
    const from = table[2]?.indexOf('متحدث') ?? 0
    assert.equal(start?.character, from + 'متحدث'.length)
    await page.keyboard.type('ين')
    await frame.until(() => frame.document.text.includes('**متحدثين**'))
    await putCaret(frame, 0, 0)
    await drawn(page, 'table')
    assert.equal((await cellsOf(page))[1]?.[1], 'متحدثين a|b')
  })

  it('lets the arrow keys in, from above and from below, in the column of the caret', async () => {
    const { page, frame } = await open(article)
    await drawn(page, 'table')
    await putCaret(frame, 1, 0)
    await page.keyboard.press('ArrowDown')
    await frame.until(() => frame.selections.at(-1)?.range.start.line === 2)
    assert.equal(frame.selections.at(-1)?.range.start.character, 2)
    await page.keyboard.press('ArrowUp')
    await drawn(page, 'table')
    await putCaret(frame, 8, 0)
    await drawn(page, 'table')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await frame.until(() => frame.selections.at(-1)?.range.start.line === 6)
    assert.equal(await page.locator('table').count(), 0)
  })

  it('is copied as Markdown by a selection over it, and stays drawn in it', async () => {
    const { page, frame } = await open(article)
    await drawn(page, 'table')
    await select(frame, { start: { line: 0, character: 0 }, end: { line: 8, character: 4 } })
    assert.equal(await page.locator('table').count(), 1)
    await page.keyboard.press('Control+c')
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      article.slice(0, article.indexOf('بعد') + 4),
    )
  })

  it('keeps its elements while the text around it changes', async () => {
    const rows = Array.from({ length: 200 }, (_, row) => `| [علوش](person:mohammed-alloush) | ${row} | x |`)
    const { page, frame } = await open(['قبل', '', ...table.slice(0, 2), ...rows, '', 'بعد', ''].join('\n'), {
      quick: true,
    })
    await drawn(page, 'table')
    assert.equal(await page.locator('tbody tr').count(), 200)
    await page.evaluate(() => document.querySelector('table')?.setAttribute('data-first', ''))
    await putCaret(frame, 0, 3)
    await page.keyboard.type(' [x](place:syria) ')
    await page.locator('.cm-line .seed-place').waitFor()
    assert.equal(await page.locator('table[data-first]').count(), 1)
  })

  it('shows findings in its cells, and what is found', async () => {
    const { page, frame } = await open(article.replace('person:mohammed-alloush', 'persn:nobody'))
    await drawn(page, 'table .cm-lintRange')
    assert.equal(await page.locator('table .cm-lintRange').first().textContent(), 'علوش')
    await putCaret(frame, 0, 0)
    await page.keyboard.press('F8')
    await page.locator('.seed-finding-card').waitFor()
  })

  it('stays text in a quotation, and beside the sign of a list item', async () => {
    for (const text of ['> | a | b |\n> |---|---|\n> | c | d |\n', '- | a | b |\n  |---|---|\n  | c | d |\n']) {
      const { page } = await open(`${text}\nنهاية\n`)
      await drawn(page, '.cm-line.seed-table')
      assert.equal(await page.locator('table').count(), 0)
      await page.context().close()
    }
  })
})

/** What is read in each cell of the table. */
const cellsOf = (page: Page): Promise<readonly (readonly string[])[]> =>
  page
    .locator('table tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))
