import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { editorInBrowser } from './editor-in-browser.ts'
import { settings } from './frame-in-node.ts'
import { drawn, putCaret } from './seed-editor-driving.ts'

const head =
  '---\ntitle: عنوان\ndate: 2024-10-09\nlang: ar\nsource: { name: مصدر, url: "https://example.org/1" }\n---\n\n'
const article = `${head}قال [فلان](person:nobody-knows) إنه في [أستانا](place:astana) اليوم.\n\n# [عنوان](nosuch.md) هنا\n\nنهاية\n`
/** The lines of the paragraph, the heading and the end. */
const [paragraph, heading, end] = [7, 9, 11]

describe('A finding in hidden markup', () => {
  const open = editorInBrowser()

  it('is underlined on the words of the tag or link, and on the id once that is shown', async () => {
    const { page, frame } = await open(article)
    await drawn(page)
    await putCaret(frame, end, 0)
    await page.locator('.cm-lintRange').first().waitFor()
    assert.deepEqual(await underlined(page, paragraph), ['فلان'])
    assert.deepEqual(await underlined(page, heading), ['عنوان'])
    await putCaret(frame, paragraph, 7)
    await page.waitForFunction(() =>
      document.querySelector('.cm-content')?.textContent?.includes('person:nobody-knows'),
    )
    assert.deepEqual(await underlined(page, paragraph), ['nobody-knows'])
  })

  it('is said in the card of the words, above what the server knows of them, and once', async () => {
    const { page, frame } = await open(article)
    await drawn(page)
    await putCaret(frame, end, 0)
    await page.locator('.cm-lintRange').first().waitFor()
    await page.getByText('فلان', { exact: true }).hover()
    const said = page.locator('.cm-tooltip .seed-finding-message')
    await said.waitFor()
    assert.equal(await said.count(), 1)
    assert.match((await said.textContent()) ?? '', /nobody-knows.*unknown-entity/s)
    assert.equal(await said.getByRole('img').getAttribute('aria-label'), 'خطأ')
  })

  it('is gone to by F8, which shows it', async () => {
    const { page, frame } = await open(article)
    await drawn(page)
    await putCaret(frame, paragraph, 0)
    await page.locator('.cm-lintRange').first().waitFor()
    await page.keyboard.press('F8')
    await page.locator('.seed-finding-card').waitFor()
    await page.waitForFunction(() =>
      document.querySelector('.cm-content')?.textContent?.includes('person:nobody-knows'),
    )
    assert.deepEqual(await underlined(page, paragraph), ['nobody-knows'])
  })

  it('is said in the direction of the editor’s language, whatever it begins with', async () => {
    const { page, frame } = await open(article)
    frame.send({ kind: 'settings', settings: { ...settings, language: 'en' } })
    frame.send({
      kind: 'findings',
      version: 0,
      findings: [
        {
          range: { start: { line: paragraph, character: 0 }, end: { line: paragraph, character: 3 } },
          severity: 2,
          message: 'قال: is a word.',
        },
      ],
    })
    await page.locator('.cm-lintRange-warning').hover()
    const said = page.locator('.seed-finding-message').first()
    await said.waitFor()
    assert.equal(await said.evaluate((element) => getComputedStyle(element).direction), 'ltr')
    assert.equal(await said.getByRole('img').getAttribute('aria-label'), 'Warning')
  })
})

describe('The card of what the pointer rests on', () => {
  const open = editorInBrowser()
  const hovered = async () => {
    const opened = await open(article)
    await drawn(opened.page)
    await opened.page.locator('.seed-place').hover()
    await hover(opened.page).waitFor()
    return opened
  }

  it('makes room for the card of the tag, and keeps away from it', async () => {
    const { page, frame } = await hovered()
    await page.locator('.seed-place').click()
    await page.locator('.seed-card').waitFor()
    assert.equal(await hover(page).count(), 0)
    // An answer that comes late, and the findings under the pointer.
    const asked = hoversOf(frame)
    await page.locator('.seed-person, .seed-unknown').first().hover()
    await frame.until(() => asked() > 0)
    await page.evaluate(() => new Promise(requestAnimationFrame))
    assert.equal(await hover(page).count(), 0)
    await page.keyboard.press('Escape')
    await page.locator('.seed-card').waitFor({ state: 'detached' })
  })

  it('goes by Escape, by the key of a deed, and when the window is left', async () => {
    for (const leave of [
      (page: Page) => page.keyboard.press('Escape'),
      (page: Page) => page.keyboard.press('F12'),
      (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('blur'))),
    ]) {
      const { page } = await hovered()
      await leave(page)
      await hover(page).waitFor({ state: 'detached' })
      await page.context().close()
    }
  })
})

const hover = (page: Page) => page.locator('.cm-tooltip-hover')

/** Counts the questions about a card from now on. */
function hoversOf(frame: { hear: (message: never) => void }): () => number {
  let count = 0
  const hear = frame.hear.bind(frame)
  frame.hear = (message: never) => {
    const { kind, question } = message as { kind: string; question?: { kind: string } }
    if (kind === 'ask' && question?.kind === 'hover') count++
    hear(message)
  }
  return () => count
}

/** What is underlined and seen in a line. */
const underlined = (page: Page, line: number): Promise<string[]> =>
  page
    .locator('.cm-line')
    .nth(line)
    .evaluate((element) => [...element.querySelectorAll('.cm-lintRange')].map((one) => one.textContent ?? ''))
