import type { TextRange } from './text.ts'

/** A command of the client: shows the atlas. Its argument is `ShowAtlasParams`; without, it is that of the active article, or of the entity at the caret. */
export const SHOW_ATLAS = 'seedbed.showAtlas'

/** What an atlas is opened on; without a selection on the whole corpus. */
export interface ShowAtlasParams {
  /** A file of the corpus. */
  readonly uri: string
  readonly selection?: AtlasSelection
}

/** What an atlas shows: the articles that are chosen by one thing, with all that they mention. */
export type AtlasSelection =
  | { readonly kind: 'corpus' }
  | { readonly kind: 'article'; readonly uri: string }
  /** The articles that mention an entity (`type:id`). */
  | { readonly kind: 'entity'; readonly ref: string }
  | { readonly kind: 'topic'; readonly topic: string }

/**
 * What has been brushed: an article is left that all of it leaves. Two brushes are stretches, and each is passed over in the picture that it is drawn in, where
 * one has to see what lies around it: `time` by the timeline, `frame` by the map. Chosen entities count in all three.
 */
export interface AtlasBrush {
  /**
   * Days, `YYYY-MM-DD`, both included. An article stands on the first day that it may be of; those that no bar of the timeline counts are left out. So
   * bars within this time add up to what it leaves.
   */
  readonly time?: { readonly from: string; readonly to: string }
  /** Entities (`type:id`) that an article has to mention, all of them: chosen circles of the map or of the network. They are drawn, however long the lists. */
  readonly refs?: readonly string[]
  /** A part of the map, in degrees: articles have to mention a place in it that is a point. `west` may be greater than `east`. */
  readonly frame?: { readonly west: number; readonly east: number; readonly south: number; readonly north: number }
}

/** Client to server: an atlas. Answer: `Atlas`, or null where there is no such corpus or thing. */
export const ATLAS = 'seedbed/atlas'

/** What is asked for: a selection, and what is brushed in it. */
export interface AtlasParams {
  /** A file of the corpus. */
  readonly uri: string
  readonly selection: AtlasSelection
  readonly brush?: AtlasBrush
}

/** The three pictures of what is shown, reckoned from the same articles. */
export interface Atlas {
  /** What is selected, in the user's language. */
  readonly title: string
  /** The same in a file that is published, where it names a person at risk. */
  readonly titleInExport?: string
  /** The language of the corpus's names (BCP 47). */
  readonly language: string
  /** The types of all that is drawn or summed up, as the corpus has them in order. */
  readonly types: readonly AtlasType[]
  /** How many articles are selected, and how many of them all brushes leave. */
  readonly articles: number
  readonly brushed: number
  readonly map: AtlasMap
  readonly timeline: AtlasTimeline
  readonly network: AtlasNetwork
}

/** A type of entities (docs/format.md §7). */
export interface AtlasType {
  readonly type: string
  /** The built-in type that it is, or takes its looks from. */
  readonly like: 'person' | 'place' | 'org' | 'event'
  /** In the user's language. */
  readonly label: string
  /** As `seedbed.yaml` has it. */
  readonly color?: string
}

/** Who is drawn, whatever the picture. */
export interface AtlasEntity {
  /** `type:id` of the record that counts. */
  readonly ref: string
  readonly type: string
  /** By the language of the corpus, and in English; the same where there is only one. */
  readonly name: string
  readonly nameInEnglish: string
  readonly mentions: number
  readonly articles: number
  /** No export or print may show its name. */
  readonly isWithheld?: true
  /** What an export or a print shows in place of its names, where these are withheld or name someone who is. */
  readonly inExport?: { readonly name: string; readonly nameInEnglish: string }
}

/** The picture of places. Degrees are of WGS 84, as the registry has them. */
export interface AtlasMap {
  /** The most mentioned first. */
  readonly places: readonly (AtlasEntity & { readonly longitude: number; readonly latitude: number })[]
  /** Places that are a country of which there is an outline (`AtlasCountry`): they are no points, whatever coordinates they have. The most mentioned first. */
  readonly countries: readonly (AtlasEntity & { readonly code: string })[]
  /** How many places are mentioned for which nobody has said where they lie, and how many are left out of a very long list. */
  readonly unplaced: number
  readonly more: number
}

