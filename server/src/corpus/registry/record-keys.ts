import type { Span } from '../../text/span.ts'
import type { RegistryFile } from '../document.ts'
import { targetId } from '../site.ts'
import type { CutRegistry } from './cut-registry.ts'

/** A record by the key that declares it. */
export interface RecordKey {
  /** `type:id`. */
  readonly ref: string
  /** The id as it stands as a key. */
  readonly span: Span
}

/** The keys of all records of a file, in text order. A file in pieces is not read for it: a record begins with its key, below comments alone. */
export function* recordKeys(file: RegistryFile): Generator<RecordKey> {
  const { cut } = file
  if (!cut) for (const { ref, idSpan } of file.entities) yield { ref, span: idSpan }
  else for (let number = 0; number < cut.pieces.length; number++) yield* keysOf(cut, number)
}

function* keysOf(cut: CutRegistry, number: number): Generator<RecordKey> {
  const piece = cut.pieces[number]
  const records = piece ? cut.headsOf(piece).records : []
  const [only] = records
  if (!piece || !only) return
  const start = behindComments(cut.source.text, cut.spanOf(number))
  const id = targetId(only.ref)
  if (piece.kind === 'record' && records.length === 1 && cut.source.text.startsWith(`${id}:`, start)) {
    yield { ref: only.ref, span: { start, end: start + id.length } }
  } else for (const { ref, idSpan } of cut.entitiesOf(number)) yield { ref, span: idSpan }
}

/** Where the first line of a piece begins to say something. */
function behindComments(text: string, { start, end }: Span): number {
  let at = start
  while (at < end) {
    while (isBlank(text.charCodeAt(at))) at++
    if (text.charCodeAt(at) !== HASH) return at
    const lineBreak = text.indexOf('\n', at)
    at = lineBreak < 0 ? end : lineBreak
  }
  return end
}

const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0xfeff
const HASH = 0x23
