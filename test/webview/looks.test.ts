import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { editorInBrowser } from './editor-in-browser.ts'
import type { OpenEditor } from './editor-page.ts'
import { drawn, kinds, putCaret } from './seed-editor-driving.ts'
import { faintWords, paint, type Theme, themes } from './themes.ts'

const article = [
  ...[
    `# عنوان\n\n${kinds}`,
    '> اقتباس *مائل* و`code`',
    '',
    '| علم | بلد |',
    '|---|---|',
    '| [علوش](person:mohammed-alloush) | x |',
    '',
  ],
  ...['```', 'code', '```', '', 'رابط [هنا](https://example.org) <b>x</b>', ''],
].join('\n')

describe('The look of the seed editor', () => {
  const open = editorInBrowser()

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`has enough contrast in every word (${theme})`, async () => {
      const { page, frame } = await open(article, { theme })
      await paint(page, theme)
      await drawn(page)
      await drawn(page, 'table')
      assert.deepEqual(await page.evaluate(faintWords, 4.5), [])
      await openPalette({ page, frame })
      assert.deepEqual(await page.evaluate(faintWords, 4.5), [])
      await page.keyboard.press('Escape')
      await findWords(page)
      assert.deepEqual(await page.evaluate(faintWords, 4.5), [])
      await page.keyboard.press('Escape')
      frame.send({ kind: 'command', command: 'toggleMarkup' })
      await page.locator('.seed-markup').first().waitFor()
      assert.deepEqual(await page.evaluate(faintWords, 4.5), [])
    })
  }

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`has enough contrast in what was found at a field (${theme})`, async () => {
      const { page, frame } = await open('---\ntitle: عنوان\ndate: 2024\n---\n\nنص\n', { theme })
      await paint(page, theme)
      const line = (number: number) => ({
        start: { line: number, character: 0 },
        end: { line: number, character: 5 },
      })
      const field = { kind: 'text', required: true, common: true } as const
      const fields = ['title', 'date'].map((key, row) => ({ ...field, key, label: key, range: line(row + 1) }))
      frame.send({ kind: 'form', version: 0, form: { version: 0, fields } })
      const findings = [1, 2].map((row) => ({ range: line(row), severity: row as 1 | 2, message: 'ملاحظة' }))
      frame.send({ kind: 'findings', version: 0, findings })
      await page.locator('.seed-finding.seed-warning').waitFor()
      assert.deepEqual(await page.evaluate(faintWords, 4.5), [])
    })
  }

  it('tells names that are known, unknown and not identified apart without colours', async () => {
    const { page } = await open(article)
    await page.emulateMedia({ forcedColors: 'active' })
    await drawn(page)
    const lines = await page.locator('.cm-line .seed-tag').evaluateAll((tags) =>
      tags.map((tag) => {
        const is = tag.matches('.seed-unresolved') ? 'unresolved' : tag.matches('.seed-unknown') ? 'unknown' : 'known'
        return `${is} ${getComputedStyle(tag).textDecorationStyle}`
      }),
    )
    assert.deepEqual([...new Set(lines)].toSorted(), ['known solid', 'unknown dashed', 'unresolved dotted'])
  })

  it('marks what is found or chosen, and the lines of a table, in forced colours', async () => {
    const { page, frame } = await open(article, { theme: 'vscode-high-contrast' })
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await drawn(page, 'table')
    const [text, border] = await page
      .locator('table td')
      .first()
      .evaluate((cell) => {
        const { color, borderTopColor } = getComputedStyle(cell)
        return [color, borderTopColor]
      })
    assert.equal(border, text)
    await findWords(page)
    assert.deepEqual(await page.evaluate(faintWords, 4.5), [])
    await page.keyboard.press('Escape')
    await openPalette({ page, frame })
    const grounds = await page
      .locator('[role=option]')
      .evaluateAll((options) => options.map((option) => getComputedStyle(option).backgroundColor))
    assert.notEqual(grounds[0], grounds[1])
  })

  it('does not move where readers want no motion', async () => {
    const { page, frame } = await open(article)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await drawn(page)
    frame.send({ kind: 'command', command: 'toggleFocus' })
    await page.locator('.seed-focus-mode').waitFor()
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((part) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(part)
          return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth'
        })
        .map(({ className }) => className),
    )
    assert.deepEqual(moving, [])
  })

  it('is whole in a narrow window, as it is at twice the size', async () => {
    const { page, frame } = await open(article)
    await page.setViewportSize({ width: 320, height: 480 })
    await drawn(page)
    frame.send({ kind: 'command', command: 'toggleOutline' })
    await page.keyboard.press('Control+h')
    await page.getByRole('search').waitFor()
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('body, .cm-scroller, .seed-toolbar, .seed-find, .seed-status')]
        .filter((part) => part.scrollWidth > part.clientWidth + 1)
        .map(({ className, scrollWidth, clientWidth }) => `${className}: ${scrollWidth} of ${clientWidth}`),
    )
    assert.deepEqual(cut, [])
    const width = await page
      .locator('.cm-line')
      .first()
      .evaluate((line) => line.clientWidth)
    assert.ok(width > 200, `${width} pixels are left for the text`)
  })
})

async function openPalette({ page, frame }: Pick<OpenEditor, 'page' | 'frame'>): Promise<void> {
  await putCaret(frame, 2, 6)
  await page.keyboard.press('Control+Shift+T')
  await page.getByRole('option').first().waitFor()
}

async function findWords(page: Page): Promise<void> {
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+f')
  await page.getByRole('search').waitFor()
  await page.keyboard.type('أستانا')
  await page.locator('.cm-line .seed-match-current').waitFor()
}
