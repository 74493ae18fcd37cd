import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import type { ConcordanceLine } from '../../server/src/protocol/concordance.ts'
import { concordanceInBrowser, lineOf } from './concordance-page.ts'

const english: Partial<ConcordanceLine> = {
  before:
    'The Russian deputy foreign minister said in the Kazakh capital أستانا on 12 November (Astana 22) that the envoy ',
  keyWord: 'Ali Hassan',
  after:
    ' would meet his Turkish and Iranian counterparts to discuss de-escalation in Idlib, and the north-east of Syria',
  direction: 'ltr',
  title: 'Astana: 22nd round',
}

const lines = [
  lineOf(0),
  lineOf(1, english),
  lineOf(2, { keyWord: 'نائب وزير الخارجية الروسي علي حسن' }),
  lineOf(3, { before: 'وقال ', after: '.' }),
  lineOf(4, { ...english, before: 'Then ', after: '.', keyWord: 'A' }),
  lineOf(5, { before: 'التقى ب', keyWord: 'علي', after: 'هما في دمشق' }),
]

interface Box {
  readonly left: number
  readonly right: number
}

interface Measured {
  readonly direction: string
  readonly before: Box
  readonly key: Box
  readonly column: Box
  readonly after: Box
  /** The words next to the key word, on both sides. */
  readonly lastBefore: Box
  readonly firstAfter: Box
  /** The words farthest from it. */
  readonly firstBefore: Box
  readonly isBeforeCut: boolean
  readonly isAfterCut: boolean
}

describe('The lines of a concordance', () => {
  const open = concordanceInBrowser()

  for (const language of ['ar', 'en'] as const) {
    it(`have their key words in one column, and what comes before where the reader comes from (${language})`, async () => {
      const { page } = await open(lines, { language })
      const measured = await measure(page, lines.length)
      const [first] = measured
      assert.ok(first)
      for (const { direction, before, key, column, after } of measured) {
        assert.deepEqual(column, first.column)
        assert.ok(Math.abs(middle(key) - middle(column)) < 1, 'the key word stands in the middle of its column')
        const room = before.right - before.left - (after.right - after.left)
        assert.ok(Math.abs(room) < 0.1, 'contexts have the same room')
        if (direction === 'rtl') assert.ok(before.left >= key.right && after.right <= key.left)
        else assert.ok(before.right <= key.left && after.left >= key.right)
      }
    })

    it(`show the whole day of an article, and of a longer date its beginning (${language})`, async () => {
      const { page } = await open([lineOf(0, { date: '2024-10-28' }), lineOf(1, { date: '2024-10-28/2024-11-02' })], {
        language,
      })
      const cells = await page.locator('.concordance-line > .concordance-date').evaluateAll((all) =>
        all.map((cell) => {
          const text = cell.firstElementChild?.firstChild
          const range = document.createRange()
          if (text) range.setStart(text, 0)
          if (text) range.setEnd(text, '2024-10'.length)
          const [seen, box] = [range.getBoundingClientRect(), cell.getBoundingClientRect()]
          const isBegun = range.toString() === '2024-10' && seen.left >= box.left && seen.right <= box.right
          return { isBegun, isCut: cell.scrollWidth > cell.clientWidth }
        }),
      )
      assert.deepEqual(cells, [
        { isBegun: true, isCut: false },
        { isBegun: true, isCut: true },
      ])
    })

    it(`are cut away from the key word: what touches it is seen (${language})`, async () => {
      const { page } = await open(lines, { language })
      const measured = await measure(page, lines.length)
      for (const { direction, before, after, lastBefore, firstAfter, firstBefore, isBeforeCut } of measured) {
        const [inner, outer] = direction === 'rtl' ? (['left', 'right'] as const) : (['right', 'left'] as const)
        assert.ok(Math.abs(lastBefore[inner] - before[inner]) < 4, 'the last word before touches')
        assert.ok(Math.abs(firstAfter[outer] - after[outer]) < 4, 'the first word after touches')
        const isOutside = direction === 'rtl' ? firstBefore.right > before.right : firstBefore.left < before.left
        assert.equal(isOutside, isBeforeCut, 'what is cut is the first words before')
      }
      assert.deepEqual(
        measured.map(({ isBeforeCut, isAfterCut }) => [isBeforeCut, isAfterCut]),
        [
          [true, true],
          [true, true],
          [true, true],
          [false, false],
          [false, false],
          [false, false],
        ],
      )
    })
  }

  it('begin their contexts under each other, however long the key words are', async () => {
    const { page } = await open(lines)
    const measured = await measure(page, lines.length)
    for (const side of ['left', 'right'] as const) {
      assert.equal(
        new Set(measured.map(({ before, after }) => (before.left > after.left ? before : after)[side])).size,
        1,
      )
    }
  })

  it('give all room to the words where a panel is narrow', async () => {
    const { page } = await open(lines, { width: 420 })
    const measured = await measure(page, lines.length)
    for (const { before, column, after } of measured) {
      assert.ok(before.right - before.left > 60 && after.right - after.left > 60)
      assert.ok(column.right - column.left > 60)
    }
    const cut = await page.evaluate(() => document.body.scrollWidth > document.body.clientWidth)
    assert.equal(cut, false)
  })

  it('draw a letter that joins the key word as within the word', async () => {
    const { page } = await open(lines)
    const row = page.locator('.concordance-line').nth(5)
    await row.locator('.concordance-key').waitFor()
    const texts = await row.locator('bdi').allTextContents()
    assert.deepEqual(texts.slice(1), ['التقى ب\u200d', '\u200dعلي\u200d', '\u200dهما في دمشق'])
  })

  it('take nothing of an article for HTML, and keep its text to itself', async () => {
    const bad = lineOf(0, { before: '<img src=x onerror=alert(1)>\u202e ', keyWord: '<b>علي</b>', title: '<script>' })
    const { page } = await open([bad])
    await page.locator('.concordance-key', { hasText: '<b>علي</b>' }).waitFor()
    assert.equal(await page.locator('.concordance-line :is(img, b, script)').count(), 0)
    for (const text of await page.locator('.concordance-line :is(.concordance-before, .concordance-key) bdi').all()) {
      assert.equal(await text.evaluate((part) => getComputedStyle(part).unicodeBidi), 'isolate')
    }
  })
})

