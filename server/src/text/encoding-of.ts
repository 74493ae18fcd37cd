/**
 * The encoding of a captured file: by its byte order mark, by what it says of itself (a page), UTF-8 where it is that, UTF-16 where every other byte
 * is zero or of one block, else Windows-1256, the Arabic code page of Windows. Undefined where the bytes are no text. The names are those of the
 * WHATWG Encoding standard, whose decoders every platform has, and so is what tells whether bytes are UTF-8.
 */
export const encodingOf = (bytes: Uint8Array, isUtf8: (bytes: Uint8Array) => boolean): string | undefined =>
  markOf(bytes) ?? saidIn(bytes, isUtf8) ?? guessed(bytes, isUtf8)

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** What a page says of itself in its first bytes, where its bytes do not speak against it (WHATWG HTML, 13.2.3.2). */
function saidIn(bytes: Uint8Array, isUtf8: (bytes: Uint8Array) => boolean): string | undefined {
  const first = bytes.subarray(0, 4096)
  // A copied text has no element: nothing is made of its bytes.
  if (!first.includes(LESS)) return undefined
  const head = String.fromCharCode(...first)
  const said = /<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1]?.toLowerCase()
  if (said === undefined || said.startsWith('utf-16')) return undefined
  if (said === 'utf-8' || said === 'utf8') return isUtf8(bytes) ? 'utf-8' : undefined
  // What systems of the West write where nobody chose is no encoding of Arabic.
  if (western.has(said) && isArabicIn1256(bytes)) return 'windows-1256'
  // Pages say many things; what is UTF-8 with letters beyond ASCII is hardly anything else.
  return isUtf8(bytes) && bytes.some((byte) => byte > 0x7f) ? 'utf-8' : said
}

const LESS = 0x3c

function guessed(bytes: Uint8Array, isUtf8: (bytes: Uint8Array) => boolean): string | undefined {
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
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let letters = 0
  let broken = 0
  const end = Math.min(bytes.length, SAMPLE)
  for (let at = 0; at < end; ) {
    const lead = bytes[at++] ?? 0
    if (lead < 0x80) continue
    let more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1
    while (more > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) {
      at++
      more--
    }
    if (lead >= 0xc2 && lead < 0xf5 && more === 0) letters++
    else broken++
  }
  return letters > broken * MANY
}

const MANY = 20

const western: ReadonlySet<string> = new Set(['iso-8859-1', 'latin1', 'windows-1252', 'us-ascii', 'ascii'])

/** Whether words of Arabic letters stand there as Windows-1256 has them: texts of the West have single letters with accents. */
function isArabicIn1256(bytes: Uint8Array): boolean {
  let inWords = 0
  let beyondAscii = 0
  let run = 0
  for (const byte of bytes.subarray(0, SAMPLE)) {
    if (byte > 0x7f) beyondAscii++
    run = isLetterIn1256(byte) ? run + 1 : 0
    if (run >= 3) inWords += run === 3 ? 3 : 1
  }
  return inWords * 2 > beyondAscii
}

/** Between the letters of Arabic stand some of French. */
const isLetterIn1256 = (byte: number): boolean =>
  byte >= 0xc1 && byte <= 0xed && ![0xd7, 0xe0, 0xe2].includes(byte) && !(byte >= 0xe7 && byte <= 0xeb)

/** UTF-16 without a mark: one of two bytes is that of the block of Latin, Arabic or general punctuation nearly always. */
function wideIn(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE & ~1)
  if (sample.length < 8 || bytes.length % 2 === 1) return undefined
  const even = shareOfBlocks(sample, 0)
  const odd = shareOfBlocks(sample, 1)
  if (odd > MOSTLY && even < MOSTLY) return 'utf-16le'
  return even > MOSTLY && odd < MOSTLY ? 'utf-16be' : undefined
}

/** Of every other byte, from the first or the second on, the share that may say the block of a letter. */
function shareOfBlocks(sample: Uint8Array, first: 0 | 1): number {
  let count = 0
  for (let at = first; at < sample.length; at += 2) {
    const byte = sample[at]
    if (byte === 0 || byte === 6 || byte === 0x20) count++
  }
  return count / (sample.length / 2)
}

const MOSTLY = 0.9
