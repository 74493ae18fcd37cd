import type { Document } from '../../corpus/document.ts'
import type { CutRegistry } from '../../corpus/registry/cut-registry.ts'
import { extractAt } from '../../corpus/registry/extract-at.ts'
import { shapeOf } from '../../corpus/subject.ts'
import { ruleCodes } from '../../lint/codes.ts'
import { settingsShape } from '../../schema/settings-shape.ts'
import type { Shape } from '../../schema/shape.ts'
import type { Span } from '../../text/span.ts'
import type { Context } from '../context.ts'
import { type YamlSpot, yamlSpotsAt } from './yaml-spot.ts'

/** The places of a document's YAML that a caret may stand in; none outside of it. */
export function spotsAt({ document }: Context, offset: number): readonly YamlSpot[] {
  if (document.kind === 'registry' && document.cut) return spotsInPiece(document.cut, offset)
  const region = regionOf(document)
  return region && region.start <= offset && offset <= region.end
    ? yamlSpotsAt(document.source.text, region, offset)
    : []
}

/** Of a long registry, which costs too much to be read for every letter, the piece at the caret with what stands above and below it. */
function spotsInPiece(cut: CutRegistry, offset: number): readonly YamlSpot[] {
  const { text, start } = extractAt(cut, offset)
  const region = { start: text.startsWith('\ufeff') ? 1 : 0, end: text.length }
  const at = offset - start
  if (at < region.start) return []
  return yamlSpotsAt(text, region, at).map((spot) => ({
    ...spot,
    span: { start: spot.span.start + start, end: spot.span.end + start },
  }))
}

function regionOf(document: Document): Span | undefined {
  if (document.kind !== 'article') return wholeOf(document)
  const { frontMatter } = document.tree
  if (!frontMatter || frontMatter.close) return frontMatter?.content
  // A block that is not closed ends before what does not look like YAML; a word that is being written there will be a key.
  const { text } = document.source
  const { start, end } = frontMatter.content
  return { start, end: end + (/^[ \t-]*[\w-]*(?=[\r\n]|$)/.exec(text.slice(end, end + 100))?.[0].length ?? 0) }
}

const wholeOf = ({ source: { characters } }: Document): Span => ({
  start: characters.startsWith('\ufeff') ? 1 : 0,
  end: characters.length,
})

/** The table of what the document's YAML may hold, with the codes of our rules in the settings. */
export const tableOf = ({ document, corpus }: Context): Shape =>
  document.kind === 'settings' ? settingsShape(ruleCodes) : shapeOf(document, corpus.settings)