const middle = ({ left, right }: Box): number => (left + right) / 2

/** Waits until the lines are drawn, and measures them. */
async function measure(page: Page, count: number): Promise<readonly Measured[]> {
  await page.waitForFunction((all) => document.querySelectorAll('.concordance-before').length === all, count)
  return page.locator('.concordance-line').evaluateAll((rows) =>
    rows.map((row) => {
      const box = (part: Element | Range | null) => {
        const { left, right } = (part ?? row).getBoundingClientRect()
        return { left, right }
      }
      const cell = (name: string) => row.querySelector(`.concordance-${name}`)
      // Of the text of a cell: the box of some of its characters.
      const letters = (name: string, from: number, to: number) => {
        const text = [...(cell(name)?.querySelector('bdi')?.childNodes ?? [])].find(
          (node) => node instanceof Text && !/^\u200d?$/.test(node.data),
        )
        const range = document.createRange()
        if (!(text instanceof Text)) return range
        range.setStart(text, from < 0 ? text.length + from : from)
        range.setEnd(text, to <= 0 ? text.length + to : Math.min(to, text.length))
        return range
      }
      // A cell without its own air.
      const inside = (name: string) => {
        const part = cell(name)
        const { left, right } = box(part)
        const { paddingLeft, paddingRight } = getComputedStyle(part ?? row)
        return { left: left + Number.parseFloat(paddingLeft), right: right - Number.parseFloat(paddingRight) }
      }
      const isCut = (name: string) => (cell(name)?.scrollWidth ?? 0) > (cell(name)?.clientWidth ?? 0)
      return {
        direction: row.classList.contains('concordance-rtl') ? 'rtl' : 'ltr',
        before: inside('before'),
        key: box(cell('key')?.querySelector('bdi') ?? null),
        column: box(cell('key')),
        after: inside('after'),
        lastBefore: box(letters('before', -1, 0)),
        firstAfter: box(letters('after', 0, 1)),
        firstBefore: box(letters('before', 0, 1)),
        isBeforeCut: isCut('before'),
        isAfterCut: isCut('after'),
      }
    }),
  )
}
