import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { editorInBrowser } from './editor-in-browser.ts'
import type { OpenEditor } from './editor-page.ts'
import { drawn, kinds, putCaret } from './seed-editor-driving.ts'

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

/** What VS Code tells a page of its own themes, as far as the editor uses it. High contrast has no colours for much of it. */
const themes = {
  'vscode-light': {
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    foreground: '#3b3b3b',
    descriptionForeground: '#3b3b3b',
    'editorHoverWidget-background': '#f8f8f8',
    'editorHoverWidget-foreground': '#3b3b3b',
    'textLink-foreground': '#005fb8',
    'list-activeSelectionBackground': '#e8e8e8',
    'list-activeSelectionForeground': '#000000',
    'button-secondaryBackground': '#e5e5e5',
    'button-secondaryForeground': '#3b3b3b',
    'editor-findMatchBackground': '#a8ac94',
    'editor-findMatchHighlightBackground': 'rgba(234, 92, 0, 0.33)',
    'input-placeholderForeground': '#767676',
    'badge-background': '#cccccc',
    'badge-foreground': '#3b3b3b',
    errorForeground: '#f85149',
    'list-errorForeground': '#b01011',
    'list-warningForeground': '#855f00',
  },
  'vscode-dark': {
    'editor-background': '#1f1f1f',
    'editor-foreground': '#cccccc',
    foreground: '#cccccc',
    descriptionForeground: '#9d9d9d',
    'editorHoverWidget-background': '#202020',
    'editorHoverWidget-foreground': '#cccccc',
    'textLink-foreground': '#4daafc',
    'list-activeSelectionBackground': '#04395e',
    'list-activeSelectionForeground': '#ffffff',
    'button-secondaryBackground': '#313131',
    'button-secondaryForeground': '#cccccc',
    'editor-findMatchBackground': '#9e6a03',
    'editor-findMatchHighlightBackground': 'rgba(234, 92, 0, 0.33)',
    'input-placeholderForeground': '#989898',
    'badge-background': '#616161',
    'badge-foreground': '#f8f8f8',
    errorForeground: '#f85149',
    'list-errorForeground': '#f88070',
    'list-warningForeground': '#cca700',
  },
  'vscode-high-contrast': {
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    foreground: '#ffffff',
    descriptionForeground: 'rgba(255, 255, 255, 0.7)',
    'editorHoverWidget-background': '#0c141f',
    'editorHoverWidget-foreground': '#ffffff',
    'textLink-foreground': '#21a6ff',
    errorForeground: '#f48771',
    'editorWarning-foreground': '#ffd370',
    contrastBorder: '#6fc3df',
    contrastActiveBorder: '#f38518',
    focusBorder: '#f38518',
    'badge-background': '#000000',
    'badge-foreground': '#ffffff',
  },
  'vscode-high-contrast-light': {
    'editor-background': '#ffffff',
    'editor-foreground': '#292929',
    foreground: '#292929',
    descriptionForeground: 'rgba(41, 41, 41, 0.7)',
    'editorHoverWidget-background': '#ffffff',
    'editorHoverWidget-foreground': '#292929',
    'textLink-foreground': '#0f4a85',
    errorForeground: '#b5200d',
    'editorWarning-foreground': '#895503',
    contrastBorder: '#0f4a85',
    contrastActiveBorder: '#006bbd',
    focusBorder: '#006bbd',
    'badge-background': '#0f4a85',
    'badge-foreground': '#ffffff',
  },
} as const

type Theme = keyof typeof themes

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

/** Gives a page the colours of a theme. */
const paint = (page: Page, theme: Theme): Promise<void> =>
  page.evaluate((colours) => {
    for (const [name, colour] of Object.entries(colours))
      document.documentElement.style.setProperty(`--vscode-${name}`, colour)
  }, themes[theme])

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

/** Words that stand out too little from what is behind them (WCAG 2, contrast), each with its ratio. */
function faintWords(least: number): readonly string[] {
  type Colour = readonly [number, number, number, number]
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const read = (colour: string): Colour => {
    if (!canvas) return [0, 0, 0, 1]
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    return [red, green, blue, alpha / 255]
  }
  const over = ([r, g, b, a]: Colour, [red, green, blue]: Colour): Colour => [
    r * a + red * (1 - a),
    g * a + green * (1 - a),
    b * a + blue * (1 - a),
    1,
  ]
  const groundOf = (part: Element | null): Colour => {
    if (!part) return [255, 255, 255, 1]
    const own = read(getComputedStyle(part).backgroundColor)
    return own[3] === 1 ? own : over(own, groundOf(part.parentElement))
  }
  const luminance = (colour: Colour): number => {
    const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((value) => {
      const one = value / 255
      return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const faint: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode
    if (!parent || !textContent?.trim() || !parent.checkVisibility() || parent.matches(':disabled, script, style'))
      continue
    const ground = groundOf(parent)
    const ink = over(read(getComputedStyle(parent).color), ground)
    const [dark = 0, light = 0] = [luminance(ink), luminance(ground)].toSorted((a, b) => a - b)
    const ratio = (light + 0.05) / (dark + 0.05)
    if (ratio < least) faint.push(`${textContent.trim().slice(0, 30)} (${parent.className}): ${ratio.toFixed(2)}`)
  }
  return faint
}
