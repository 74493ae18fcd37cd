import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { editorInBrowser } from './editor-in-browser.ts'
import { drawn, putCaret } from './seed-editor-driving.ts'

const article =
  'قال [الخبر **المهم**](https://example.org/1) و[آخر](other.seed.md) و[ثالث][r] و[علوش](person:mohammed-alloush) ![صورة](https://example.org/i.png) [لا](javascript:no)\n\n[r]: https://example.org/3\n\nنهاية\n'

describe('Document links in the seed editor', () => {
  const open = editorInBrowser()

  it('are drawn where the server has them: over the words that people click, whatever is hidden', async () => {
    const { page } = await open(article)
    await drawn(page, '.seed-opens')
    assert.deepEqual(await links(page), [
      ['الخبر المهم', 'https://example.org/1'],
      ['آخر', ''],
      ['ثالث', 'https://example.org/3'],
      ['![صورة](https://example.org/i.png)', 'https://example.org/i.png'],
      ['https://example.org/3', 'https://example.org/3'],
    ])
    const title = await page.locator('.seed-opens').first().getAttribute('title')
    assert.equal(title, 'https://example.org/1\nللفتح: \u2066Ctrl\u2069 مع النقر')
  })

  it('look like links while Ctrl is held and the pointer is over them, tags too', async () => {
    const { page } = await open(article)
    await drawn(page, '.seed-opens')
    for (const what of ['.seed-opens', '.seed-tag']) {
      const link = page.locator(what).first()
      await link.hover()
      assert.notEqual(await cursorOf(page, what), 'pointer')
      await page.keyboard.down('Control')
      assert.equal(await cursorOf(page, what), 'pointer')
      await page.keyboard.up('Control')
      assert.notEqual(await cursorOf(page, what), 'pointer')
    }
  })

  it('open by a click with Ctrl, and by a key', async () => {
    const { page, frame } = await open(article)
    await drawn(page, '.seed-opens')
    await page
      .locator('.seed-opens')
      .nth(1)
      .click({ modifiers: ['Control'] })
    await frame.until(() => frame.deeds.length > 0)
    await putCaret(frame, 0, article.indexOf('خر]'))
    await page.keyboard.press('F12')
    await frame.until(() => frame.deeds.length > 1)
    for (const deed of frame.deeds) {
      assert.ok(deed.kind === 'definition' && !deed.aside)
      const inLink = deed.at.character > article.indexOf('[آخر') && deed.at.character < article.indexOf('](other')
      assert.ok(inLink, `at ${deed.at.character}`)
    }
  })

  it('go along with what is typed before them', async () => {
    const { page, frame } = await open(article)
    await drawn(page, '.seed-opens')
    await putCaret(frame, 0, 0)
    await page.keyboard.type('أولا ')
    assert.equal((await links(page))[0]?.[0], 'الخبر المهم')
  })
})

/** What is drawn as a link, and what it says that it opens on the web. */
const links = (page: Page): Promise<readonly (readonly string[])[]> =>
  page
    .locator('.seed-opens')
    .evaluateAll((found) =>
      found.map((one) => [one.textContent ?? '', /^https?:.*/.exec(one.getAttribute('title') ?? '')?.[0] ?? '']),
    )

const cursorOf = (page: Page, what: string): Promise<string> =>
  page
    .locator(what)
    .first()
    .evaluate((element) => getComputedStyle(element).cursor)
