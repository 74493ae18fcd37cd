/** An SVG as the address of an image that carries all of itself; nothing is fetched to show it. Its markup must be ASCII. */
export const svgImage = (markup: string): string => `data:image/svg+xml;base64,${base64(markup)}`

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Three characters of eight bits are four digits of six. */
function base64(ascii: string): string {
  let written = ''
  for (let at = 0; at < ascii.length; at += 3) {
    const rest = ascii.length - at
    const bits =
      (ascii.charCodeAt(at) << 16) |
      ((rest > 1 ? ascii.charCodeAt(at + 1) : 0) << 8) |
      (rest > 2 ? ascii.charCodeAt(at + 2) : 0)
    written += DIGITS.charAt(bits >> 18) + DIGITS.charAt((bits >> 12) & 63)
    written += (rest > 1 ? DIGITS.charAt((bits >> 6) & 63) : '=') + (rest > 2 ? DIGITS.charAt(bits & 63) : '=')
  }
  return written
}
