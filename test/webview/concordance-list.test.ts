import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { byDate, concordanceInBrowser, lineOf, linesOf, shownNumbers, URI } from './concordance-page.ts'

describe('The list of a concordance', () => {
  const open = concordanceInBrowser()

  it('reads and draws of 40,000 lines those that are seen, wherever one scrolls', async () => {
    const { page, frame } = await open(linesOf(40_000))
    const grid = page.getByRole('grid')
    assert.equal(await grid.getAttribute('aria-rowcount'), '40001')
    const body = page.locator('.concordance-body')
    const height = await body.evaluate((part) => part.scrollHeight)
    assert.equal(height, 40_000 * 28)
    for (const share of [0.5, 1, 0.25, 0]) {
      await body.evaluate((part, to) => part.scrollTo(0, part.scrollHeight * to), share)
      await rowIsShown(page, Math.min(39_999, 40_000 * share))
      // Those that are seen and some about them; none of another place.
      const rows = await page.locator('.concordance-line').count()
      assert.ok(rows < 60, `${rows} rows`)
    }
    const pages = frame.asked.flatMap((question) => (question.kind === 'lines' ? question.from : []))
    assert.ok(pages.length <= 12, `${pages.length} pages were read`)
    assert.equal(new Set(pages).size, pages.length, 'no page is read twice')
  })

  it('has a row for a line that is being read, and fills it', async () => {
    const { page, frame, until } = await open(linesOf(300))
    await rowIsShown(page, 0)
    let isHeld = true
    frame.answer = (question) => (question.kind === 'lines' && isHeld ? undefined : frame.usual(question))
    await page.getByRole('grid').press('End')
    const last = page.locator('[data-row="299"]')
    await page.locator('[data-row="299"].concordance-loading').waitFor()
    assert.equal(await last.getAttribute('aria-label'), 'يُقرأ السطر')
    await until(({ asked }) => asked.some((question) => question.kind === 'lines' && question.from === 200))
    isHeld = false
    frame.tell({ kind: 'answer', number: frame.asked.length, answer: frame.lines.slice(200) })
    await rowIsShown(page, 299)
  })

  it('is gone through by keys', async () => {
    const { page } = await open(linesOf(1000))
    await rowIsShown(page, 0)
    const grid = page.getByRole('grid')
    const activeAfter = async (...keys: readonly string[]): Promise<number> => {
      for (const key of keys) await grid.press(key)
      return activeRow(page)
    }
    assert.equal(await activeAfter('ArrowDown', 'ArrowDown', 'ArrowUp'), 1)
    assert.equal(await activeAfter('ArrowUp', 'ArrowUp'), 0)
    const seen = await activeAfter('PageDown')
    assert.ok(seen > 5 && seen < 25, `${seen} lines a page`)
    assert.equal(await activeAfter('PageDown', 'PageUp', 'PageUp'), 0)
    assert.equal(await activeAfter('End'), 999)
    assert.ok(await isSeen(page, 999))
    assert.equal(await activeAfter('Home'), 0)
    assert.ok(await isSeen(page, 0))
  })

  it('has lines chosen by keys: one, a stretch, all, none', async () => {
    const { page, until, frame } = await open(linesOf(1000))
    await rowIsShown(page, 0)
    const grid = page.getByRole('grid')
    const chosen = page.locator('.concordance-chosen')
    await grid.press('Space')
    assert.deepEqual(await chosenRows(page), [0])
    for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp'])
      await grid.press(key)
    assert.deepEqual(await chosenRows(page), [0, 2, 3])
    await grid.press('ArrowDown')
    await grid.press('Space')
    await grid.press('Space')
    assert.deepEqual(await chosenRows(page), [0, 2, 3])
    assert.equal(await chosen.textContent(), 'المختار: 3')
    await grid.press('Control+c')
    await until(({ done }) => done.length === 1)
    assert.deepEqual(frame.done, [{ kind: 'copy', id: 1, lines: [0, 2, 3] }])
    await grid.press('Control+a')
    assert.equal(await chosen.textContent(), 'المختار: 1,000')
    await grid.press('Escape')
    assert.equal(await chosen.textContent(), '')
    await grid.press('Home')
    await grid.press('Shift+End')
    assert.equal(await chosen.textContent(), 'المختار: 1,000')
  })

  it('has them chosen with an Arabic keyboard too', async () => {
    const { page } = await open(linesOf(10))
    await rowIsShown(page, 0)
    const press = (key: string, code: string, ctrlKey: boolean) =>
      page.getByRole('grid').dispatchEvent('keydown', { key, code, ctrlKey, bubbles: true })
    await press('ش', 'KeyA', true)
    assert.equal((await chosenRows(page)).length, 10)
    await press('ب', 'KeyF', false)
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'entity')
  })

  it('has lines chosen by the mouse: the box, Ctrl and Shift; a click does not change which', async () => {
    const { page } = await open(linesOf(100))
    await rowIsShown(page, 0)
    const row = (number: number) => page.locator(`[data-row="${number}"] .concordance-key`)
    await page.locator('[data-row="1"] .concordance-box').click()
    await row(3).click({ modifiers: ['Control'] })
    await row(6).click()
    assert.deepEqual(await chosenRows(page), [1, 3])
    await row(8).click({ modifiers: ['Shift'] })
    assert.deepEqual(await chosenRows(page), [1, 3, 6, 7, 8])
    await row(7).click({ modifiers: ['Control'] })
    assert.deepEqual(await chosenRows(page), [1, 3, 6, 8])
  })

  it('opens a line where it stands: looking on by a click, going there by two or by Enter', async () => {
    const { page, frame, until } = await open(linesOf(100))
    await rowIsShown(page, 0)
    const { uri, range } = lineOf(2)
    const deed = { kind: 'open', uri, range }
    await page.locator('[data-row="2"] .concordance-key').click()
    await until(({ done }) => done.length === 1)
    assert.deepEqual(frame.done, [{ ...deed, aside: false, focuses: false }])
    assert.equal(await activeRow(page), 2)
    for (const key of ['Enter', 'Alt+Enter', 'Control+Enter']) await page.getByRole('grid').press(key)
    await until(({ done }) => done.length === 4)
    assert.deepEqual(
      frame.done.slice(1),
      [false, true, true].map((aside) => ({ ...deed, aside, focuses: true })),
    )
    await page.locator('[data-row="2"] .concordance-key').dblclick()
    await until(({ done }) => done.length === 6)
    assert.deepEqual(frame.done.at(-1), { ...deed, aside: false, focuses: true })
  })

  it('has lines under headings, which fold them away and choose them together', async () => {
    const groups = [
      { label: '2023', from: 0, count: 3 },
      { label: '2024', from: 3, count: 997 },
    ]
    const { page } = await open(linesOf(1000), { groups })
    await page.locator('.concordance-group').first().waitFor()
    await rowIsShown(page, 1, 0)
    const grid = page.getByRole('grid')
    assert.equal(await grid.getAttribute('aria-rowcount'), '1003')
    assert.ok(await isSeen(page, 0), 'the first heading is seen')
    assert.deepEqual(await page.locator('.concordance-group').allInnerTexts(), ['2023\n3', '2024\n997'])
    // In Arabic a group opens to the left.
    await grid.press('Home')
    await grid.press('ArrowRight')
    assert.deepEqual((await shownNumbers(page)).slice(0, 2), [3, 4])
    assert.equal(await page.locator('[data-row="0"]').getAttribute('aria-expanded'), 'false')
    await grid.press('Space')
    assert.equal(await page.locator('.concordance-chosen').textContent(), 'المختار: 3')
    await grid.press('ArrowLeft')
    await rowIsShown(page, 1, 0)
    assert.deepEqual(await chosenRows(page), [0, 1, 2, 3])
    await page.locator('.concordance-label').nth(1).click()
    await page.locator('[data-row="4"][aria-expanded="false"]').waitFor()
    assert.deepEqual(await shownNumbers(page), [0, 1, 2])
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await grid.press(key)
    assert.equal(await activeRow(page), 0)
  })

  it('hands over which lines are to be tagged, retagged, untagged, exported', async () => {
    const { page, frame, until } = await open(linesOf(50))
    await rowIsShown(page, 0)
    await page.locator('[data-row="1"] .concordance-box').click()
    await page.locator('[data-row="4"] .concordance-box').click()
    for (const name of ['وسم بـ…', 'تغيير الوسم إلى…', 'إزالة الوسم', 'تصدير CSV…'])
      await page.getByRole('button', { name, exact: true }).click()
    await until(({ done }) => done.length === 4)
    const lines = [1, 4]
    assert.deepEqual(frame.done, [
      { kind: 'edit', id: 1, lines, as: 'tag' },
      { kind: 'edit', id: 1, lines, as: 'retag' },
      { kind: 'edit', id: 1, lines, as: 'untag' },
      { kind: 'export', id: 1, name: 'علي حسن', lines },
    ])
    await page.getByRole('button', { name: 'إلغاء الاختيار' }).click()
    assert.ok(await page.getByRole('toolbar').isHidden())
    await page.getByRole('button', { name: 'تصدير CSV…' }).click()
    await until(({ done }) => done.length === 5)
    assert.deepEqual(frame.done.at(-1), { kind: 'export', id: 1, name: 'علي حسن' })
  })

  it('is made anew quietly when articles change: what is seen and chosen stays, by its words', async () => {
    const { page, frame, until } = await open(linesOf(2000))
    await rowIsShown(page, 0)
    await page.locator('.concordance-body').evaluate((body) => body.scrollTo(0, 500 * 28))
    await rowIsShown(page, 505)
    await page.locator('[data-row="503"] .concordance-box').click()
    await page.locator('[data-row="505"] .concordance-box').click()
    // Three lines before are gone, and those that stay are tagged otherwise and elsewhere in their files.
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } }
    frame.lines = frame.lines
      .filter(({ number }) => number % 200 !== 7)
      .map((line, number) => ({ ...line, number, range, ref: 'person:alia' }))
    frame.tell({ kind: 'changed', id: 1 })
    await until(({ id }) => id === 2)
    await rowIsShown(page, 502, 505)
    assert.deepEqual(await chosenRows(page), [500, 502])
    const top = await page.locator('.concordance-body').evaluate((body) => Math.round(body.scrollTop / 28))
    assert.equal(top, 497)
    assert.equal(await page.locator('.concordance-searching').isHidden(), true)
    assert.deepEqual(
      frame.asked.findLast(({ kind }) => kind === 'open'),
      {
        kind: 'open',
        wanted: byDate,
        replaces: 1,
      },
    )
  })

  it('keeps all chosen where all were, says what it had to let go, and follows no change of another concordance', async () => {
    const { page, frame, until } = await open(linesOf(5000))
    await rowIsShown(page, 0)
    await page.getByRole('grid').press('Control+a')
    frame.tell({ kind: 'changed', id: 77 })
    frame.tell({ kind: 'changed', id: 1 })
    await until(({ id }) => id === 2)
    await rowIsShown(page, 0)
    assert.equal(await page.locator('.concordance-chosen').textContent(), 'المختار: 5,000')
    frame.lines = frame.lines.slice(0, 4000)
    frame.tell({ kind: 'changed' })
    await until(({ id }) => id === 3)
    await page.getByText('تغيّرت أسطر مما اخترته').waitFor()
    assert.equal(await page.locator('.concordance-chosen').textContent(), '')
  })

  it('is made once more where articles have changed while it was made', async () => {
    const { page, frame, until } = await open(linesOf(10))
    await rowIsShown(page, 0)
    frame.answer = (question) => (question.kind === 'open' ? undefined : frame.usual(question))
    frame.tell({ kind: 'changed', id: 1 })
    await until(({ asked }) => asked.filter(({ kind }) => kind === 'open').length === 2)
    const number = frame.asked.length
    // Of the one that the page is about to have.
    frame.tell({ kind: 'changed', id: 2 })
    frame.answer = undefined
    frame.lines = linesOf(7)
    frame.tell({ kind: 'answer', number, answer: frame.usual({ kind: 'open', wanted: byDate }) })
    await until(({ asked }) => asked.filter(({ kind }) => kind === 'open').length === 3)
    await page.locator('.concordance-told', { hasText: '7' }).waitFor()
  })

  it('is made anew when the server has forgotten it, and not again and again', async () => {
    const { page, frame, until } = await open(linesOf(2000))
    await rowIsShown(page, 0)
    frame.id = 5
    await page.getByRole('grid').press('End')
    await until(({ id }) => id === 6)
    await rowIsShown(page, 1999)
    frame.answer = (question) => (question.kind === 'open' ? frame.usual(question) : null)
    frame.tell({ kind: 'changed' })
    await page.getByText('لا يجيب خادم اللغة').waitFor()
    assert.equal(frame.count('open'), 3)
  })

  it('looks stale where an article has changed since', async () => {
    const { page } = await open([lineOf(0), lineOf(1, { isStale: true })])
    await rowIsShown(page, 0)
    const decorations = await page
      .locator('.concordance-key')
      .filter({ visible: true })
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textDecorationLine))
    assert.deepEqual(decorations, ['none', 'line-through'])
    assert.match((await page.locator('[data-row="1"]').getAttribute('aria-label')) ?? '', /تغيّر في هذه الأثناء/)
  })

  it('keeps what is shown and where for a window that is loaded anew, and begins there', async () => {
    const { page, until } = await open(linesOf(1000))
    await rowIsShown(page, 0)
    await page.locator('.concordance-body').evaluate((body) => body.scrollTo(0, 300 * 28))
    await until(({ kept }) => kept.at(-1)?.top === 300)
    const again = await open(linesOf(1000), { first: { uri: URI, wanted: byDate, top: 300 } })
    await rowIsShown(again.page, 300)
    assert.equal(await again.page.locator('.concordance-body').evaluate((body) => body.scrollTop), 300 * 28)
  })
})

/** Waits until a row shows the line that has, or had, this number. */
const rowIsShown = (page: Page, row: number, number = row): Promise<void> =>
  page
    .locator(`[data-row="${row}"] .concordance-before bdi`)
    .filter({ hasText: new RegExp(`^${number} `) })
    .waitFor({ state: 'attached' })

const activeRow = async (page: Page): Promise<number> => {
  const id = (await page.getByRole('grid').getAttribute('aria-activedescendant')) ?? ''
  assert.equal(await page.locator(`#${id}.concordance-active`).count(), 1)
  return Number(id.replace('row-', ''))
}

const chosenRows = (page: Page): Promise<readonly number[]> =>
  page
    .locator('[data-row][aria-selected="true"]')
    .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.row)))

const isSeen = async (page: Page, row: number): Promise<boolean> => {
  const [body, box] = [
    await page.locator('.concordance-body').boundingBox(),
    await page.locator(`[data-row="${row}"]`).boundingBox(),
  ]
  return body !== null && box !== null && box.y >= body.y - 1 && box.y + box.height <= body.y + body.height + 1
}
