import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { editorInBrowser } from './editor-in-browser.ts'
import { drawn } from './seed-editor-driving.ts'

const article = [
  'قبل',
  '',
  '| الاسم | الصفة | خبر |',
  '|---|---|---|',
  '| [فلان](persn:nobody) | [أستانا](place:astana) و[علوش](person:mohammed-alloush) | نص [خبر](nosuch.seed.md) |',
  '',
  'بعد',
  '',
].join('\n')

describe('In a drawn table, as in a line', () => {
  const open = editorInBrowser()

  it('the pointer on an underlined word has what was found there explained', async () => {
    const { page } = await open(article)
    await drawn(page, 'table .cm-lintRange')
    await page.locator('table .cm-lintRange').first().hover()
    await card(page).locator('.seed-finding-card').waitFor()
    await standsAt(page, 'table .cm-lintRange')
    // Beside the words there is nothing to explain.
    await page
      .locator('td')
      .nth(2)
      .hover({ position: { x: 3, y: 34 } })
    await card(page).waitFor({ state: 'detached' })
    await page.locator('table .seed-link').hover()
    await card(page).locator('.seed-finding-card').waitFor()
    assert.equal(await page.locator('table .seed-link.cm-lintRange').textContent(), 'خبر')
    assert.equal(await page.locator('table').count(), 1)
  })

  it('the pointer on a tag has its card, which goes when the pointer goes on to another', async () => {
    const { page } = await open(article)
    await drawn(page, 'table .seed-person')
    await page.locator('table .seed-place').hover()
    await card(page).getByText('أستانا').first().waitFor()
    await standsAt(page, 'table .seed-place')
    await page.locator('table .seed-person').hover()
    await card(page).getByText('علوش').first().waitFor()
    await standsAt(page, 'table .seed-person')
    await page.mouse.move(5, 5)
    await card(page).waitFor({ state: 'detached' })
  })

  it('a click on a tag opens its card, beside its text', async () => {
    const { page } = await open(article)
    await drawn(page, 'table .seed-place')
    await page.locator('table .seed-place').click()
    await page.locator('.seed-card').getByText('أستانا').first().waitFor()
    assert.equal(await page.locator('table').count(), 0)
  })
})

describe('On a Mac', () => {
  const open = editorInBrowser()
  const prepare = async (page: Page): Promise<void> => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' }))
  }

  for (const [where, tag] of [
    ['a line', '.cm-line .seed-place'],
    ['a drawn table', 'table .seed-place'],
  ] as const) {
    it(`it is Cmd with a click that opens what a tag in ${where} leads to; with Ctrl it asks for the menu`, async () => {
      const { page, frame } = await open(`قال [سوريا](place:syria)\n\n${article}`, { prepare })
      await drawn(page, tag)
      await page.locator(tag).click({ modifiers: ['Control'] })
      // With Alt it opens beside the article: so the two are told apart.
      await page.locator(tag).click({ modifiers: ['Meta', 'Alt'] })
      await frame.until(() => frame.deeds.some((deed) => deed.kind === 'definition' && deed.aside))
      assert.equal(frame.deeds.length, 1)
    })
  }
})

const card = (page: Page) => page.locator('.cm-tooltip-hover')

/** Resolves when the card stands right at the words, not somewhere at the table: CodeMirror measures where it goes once it is there. */
const standsAt = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction((sought) => {
    const shown = document.querySelector('.cm-tooltip-hover')?.getBoundingClientRect()
    const place = document.querySelector(sought)?.getBoundingClientRect()
    if (!shown || !place) return false
    const gap = Math.min(Math.abs(shown.bottom - place.top), Math.abs(place.bottom - shown.top))
    return gap < 15 && shown.left < place.right && place.left < shown.right
  }, words)
