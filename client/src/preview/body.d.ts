import type { Token } from 'markdown-it'
import type { Lookup } from './lookup.ts'
import type { Target } from './tag.ts'
import type { Language } from './words.ts'
/** Where an article is shown: what the corpus knows, the article's own URI, and the language of the tooltips. */
export type Setting = {
  readonly lookup: Lookup
  readonly from: string
  readonly language: Language
}
/** Marks the tokens of an article, which must be the caller's own: tags become names, blocks get a direction. */
export declare function markArticle(tokens: readonly Token[], setting: Setting): void
/** The text of the level-1 heading with which an article begins, or `undefined`. */
export declare function firstHeading(tokens: readonly Token[]): string | undefined
/** The letters of a text, without its markup. */
export declare function plainText(token: Token): string
/** The link to the record or article; VS Code's preview understands `#L12` as a line of the file. */
export declare function entryLink({ anchor, entry }: Target, from: string): string | undefined
