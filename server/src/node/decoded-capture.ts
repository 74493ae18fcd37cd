import { type Buffer, isUtf8 } from 'node:buffer'

/** A captured file as text, and the encoding that it was in. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/**
 * The text of a captured file: by its byte order mark, by what it says of itself (a page), as UTF-8 where it is that, as UTF-16 where every other byte
 * is zero or of one block, else as Windows-1256, the Arabic code page of Windows. The decoders are those of the platform (WHATWG Encoding).
 * Undefined where the bytes are no text, or a named encoding is unknown.
 */
export function decodedCapture(bytes: Buffer, named?: string): Decoded | undefined {
  const encoding = named ?? markOf(bytes) ?? saidIn(bytes) ?? guessed(bytes)
  if (encoding === undefined) return undefined
  try {
    const decoder = new TextDecoder(encoding)
    return { text: decoder.decode(bytes), encoding: decoder.encoding }
  } catch {
    return undefined
  }
}

function markOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** What a page says of itself in its first bytes, where its bytes do not speak against it (WHATWG HTML, 13.2.3.2). */
function saidIn(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 4096).toString('latin1')
  const said = /<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1]?.toLowerCase()
  if (said === undefined || said.startsWith('utf-16')) return undefined
  if (said === 'utf-8' || said === 'utf8') return isUtf8(bytes) ? 'utf-8' : undefined
  // What systems of the West write where nobody chose is no encoding of Arabic.
  if (western.has(said) && isArabicIn1256(bytes)) return 'windows-1256'
  // Pages say many things; what is UTF-8 with letters beyond ASCII is hardly anything else.
  return isUtf8(bytes) && bytes.some((byte) => byte > 0x7f) ? 'utf-8' : said
}

function guessed(bytes: Buffer): string | undefined {
  const wide = wideIn(bytes)
  if (wide !== undefined) return wide
  if (isUtf8(bytes) || isNearlyUtf8(bytes)) return 'utf-8'
  const sample = bytes.subarray(0, SAMPLE)
  const controls = sample.filter(
    (byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12,
  ).length
  return controls > sample.length / 20 ? undefined : 'windows-1256'
}

const SAMPLE = 1 << 16

/** Whether it is UTF-8 but for a few bytes: a file that breaks off within a letter, or was mended by hand. */
function isNearlyUtf8(bytes: Buffer): boolean {
  const text = bytes.subarray(0, SAMPLE).toString('utf8')
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const letters = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return letters > broken * MANY
}

const MANY = 20

const western: ReadonlySet<string> = new Set(['iso-8859-1', 'latin1', 'windows-1252', 'us-ascii', 'ascii'])

/** Whether words of Arabic letters stand there as Windows-1256 has them: texts of the West have single letters with accents. */
function isArabicIn1256(bytes: Buffer): boolean {
  const text = new TextDecoder('windows-1256').decode(bytes.subarray(0, SAMPLE))
  const inWords = text.match(/[\u0621-\u064a]{3,}/g)?.join('').length ?? 0
  return inWords * 2 > (text.match(/\P{ASCII}/gu)?.length ?? 0)
}

/** UTF-16 without a mark: one of two bytes is that of the block of Latin, Arabic or general punctuation nearly always. */
function wideIn(bytes: Buffer): string | undefined {
  const sample = bytes.subarray(0, SAMPLE & ~1)
  if (sample.length < 8 || bytes.length % 2 === 1) return undefined
  const high = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0 || byte === 6 || byte === 0x20) high[at % 2] = (high[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = high.map((count) => count / (sample.length / 2))
  if (odd > MOSTLY && even < MOSTLY) return 'utf-16le'
  return even > MOSTLY && odd < MOSTLY ? 'utf-16be' : undefined
}

const MOSTLY = 0.9
