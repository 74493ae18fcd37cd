import type { Source } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'

/** The signs of a quotation, and where the rest of each of its lines begins behind them; lines that go on without a sign have none. */
export interface QuoteSigns {
  readonly signs: readonly Span[]
  readonly rests: readonly number[]
}

/** A quotation's place among others. */
export interface QuotePlace {
  /** Where lines begin behind the signs of the quotations around it; undefined where there is none around. */
  readonly rests: readonly number[] | undefined
  /** Whether it stands in a list, whose items may be indented further than a sign may be. */
  readonly inItem: boolean
}

/** Finds the signs of a quotation (CommonMark §5.1): at most one a line. In time proportional to its lines that have signs of all those around it. */
export function quoteSigns(source: Source, span: Span, { rests, inItem }: QuotePlace): QuoteSigns {
  const sign = inItem ? /[ \t]*>[ \t]?/y : / {0,3}>[ \t]?/y
  const signs: Span[] = []
  const inner: number[] = []
  for (const at of rests ? linesOf(rests, span) : startsOf(source, span)) {
    sign.lastIndex = at
    const [found] = sign.exec(source.text) ?? []
    if (found === undefined || at + found.length > span.end) continue
    signs.push({ start: at + found.indexOf('>'), end: at + found.length })
    inner.push(at + found.length)
  }
  return { signs, rests: inner }
}

/** The lines of an inner quotation; its first begins with the quotation, behind the list's mark if there is one. */
function* linesOf(rests: readonly number[], span: Span): Generator<number> {
  yield span.start
  let low = 0
  let high = rests.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rests[middle] ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  for (let index = low; index < rests.length; index++) {
    const rest = rests[index] ?? 0
    if (rest >= span.end) return
    yield rest
  }
}

function* startsOf(source: Source, span: Span): Generator<number> {
  yield span.start
  const { line } = source.position(span.start)
  for (let next = line + 1; next < source.lineCount; next++) {
    const { start } = source.line(next)
    if (start >= span.end) return
    yield start
  }
}
