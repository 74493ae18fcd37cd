import type { Entity } from '../../registry/entity.ts'
import { moved, type Span } from '../../text/span.ts'
import type { RegistryFile } from '../document.ts'
import { targetId } from '../site.ts'
import type { PieceHead } from './piece-heads.ts'

/** A record by the key that declares it. */
export interface RecordKey extends Pick<PieceHead, 'ref' | 'redirect' | 'names'> {
  /** The id as it stands as a key. */
  readonly span: Span
}

/** The keys of the records of a file, in text order, of the first `most` or a few more. A file in pieces is not read for it: a record begins with its key, below comments alone. */
export function recordKeys(file: RegistryFile, most = Number.POSITIVE_INFINITY): readonly RecordKey[] {
  const { cut } = file
  if (!cut) return file.entities.map(keyOf)
  const keys: RecordKey[] = []
  let end = 0
  for (const [number, piece] of cut.pieces.entries()) {
    if (keys.length >= most) break
    const start = end
    end += piece.length
    const { records, isSound } = cut.headsOf(piece)
    const [only] = records
    if (!only) continue
    const id = targetId(only.ref)
    const text = cut.source.slice({ start, end })
    const at = behindComments(text)
    const isFirst = text.startsWith(id, at) && text[at + id.length] === ':'
    // Behind a slip a key that is the same may be another's.
    if (piece.kind === 'record' && isSound && records.length === 1 && isFirst) {
      const span = moved({ start: at, end: at + id.length }, start)
      keys.push({ ref: only.ref, redirect: only.redirect, names: only.names, span })
    } else for (const entity of cut.entitiesOf(number)) keys.push(keyOf(entity))
  }
  return keys
}

const keyOf = ({ ref, redirect, names, idSpan }: Entity): RecordKey => ({
  ref,
  redirect,
  names: names.map(({ text }) => text),
  span: idSpan,
})

/** Where the first line of a piece begins to say something. */
function behindComments(text: string): number {
  let at = 0
  while (at < text.length) {
    while (isBlank(text.charCodeAt(at))) at++
    if (text.charCodeAt(at) !== HASH) return at
    const lineBreak = text.indexOf('\n', at)
    at = lineBreak < 0 ? text.length : lineBreak
  }
  return text.length
}

const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0xfeff
const HASH = 0x23
