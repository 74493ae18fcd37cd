import { type Buffer, isUtf8 } from 'node:buffer'
import { encodingOf } from '../text/encoding-of.ts'

/** A captured file as text, and the encoding that it was in. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** The text of a captured file in its own encoding, or in the named one; undefined where the bytes are no text, or a named encoding is unknown. */
export function decodedCapture(bytes: Buffer, named?: string): Decoded | undefined {
  const encoding = named ?? encodingOf(bytes, isUtf8)
  if (encoding === undefined) return undefined
  try {
    const decoder = new TextDecoder(encoding)
    return { text: decoder.decode(bytes), encoding: decoder.encoding }
  } catch {
    return undefined
  }
}
