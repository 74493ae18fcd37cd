/** How wide texts are in a font (as CSS writes it), in pixels; told once a text. */
export function textWidths(font: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  if (context) context.font = font
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const width = context?.measureText(text).width ?? text.length * 8
    known.set(text, width)
    return width
  }
}
