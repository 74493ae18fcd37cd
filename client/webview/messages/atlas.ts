import type {
  Atlas,
  AtlasArticles,
  AtlasBrush,
  AtlasCard,
  AtlasCountry,
  AtlasSelection,
} from '../../../server/src/protocol/atlas.ts'

/** What an atlas shows and how: what a page keeps, so that it is found again after a reload. */
export interface AtlasState {
  /** A file of the corpus. */
  readonly uri: string
  readonly selection: AtlasSelection
  readonly brush: AtlasBrush
  readonly names: AtlasNames
  /** What each picture keeps of how it is looked at; only that picture knows what it means. */
  readonly views: { readonly [Name in PictureName]?: unknown }
}

/** The pictures of an atlas. */
export type PictureName = 'map' | 'timeline' | 'network'

/** In which language names stand on the pictures: that of the corpus, or English. */
export type AtlasNames = 'corpus' | 'english'

/** What the user has set. */
export interface AtlasSettings {
  /** Of the page's own words. */
  readonly language: 'en' | 'ar'
}

/** From the frame to the page. */
export type ToAtlas =
  /** The first message: what to show. */
  | { readonly kind: 'open'; readonly state: AtlasState; readonly settings: AtlasSettings }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: unknown }
  /** Another selection in the same page: the brush goes. */
  | { readonly kind: 'select'; readonly uri: string; readonly selection: AtlasSelection }
  /** What is shown may have changed. */
  | { readonly kind: 'changed' }
  /** The server has begun anew, and knows everything again. */
  | { readonly kind: 'started' }

/** From the page to the frame. */
export type FromAtlas =
  | { readonly kind: 'ready' }
  /** Answered with `answer`; a question in a matter in which another has been asked since is cancelled. */
  | { readonly kind: 'ask'; readonly number: number; readonly matter: string; readonly question: AtlasQuestion }
  | { readonly kind: 'do'; readonly deed: AtlasDeed }
  /** What is shown now: kept for a reload. */
  | { readonly kind: 'state'; readonly state: AtlasState; readonly title: string }

/** What the page asks of the server through its frame. */
export type AtlasQuestion =
  | {
      readonly kind: 'atlas'
      readonly uri: string
      readonly selection: AtlasSelection
      readonly brush: AtlasBrush
    }
  | {
      readonly kind: 'articles'
      readonly uri: string
      readonly selection: AtlasSelection
      readonly brush: AtlasBrush
      readonly from: number
      readonly count: number
    }
  | { readonly kind: 'card'; readonly uri: string; readonly ref: string }
  | { readonly kind: 'countries' }
  /** Of the frame itself: the font of the pictures as a stylesheet with the data that a text needs. */
  | { readonly kind: 'fonts'; readonly text: string }

/** What each question is answered with; null where there is nothing, or the question was cancelled. */
export interface AtlasAnswers {
  readonly atlas: Atlas
  readonly articles: AtlasArticles
  readonly card: AtlasCard
  readonly countries: readonly AtlasCountry[]
  readonly fonts: string
}

/** What the frame does for the page. */
export type AtlasDeed =
  /** Lets the user choose what the atlas shows: its file's article, the corpus, or an entity or a topic from a list. */
  | { readonly kind: 'select'; readonly by: AtlasSelection['kind'] }
  /** Opens an article where it first mentions an entity (`type:id`), or at its beginning. */
  | { readonly kind: 'open'; readonly uri: string; readonly ref?: string; readonly aside: boolean }
  /** Opens the record of an entity. */
  | { readonly kind: 'record'; readonly ref: string }
  /** Follows a link of a card. */
  | { readonly kind: 'link'; readonly target: string }
  /** Saves a picture where the user says. `data`: the text of an SVG, or a PNG as Base64. */
  | { readonly kind: 'save'; readonly format: 'svg' | 'png'; readonly name: string; readonly data: string }
