import { applyEdits, type Edit } from './edit.ts'

/**
 * The edits that do in one step what two steps do: `first` of a text, then `second` of what came of it. Text that neither step touches stays outside
 * of them, so that what is told of an edit, and its undoing, is small.
 */
export function composeEdits(text: string, first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const middle = afterEdits([{ from: 0, to: text.length }], first)
  return editsOf(afterEdits(middle, second), text.length)
}

/** A text on its way through several steps, and the edits that do all of them in one. */
export interface TextSteps {
  readonly before: string
  readonly text: string
  readonly edits: readonly Edit[]
}

/** A text before any step. */
export const noSteps = (text: string): TextSteps => ({ before: text, text, edits: [] })

/** One step more, whose edits count in the text that the steps have made; `after` is the text after it, for those who have it. */
export const stepped = (
  { before, text, edits }: TextSteps,
  step: readonly Edit[],
  after = applyEdits(text, step),
): TextSteps => ({
  before,
  text: after,
  edits: composeEdits(before, edits, step),
})

/** A stretch of a text that was made by edits: kept from the first text, or written since. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string }

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.to - piece.from)

function afterEdits(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const made: Piece[] = []
  let index = 0
  /** Where the piece at `index` begins, and what was told of it already, in the text that the pieces make. */
  let start = 0
  let done = 0
  const go = (to: number, isKept: boolean): void => {
    for (let piece = pieces[index]; piece && done < to; piece = pieces[index]) {
      const end = start + lengthOf(piece)
      const stop = Math.min(end, to)
      if (isKept && stop > done) made.push(part(piece, done - start, stop - start))
      done = stop
      if (stop < end) return
      start = end
      index++
    }
  }
  for (const { span, text } of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    go(span.start, true)
    if (text !== '') made.push({ text })
    go(span.end, false)
  }
  go(Infinity, true)
  return made
}

const part = (piece: Piece, start: number, end: number): Piece =>
  'text' in piece ? { text: piece.text.slice(start, end) } : { from: piece.from + start, to: piece.from + end }

function editsOf(pieces: readonly Piece[], length: number): readonly Edit[] {
  const edits: Edit[] = []
  let at = 0
  let text = ''
  const settle = (start: number): void => {
    if (text !== '' || start > at) edits.push({ span: { start: at, end: start }, text })
    text = ''
  }
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text
    else {
      settle(piece.from)
      at = piece.to
    }
  }
  settle(length)
  return edits
}
