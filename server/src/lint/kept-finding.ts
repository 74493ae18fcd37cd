import type { CutRegistry } from '../corpus/registry/cut-registry.ts'
import type { RegistryPiece } from '../syntax/registry-pieces.ts'
import { moved, type Span } from '../text/span.ts'
import type { Fix, RelatedPlace, ReportedFinding } from './finding.ts'

/** A finding of a record that is kept while the record stays as it is, wherever that moves. */
export interface KeptFinding {
  readonly finding: ReportedFinding
  /** Where its piece began when it was found. */
  readonly start: number
  /** Of each place that belongs to it and stands in the same file the piece in which it does, and where in that. */
  readonly anchors: readonly (Anchor | undefined)[]
}

interface Anchor {
  readonly piece: RegistryPiece
  readonly span: Span
}

/** Keeps a finding of a piece. */
export function keptOf(finding: ReportedFinding, cut: CutRegistry, number: number): KeptFinding {
  const { source } = cut
  const anchors = (finding.related ?? []).map(({ uri, range }): Anchor | undefined => {
    if (uri !== source.uri) return undefined
    const span = source.span(range)
    const at = cut.numberAt(span.start)
    const piece = cut.pieces[at]
    return piece && { piece, span: moved(span, -cut.spanOf(at).start) }
  })
  return { finding, start: cut.spanOf(number).start, anchors }
}

/** The finding as it is in a version of the file in which its piece has this number. */
export function placedAgain(
  { finding, start, anchors }: KeptFinding,
  cut: CutRegistry,
  number: number,
): ReportedFinding {
  const by = cut.spanOf(number).start - start
  const { span, fixes, related } = finding
  if (by === 0 && anchors.length === 0) return finding
  return {
    ...finding,
    span: moved(span, by),
    ...(fixes && { fixes: by === 0 ? fixes : fixes.map((fix) => movedFix(fix, by)) }),
    ...(related && { related: related.map((place, at) => anchored(place, anchors[at], cut)) }),
  }
}

const movedFix = (fix: Fix, by: number): Fix => ({
  ...fix,
  edits: fix.edits.map(({ span, text }) => ({ span: moved(span, by), text })),
})

function anchored(place: RelatedPlace, anchor: Anchor | undefined, cut: CutRegistry): RelatedPlace {
  if (!anchor) return place
  const { start } = cut.spanOf(cut.numberOf(anchor.piece))
  return { ...place, range: cut.source.range(moved(anchor.span, start)) }
}
