/**
 * Draws the text of an SVG as a PNG, twice as large for fine screens and print. `styles` declare the fonts that it names, as data: a picture may use no font
 * of the page. Gives the file as Base64; undefined where it cannot be drawn.
 */
export async function pngOf(text: string, styles: string): Promise<string | undefined> {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  const [width, height] = ['width', 'height'].map((name) => Number(parsed.getAttribute(name)))
  if (!width || !height) return undefined
  const sheet = parsed.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'style')
  sheet.textContent = styles
  parsed.prepend(sheet)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(parsed))}`
  try {
    await image.decode()
  } catch {
    return undefined
  }
  const scale = Math.min(SCALE, LARGEST / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const url = canvas.toDataURL('image/png')
  return url.startsWith(PNG) ? url.slice(PNG.length) : undefined
}

const SCALE = 2

/** Pixels: what every canvas can be. */
const LARGEST = 8192

const PNG = 'data:image/png;base64,'
