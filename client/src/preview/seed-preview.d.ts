import type { MarkdownIt } from 'markdown-it'
import type { Lookup } from './lookup.ts'
import type { Language } from './words.ts'
/** What the preview asks of the client. */
export type SeedPreviewOptions = {
  readonly lookup: Lookup
  /** The language of the preview's own words, or `undefined` to follow the article's. */
  readonly language: () => Language | undefined
}
/**
 * The plugin with which VS Code's Markdown preview shows articles. VS Code names the document only when it renders, and
 * renders tokens that it has parsed before: so the text is kept beside the tokens, and an article is parsed anew from it.
 * Other Markdown files pass through untouched.
 */
export declare function createSeedPreview({ lookup, language }: SeedPreviewOptions): (md: MarkdownIt) => MarkdownIt
