import type { Settings } from '../schema/settings.ts'
import type { Source } from '../text/source.ts'
import { factsOf, placesOfBrief, placesOfRegistry } from './article-facts.ts'
import { readBrief } from './read-brief.ts'
import { recordsOf } from './records-of.ts'
import type { SegmentBuilder, Stamp } from './segment/segment-builder.ts'

/** Reads a closed file and takes what it says into a segment. */
export function addFile(
  builder: SegmentBuilder,
  kind: 'article' | 'registry',
  source: Source,
  settings: Settings,
  stamp?: Stamp,
): void {
  if (kind === 'article') {
    const brief = readBrief(source, settings)
    const { marks, headingsMark } = brief
    builder.addArticle({ facts: factsOf(brief), marks, headingsMark, places: placesOfBrief(brief) }, stamp)
  } else {
    const placesOf = ({ sites }: { readonly sites: Parameters<typeof placesOfRegistry>[0]['sites'] }) =>
      placesOfRegistry({ source, sites })
    builder.addRegistry({ source, lang: settings.lang, records: recordsOf(source, settings), placesOf }, stamp)
  }
}
