/** A colour as every reader of SVG knows it: its red, green and blue, and apart from them how much it covers. */
export interface PlainColour {
  /** `#rrggbb`. */
  readonly hex: string
  /** From 0 to 1. */
  readonly alpha: number
}

/** Reads colours as CSS computes them, in whatever space they are. */
export function colourReader(): (css: string) => PlainColour | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  const known = new Map<string, PlainColour>()
  return (css) => {
    if (css === 'none' || css.startsWith('url(') || css.startsWith('context-')) return undefined
    const found = known.get(css)
    if (found || !context) return found
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = css
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
    const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
    const colour = { hex, alpha: Math.round((alpha / 255) * 1000) / 1000 }
    known.set(css, colour)
    return colour
  }
}
