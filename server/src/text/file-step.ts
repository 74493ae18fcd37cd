import { applyEdits, type Edit } from './edit.ts'
import { fingerprint } from './fingerprint.ts'
import type { Source } from './source.ts'
import { moved } from './span.ts'

/**
 * A step of one file from one text to another, which can be taken back, and is taken from no other text.
 * Spans count in the text without its byte order mark, which editors take away and the disk keeps.
 */
export interface FileStep {
  readonly uri: string
  /** Fingerprints of both texts. */
  readonly before: number
  readonly after: number
  readonly edits: readonly Edit[]
  /** What leads back; counted in the text after. */
  readonly undo: readonly Edit[]
}

/** The step that some edits of a file are. */
export function fileStep({ uri, text }: Source, edits: readonly Edit[]): FileStep {
  const bare = withoutMark(text)
  const shifted = shiftedBy(edits, bare.length - text.length)
  return {
    uri,
    before: fingerprint(bare),
    after: fingerprint(applyEdits(bare, shifted)),
    edits: shifted,
    undo: inverseEdits(bare, shifted),
  }
}

/** The way back. */
export const reversed = ({ uri, before, after, edits, undo }: FileStep): FileStep => ({
  uri,
  before: after,
  after: before,
  edits: undo,
  undo: edits,
})

/** The text after the step, with a byte order mark where there was one; undefined where the file has another text than the one that it is taken from. */
export function stepped({ before, edits }: FileStep, text: string): string | undefined {
  const bare = withoutMark(text)
  return fingerprint(bare) === before ? text.slice(0, text.length - bare.length) + applyEdits(bare, edits) : undefined
}

/** Whether a text is the one after the step. */
export const isTaken = ({ after }: FileStep, text: string): boolean => fingerprint(withoutMark(text)) === after

/** The edits of a step as they count in a text that may begin with a byte order mark. */
export const editsIn = ({ edits }: FileStep, text: string): readonly Edit[] =>
  shiftedBy(edits, text.length - withoutMark(text).length)

/** The edits that lead from the text after some edits back to the text before them. */
export function inverseEdits(text: string, edits: readonly Edit[]): readonly Edit[] {
  let shift = 0
  return edits
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ span, text: inserted }) => {
      const start = span.start + shift
      shift += inserted.length - (span.end - span.start)
      return { span: { start, end: start + inserted.length }, text: text.slice(span.start, span.end) }
    })
}

const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text)

const shiftedBy = (edits: readonly Edit[], by: number): readonly Edit[] =>
  by === 0 ? edits : edits.map(({ span, text }) => ({ span: moved(span, by), text }))