/** The picture of time. Days are `YYYY-MM-DD`. */
export interface AtlasTimeline {
  /** What a bar counts the articles of: so long that there are at most a few hundred. */
  readonly unit: 'day' | 'month' | 'year'
  /** What the twelve months are called in the corpus, from January on: languages of the Arab world have several systems. */
  readonly months: readonly string[]
  /** In order; a time without articles has none. */
  readonly bars: readonly AtlasBar[]
  /** How many articles have no date, or one too wide for a bar. */
  readonly undated: number
  /** The most mentioned first. */
  readonly events: readonly AtlasEvent[]
  /** How many are left out of a very long list, and how many are mentioned of which nobody has said when they were. */
  readonly moreEvents: number
  readonly undatedEvents: number
}

/** Articles of one unit of the timeline. */
export interface AtlasBar {
  /** Its first and last day. */
  readonly from: string
  readonly to: string
  readonly articles: number
}

/** An event with its first and last day: one of the two at least. An end that is open or unknown is missing. */
export interface AtlasEvent extends AtlasEntity {
  readonly from?: string
  readonly to?: string
  /** The date in words, in the user's language. */
  readonly date: string
}

/** Entities that occur together. */
export interface AtlasNetwork {
  /** The most mentioned first; at most 300. */
  readonly nodes: readonly AtlasEntity[]
  /** The strongest first: those of each node that are strongest of its own, and the strongest of all. */
  readonly links: readonly AtlasLink[]
  /** How many weaker ones are left out. */
  readonly moreLinks: number
  /** What is left out, by type: summarised. */
  readonly more: readonly { readonly type: string; readonly entities: number; readonly mentions: number }[]
}

/** Two nodes, by their numbers, and in how many articles both are mentioned. */
export interface AtlasLink {
  readonly a: number
  readonly b: number
  readonly articles: number
}

/** Client to server: the articles behind something that is drawn, the latest first. Answer: `AtlasArticles`. */
export const ATLAS_ARTICLES = 'seedbed/atlasArticles'

/** The same question as of the atlas, and which part of the list is shown: numbers from 0. */
export interface AtlasArticlesParams extends AtlasParams {
  readonly from: number
  readonly count: number
}

/** A part of the list, and how long it is. */
export interface AtlasArticles {
  readonly total: number
  readonly articles: readonly AtlasArticle[]
  /** The first of the brushed entities (`type:id`), or the selected one, if any is: where an article is opened it is asked for (`ATLAS_PLACE`). */
  readonly ref?: string
}

/** One row of the list. */
export interface AtlasArticle {
  readonly uri: string
  readonly title: string
  /** EDTF, as it is written. */
  readonly date?: string
}

/** Client to server: where an article first mentions an entity, as both are now: lists stay while articles are written. Answer: `TextRange`, or null. */
export const ATLAS_PLACE = 'seedbed/atlasPlace'

/** An article, and `type:id` of the entity that is sought in it. */
export interface AtlasPlaceParams {
  readonly uri: string
  readonly ref: string
}

/** Client to server: the card of an entity as a hover shows it. Answer: `AtlasCard`, or null. */
export const ATLAS_CARD = 'seedbed/atlasCard'

/** A file of the corpus, and `type:id` of the entity. */
export interface AtlasCardParams {
  readonly uri: string
  readonly ref: string
}

/** What a hover over the entity shows in an article. */
export interface AtlasCard {
  /** Markdown, with no HTML in it. */
  readonly markdown: string
  /** Where its record stands, if it has one. */
  readonly record?: { readonly uri: string; readonly range: TextRange }
}

/** Client to server: what an atlas could show, to be chosen from a list. Answer: `AtlasChoice[]`, the likeliest first. */
export const ATLAS_CHOICES = 'seedbed/atlasChoices'

/** What is looked up: entities or topics. */
export interface AtlasChoicesParams {
  /** A file of the corpus. */
  readonly uri: string
  readonly of: 'entity' | 'topic'
  /** As it is typed, in any spelling; the most mentioned ones where it is empty. */
  readonly query: string
}

/** One row of the list: what it would show, and how many articles that is. */
export interface AtlasChoice {
  readonly label: string
  /** `type:id` of an entity. */
  readonly detail?: string
  readonly articles: number
  readonly selection: AtlasSelection
}

/** Client to server: the outlines of all countries, for the map. Answer: `AtlasCountry[]`. */
export const ATLAS_COUNTRIES = 'seedbed/atlasCountries'

/** The shape of a country, for the map to fill where a place is that country. */
export interface AtlasCountry {
  /** ISO 3166-1, two letters. */
  readonly code: string
  readonly name: string
  readonly nameInEnglish: string
  /** Rings of longitude and latitude by turns, in degrees. */
  readonly rings: readonly (readonly number[])[]
}

/** Server to client: what an atlas of this corpus shows has changed. Its parameter: `{ root }`, the corpus's folder. */
export const ATLAS_CHANGED = 'seedbed/atlasChanged'
