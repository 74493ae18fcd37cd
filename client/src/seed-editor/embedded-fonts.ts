import { base64 } from './base64.ts'

/** A font that comes with the extension, and may be put into a page. */
export interface EmbeddedFont {
  /** As the stylesheet calls it. */
  readonly family: string
  /** The file of its licence, beside its faces. */
  readonly licence: string
}

/** Reads a file that lies beside the stylesheet. */
export type ReadBeside = (file: string) => Promise<Uint8Array>

/**
 * A stylesheet that needs no file besides: of the faces that it declares, those of the font with a character of the text in them stand in it as data,
 * under the licence of the font; all others are left out. Without a font none stay.
 */
export async function embedFonts(
  styles: string,
  text: string,
  font: EmbeddedFont | undefined,
  read: ReadBeside,
): Promise<string> {
  const without = styles.replace(FACE, '')
  if (!font) return without
  const drawn = text.replace(/\p{Cc}/gu, '')
  const faces = (styles.match(FACE) ?? []).filter((face) => isOf(font, face) && holdsSome(face, drawn))
  const embedded = await Promise.all(faces.map((face) => withData(face, read)))
  const licence = new TextDecoder().decode(await read(font.licence)).replaceAll('*/', '* /')
  return [`/*\n${font.family}\n\n${licence.trim()}\n*/`, ...embedded, without].join('\n')
}

const FACE = /@font-face\s*\{[^}]*\}/g

const isOf = ({ family }: EmbeddedFont, face: string): boolean =>
  /font-family:\s*(["']?)([^"';}]+)\1/.exec(face)?.[2]?.trim() === family

/** Whether a face is for some character of a text, as its `unicode-range` says. */
function holdsSome(face: string, text: string): boolean {
  const [, ranges = ''] = /unicode-range:\s*([^;}]+)/.exec(face) ?? []
  const inRange = ranges
    .split(',')
    .flatMap((range) => {
      const [, from, to = from] = /^\s*U\+([0-9a-f]+)(?:-([0-9a-f]+))?\s*$/i.exec(range) ?? []
      return from === undefined ? [] : [`\\u{${from}}-\\u{${to}}`]
    })
    .join('')
  // What has no range is for every character.
  return inRange === '' || new RegExp(`[${inRange}]`, 'u').test(text)
}

async function withData(face: string, read: ReadBeside): Promise<string> {
  const [whole, file] = FONT_URL.exec(face) ?? []
  if (whole === undefined || file === undefined) return face
  return face.replace(whole, `url("data:font/woff2;base64,${base64(await read(file))}")`)
}

const FONT_URL = /url\(["']?(?:\.\/)?(fonts\/[\w-]+\.woff2)["']?\)/
