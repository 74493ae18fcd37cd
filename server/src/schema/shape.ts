import type { Message } from '../language/message.ts'
import type { YamlMap } from '../syntax/yaml.ts'

/**
 * What a value in our YAML may be. One table of shapes serves the rules, the hovers on keys and the completions,
 * so that what is checked, what is explained and what is offered cannot differ.
 */
export type Shape =
  /** A scalar of any kind, taken as written. */
  | { readonly kind: 'text' | 'url' | 'slug' | 'path' | 'boolean' | 'any' }
  /** A text, or a map from language to text. */
  | { readonly kind: 'localized' }
  | { readonly kind: 'edtf' }
  | { readonly kind: 'language' }
  | { readonly kind: 'country' }
  /** The id of an article, as declared. */
  | { readonly kind: 'article-id' }
  /** A reference to an article by its id. */
  | { readonly kind: 'article' }
  | { readonly kind: 'article-or-url' }
  | { readonly kind: 'topic' }
  | { readonly kind: 'relation' }
  /** `prefix:value` of a known authority, or a URL. */
  | { readonly kind: 'external-id' }
  /** A reference `type:id`; `open` also takes `type:?` and `type:?slug`, `text` also takes plain text. */
  | { readonly kind: 'entity'; readonly type?: string; readonly open?: true; readonly text?: true }
  | { readonly kind: 'number'; readonly minimum?: number; readonly maximum?: number; readonly integer?: true }
  | { readonly kind: 'enum'; readonly values: readonly EnumValue[] }
  /** A list; `single` also takes one item without the list. */
  | { readonly kind: 'list'; readonly of: Shape; readonly single?: true }
  | MapShape
  /** A map whose keys are the corpus's own; `also` are further forms. */
  | { readonly kind: 'dictionary'; readonly keys: KeyKind; readonly of: Shape; readonly list?: Shape }
  /** Two readings of one key: the first that the value's form fits is held to. */
  | { readonly kind: 'either'; readonly shapes: readonly Shape[] }

/** A map of known keys. */
export interface MapShape {
  readonly kind: 'map'
  readonly fields: readonly Field[]
  /** What a scalar in its place means. */
  readonly shorthand?: Shape
  /** Whether it may have further keys. */
  readonly open?: true
  /** A map that has this key is held to that shape instead. */
  readonly unless?: { readonly key: string; readonly shape: MapShape }
}

/** The shape that this very map is to be held to. */
export const shapeOfMap = (map: YamlMap, shape: MapShape): MapShape =>
  shape.unless && map.entries.some((entry) => entry.key.text === shape.unless?.key) ? shape.unless.shape : shape

/** What the keys of a dictionary are. */
export type KeyKind = 'language' | 'text' | 'type' | 'id' | 'slug' | 'code'

/** One word of a closed list, with what it says. */
export interface EnumValue {
  readonly value: string
  readonly meaning: Message
}

/** A key that a map may have: what it is for, how its value looks, and an example as it stands in a file. */
export interface Field {
  readonly key: string
  readonly shape: Shape
  readonly meaning: Message
  readonly example: string
  readonly required?: boolean
  /** Set where the format does not require the key, but `seedbed.yaml` does. */
  readonly requiredBy?: 'corpus'
  /** The YAML that completion writes for the value; without it the value is left to the user. */
  readonly snippet?: string
}

/** The map shape's field of that key. */
export const fieldOf = (shape: Shape | undefined, key: string): Field | undefined =>
  shape?.kind === 'map' ? shape.fields.find((field) => field.key === key) : undefined
