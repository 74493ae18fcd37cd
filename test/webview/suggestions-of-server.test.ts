import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { editorInBrowser } from './editor-in-browser.ts'
import type { OpenEditor } from './editor-page.ts'
import { putCaret } from './seed-editor-driving.ts'

const themes = ['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const

describe('What the server suggests, in the seed editor', function () {
  this.timeout(30_000)
  const opened = editorInBrowser()

  /** Opens an article in which suggestions are told, and resolves when the first is drawn. */
  const open = async (article: string, theme: (typeof themes)[number] = 'vscode-light'): Promise<OpenEditor> => {
    const editor = await opened(article, { theme })
    editor.frame.tellsSuggestions = true
    editor.frame.tellViews()
    await editor.page.locator('.seed-suggested').first().waitFor()
    return editor
  }

  it('is accepted and rejected in the document, each in one step that can be undone', async () => {
    const article = '---\ntitle: خبر\ndate: 2024-11-11\n---\n\nقال سيرغي فيرشينين إن الوفد وصل إلى كازاخستان.\n'
    const { page, frame } = await open(article)
    await putCaret(frame, 5, 0)
    await page.keyboard.press('Alt+.')
    await page.locator('.seed-suggestion').waitFor()
    await page.keyboard.press('Tab')
    const accepted = article.replace('سيرغي فيرشينين', '[سيرغي فيرشينين](person:sergey-vershinin)')
    await frame.until(() => frame.document.text === accepted)
    await page.locator('.seed-suggestion', { hasText: 'كازاخستان' }).waitFor()
    await page.keyboard.press('Escape')
    await frame.until(() => frame.document.text !== accepted)
    assert.match(frame.document.text, /not-mentions:\n.*كازاخستان, ref: place:kazakhstan.*\n---\n/)
    assert.ok(frame.document.text.endsWith(accepted.slice(accepted.indexOf('قال'))))
    await page.locator('.seed-suggested').first().waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await frame.until(() => frame.document.text === accepted)
    await page.locator('.seed-suggested', { hasText: 'كازاخستان' }).waitFor()
    await page.keyboard.press('Control+z')
    await frame.until(() => frame.document.text === article)
  })

  it('is drawn in the cells of tables too, and neither in tags nor in code', async () => {
    const { page } = await open(
      'نص\n\n| بلد | رمز |\n|---|---|\n| كازاخستان | `كازاخستان` |\n\n[كازاخستان](place:kazakhstan)\n',
    )
    const drawn = page.locator('.seed-suggested')
    await page.locator('.seed-drawn-table .seed-suggested').waitFor()
    assert.deepEqual(await drawn.allTextContents(), ['كازاخستان'])
  })

  for (const theme of themes) {
    it(`stands out by three to one at least, and stays text (${theme})`, async () => {
      const { page } = await open('قال سيرغي فيرشينين في كازاخستان ثم فيرشينين نعم\n', theme)
      for (const { line, words, around, ground } of await looks(page)) {
        assert.ok(contrast(line, ground) >= 3, `${line} on ${ground}: ${contrast(line, ground)}`)
        assert.equal(words, around)
      }
      // Where the rule's hints are told as well.
      assert.equal(await page.locator('.cm-lintRange-hint').count(), 0)
    })
  }

  it('keeps its dotted line where the system forces its colours', async () => {
    const { page } = await open('وصل إلى كازاخستان نعم\n', 'vscode-high-contrast')
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    const [look] = await looks(page)
    assert.equal(look?.line, look?.around)
  })
})

interface Look {
  readonly line: string
  readonly words: string
  readonly around: string
  readonly ground: string
}

const looks = (page: Page): Promise<readonly Look[]> =>
  page.locator('.seed-suggested').evaluateAll((all) =>
    all.map((one) => {
      const style = getComputedStyle(one)
      const line = one.closest('.cm-line') ?? one
      return {
        line: style.textDecorationColor,
        words: style.color,
        around: getComputedStyle(line).color,
        ground: getComputedStyle(document.body).backgroundColor,
      }
    }),
  )

/** The contrast of two colours as WCAG 2 reckons it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Of a colour as `rgb(1, 2, 3)` or `color(srgb 0.1 0.2 0.3)`. */
function luminance(colour: string): number {
  const most = colour.startsWith('rgb') ? 255 : 1
  const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => {
    const part = Number(number) / most
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
