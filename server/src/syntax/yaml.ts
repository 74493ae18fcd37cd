import type { Span } from '../text/span.ts'

/**
 * A YAML document with the span of everything a person can click or edit, read from part of a file by `readYaml`.
 * Text, ids and dates count as written (docs/format.md §2): `date: 2024-10` is the text `2024-10`, `title: 1271` is `1271`.
 */
export interface YamlDocument {
  readonly span: Span
  /** Missing when the document is empty or holds comments only. */
  readonly root: YamlValue | undefined
  readonly comments: readonly YamlComment[]
  readonly problems: readonly YamlProblem[]
}

/** What stands behind a key, in a list, or as a whole document. */
export type YamlValue = YamlScalar | YamlList | YamlMap

/** A single value. `text` is what was written once quotes, escapes and block indentation are undone; `value` is what YAML 1.2's core schema makes of it. */
export interface YamlScalar {
  readonly kind: 'scalar'
  /** With quotes; for a block scalar from its `|` or `>`. */
  readonly span: Span
  /** The characters between the quotes, or the whole plain scalar: where an id can be replaced. */
  readonly content: Span
  readonly text: string
  readonly value: string | number | boolean | null
  readonly style: 'plain' | 'single' | 'double' | 'block'
  /** Set when the value stands elsewhere and is repeated here by `*alias`; `span` is the alias. */
  readonly alias?: true
}

/** `- a` below each other, or `[a, b]` (`flow`). */
export interface YamlList {
  readonly kind: 'list'
  readonly span: Span
  readonly flow: boolean
  readonly items: readonly YamlValue[]
}

/** `a: b` below each other, or `{ a: b }` (`flow`). A key that is repeated is there again: of such the first counts. */
export interface YamlMap {
  readonly kind: 'map'
  readonly span: Span
  readonly flow: boolean
  readonly entries: readonly YamlEntry[]
}

/** A key with its value; `value` is missing when nothing is written behind the colon. */
export interface YamlEntry {
  readonly key: YamlScalar
  readonly value: YamlValue | undefined
  /** From the key to the end of the value. */
  readonly span: Span
}

/** A comment from its `#` to the end of the line. */
export interface YamlComment {
  readonly span: Span
  /** Without the `#`. */
  readonly text: string
}

/** A slip of YAML: `code` is the `yaml` package's, or our own where we bound what a corpus may ask of us (`TOO_MANY_ALIASES`) or see more (`ITEM_IN_TEXT`). */
export interface YamlProblem {
  readonly code: string
  readonly message: string
  readonly span: Span
}
