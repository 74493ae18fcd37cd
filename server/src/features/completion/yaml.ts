import type { Document } from '../../corpus/document.ts'
import { shapeOf } from '../../corpus/subject.ts'
import { ruleCodes } from '../../lint/codes.ts'
import { settingsShape } from '../../schema/settings-shape.ts'
import type { Shape } from '../../schema/shape.ts'
import type { Span } from '../../text/span.ts'
import type { Context } from '../context.ts'
import { type YamlSpot, yamlSpotsAt } from './yaml-spot.ts'

/** The places of a document's YAML that a caret may stand in; none outside of it. */
export function spotsAt({ document }: Context, offset: number): readonly YamlSpot[] {
  const region = regionOf(document)
  return region && region.start <= offset && offset <= region.end
    ? yamlSpotsAt(document.source.text, region, offset)
    : []
}

function regionOf(document: Document): Span | undefined {
  // The YAML of a long registry that is being edited is not read for this.
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
