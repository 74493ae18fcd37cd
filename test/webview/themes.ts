import type { Page } from 'playwright-core'

/** What VS Code tells a page of its own themes, as far as our pages use it. High contrast has no colours for much of it. */
export const themes = {
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

export type Theme = keyof typeof themes

/** Gives a page the colours of a theme. */
export const paint = (page: Page, theme: Theme): Promise<void> =>
  page.evaluate((colours) => {
    for (const [name, colour] of Object.entries(colours))
      document.documentElement.style.setProperty(`--vscode-${name}`, colour)
  }, themes[theme])

/** Words that stand out too little from what is behind them (WCAG 2, contrast), each with its ratio. */
export function faintWords(least: number): readonly string[] {
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
