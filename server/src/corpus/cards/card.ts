import type { Message, UiLanguage } from '../../language/message.ts'

/**
 * What is shown of an entity, an article, a key or a value where someone points to it. A card knows nothing of Markdown:
 * `render.ts` writes it for an editor that shows Markdown and for one that does not.
 */
export interface Card {
  readonly title: Line
  readonly lines: readonly Line[]
}

/** What stands on one line of a card; empty ones are not shown. */
export type Line = readonly Piece[]

/** A run of a line. Where a text comes from decides how it is written: ours as it is, the corpus's escaped (`plain`), and isolated besides (`quoted`). */
export type Piece =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** `where` is what an editor without links shows. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string; readonly where: string }
  /** Alone on its line, for editors that show pictures; it is drawn for them alone. `alt` says what is to be seen. */
  | { readonly kind: 'picture'; readonly alt: string; readonly svg: () => string | undefined }

/** The program's own words. */
export const said = (text: string): Piece => ({ kind: 'said', text })

/** Words of the corpus. */
export const quoted = (text: string): Piece => ({ kind: 'quoted', text })

/** An id, a key, an example: something to be written just so. */
export const code = (text: string): Piece => ({ kind: 'code', text })

/** The pieces with a separator between them. */
export const joined = (pieces: readonly Piece[], separator: string): Line =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [said(separator), piece]))

/** A sentence in which `code` stands between backticks; what else it holds is never markup, since a corpus may have written it. */
export const spoken = (text: string): Line =>
  text.split('`').flatMap((part, index): Line => {
    if (part === '') return []
    return index % 2 === 1 ? [code(part)] : [{ kind: 'plain', text: part }]
  })

/** The comma of a language. */
export const comma: Message = { en: ', ', ar: '، ' }

/** What follows the first few of some names: how many there are besides. */
export const andMore = (count: number, language: UiLanguage): string =>
  ({ en: ` and ${count} more`, ar: ` و${count} غيرها` })[language]
