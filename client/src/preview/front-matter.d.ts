/** The two parts of a seed file: what is said of the article, and the article. */
export type SeedText = {
  readonly frontMatter: FrontMatter
  /** The article, after as many empty lines as the front matter had, so that line numbers stay. */
  readonly body: string
}
/** Front matter as it was found; `source` is the YAML between the fences. */
export type FrontMatter =
  | {
      readonly kind: 'read'
      readonly values: Readonly<Record<string, unknown>>
    }
  | {
      readonly kind: 'broken'
      readonly source: string
    }
  | {
      readonly kind: 'unclosed'
    }
  | {
      readonly kind: 'none'
    }
/** Parts a seed file as docs/format.md §2 says: a line of `---` at the very start, closed by `---` or `...`. */
export declare function readSeedText(text: string): SeedText
/** Whether a value of YAML is a mapping. */
export declare function isRecord(value: unknown): value is Readonly<Record<string, unknown>>
