import type { Range } from '../text/source.ts'
import type { WorkCounts } from './work.ts'

/** What a corpus knows of an article without its text: what lists show and other files ask for. Ranges are those of the version that was read. */
export interface ArticleFacts {
  readonly kind: 'article'
  readonly uri: string
  /** What other articles call it: `id`, or else the file's name where that can be an id. */
  readonly id: string | undefined
  /** Where the id is written in the front matter. */
  readonly idRange: Range | undefined
  readonly title: string | undefined
  /** Where a jump to the article lands: its title, or the start of the file. */
  readonly titleRange: Range
  readonly date: string | undefined
  readonly lang: string | undefined
  readonly topics: readonly string[]
  readonly related: readonly RelatedFacts[]
  readonly status: string | undefined
  readonly assignee: string | undefined
  readonly work: WorkCounts
}

/** One entry of `related`: the other article, and what it is to this one. */
export interface RelatedFacts {
  readonly to: string
  readonly as: string | undefined
}

/**
 * What stands at a place:
 * `declaration` the id of a record; `tag` a mention in the text; `link` a link to an article in the text; `value` a reference in YAML;
 * `selector` the `ref` of a selector whose words were found, `words` those words, `lost` the `ref` of a selector whose words were not found,
 * `sought` one whose words have not been looked for, since that takes the whole text; `path` a link to a file that is no article.
 */
export type PlaceKind = (typeof placeKinds)[number]

/** All kinds, in the order of their numbers in a segment: new ones come last. */
export const placeKinds = [
  'declaration',
  'tag',
  'link',
  'value',
  'selector',
  'words',
  'lost',
  'path',
  'sought',
] as const

/** A place in a file that names an entity, an article or a file: what is shown when someone asks who names it. One flat object: there are millions. */
export interface Place {
  /** As a site's target. */
  readonly target: string
  readonly kind: PlaceKind
  readonly line: number
  readonly character: number
  readonly endLine: number
  readonly endCharacter: number
}

/** Where a place stands, as the protocol counts: lines from 0, UTF-16 in them. */
export const rangeOfPlace = ({ line, character, endLine, endCharacter }: Place): Range => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
})

/** Whether a place counts as a mention of its target. */
export const isMention = ({ kind }: Pick<Place, 'kind'>): boolean =>
  kind === 'tag' || kind === 'selector' || kind === 'lost' || kind === 'sought'
