/** Markup that is ready to be shown. Only this module makes it, so that no text of a file can become markup. */
export type Html = {
  readonly html: string
}
/** What may stand in an element: text is escaped, nothing is shown for `undefined`. */
export type Content = string | Html | undefined
/** An element with its attributes and content; an attribute that is `undefined` is left out. */
export declare function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly Content[]
): Html
/** Several pieces one after the other. */
export declare function fragment(...content: readonly Content[]): Html
/** Whether nothing would be seen of it. */
export declare function isEmpty(content: Content): boolean
/** Pieces with a separator between those that are there. */
export declare function joined(separator: string, content: readonly Content[]): Html
