import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { editorInBrowser } from './editor-in-browser.ts'
import { arabic, drawn, kinds, putCaret } from './seed-editor-driving.ts'

describe('The seed editor in a browser', () => {
  const open = editorInBrowser()

  it('opens an article of a megabyte and draws what is in view alone', async () => {
    const paragraphs = Math.ceil(1_000_000 / (Buffer.byteLength(arabic) + 2))
    const { page, frame } = await open(`${arabic}\n\n`.repeat(paragraphs), { quick: true })
    await drawn(page)
    assert.ok((await page.locator('.cm-line').count()) < 300)
    await putCaret(frame, paragraphs, 3)
    await page.keyboard.type('نص ')
    await frame.until(() => frame.document.text.split('\n')[paragraphs]?.slice(3).startsWith('نص ') ?? false)
  })

  for (const theme of ['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const) {
    it(`draws names with enough contrast in ${theme}`, async () => {
      const { page } = await open(kinds, { theme })
      await drawn(page)
      const { ground, colours } = await page.evaluate(coloursOfTags)
      assert.ok(colours.length >= 7)
      for (const { name, colour } of colours)
        assert.ok(contrast(colour, ground) >= 4.5, `${name}: ${contrast(colour, ground)}`)
    })
  }
})

function coloursOfTags() {
  const colours = [...document.querySelectorAll('.seed-tag')].map((tag) => ({
    name: tag.className,
    colour: getComputedStyle(tag).color,
  }))
  return { ground: getComputedStyle(document.body).backgroundColor, colours }
}

/** The contrast of two colours as WCAG 2 reckons it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/g)].map(([value]) => {
    const part = Number(value) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
