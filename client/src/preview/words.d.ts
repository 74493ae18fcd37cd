/** The languages in which the preview speaks. */
export type Language = 'ar' | 'en'
/** The words of the preview in one language. */
export declare function wordsOf(language: Language): Words
/** The word for a type, a role or an attribute; what has none is shown as it was written. */
export declare function labelOf(words: Words, key: string): string
/** What the preview says of its own accord; everything else is text of the article. */
export type Words = {
  readonly about: string
  readonly between: (from: string, until: string) => string
  readonly brokenFrontMatter: string
  readonly byline: string
  readonly labels: Readonly<Record<string, string>>
  readonly listSeparator: string
  readonly notIdentified: string
  readonly notKnown: string
  readonly related: string
  readonly since: (from: string) => string
  readonly source: string
  readonly topics: string
  readonly uncertain: string
  readonly unclosedFrontMatter: string
  readonly unknownDate: string
  readonly until: (until: string) => string
  readonly updated: string
  readonly via: string
}
