/** Client to server: an article as one HTML page without styles and fonts, which the client puts in; names of withheld entities are masked. */
export const ARTICLE_HTML = 'seedbed/articleHtml'

/** The article that is exported or printed, as its open text says or the disk. */
export interface ArticleHtmlParams {
  readonly uri: string
}

/** A page that is still to be dressed. */
export interface ArticleHtml {
  readonly title: string
  /** BCP 47. */
  readonly lang: string
  readonly dir: 'rtl' | 'ltr'
  /** What stands in `<body>`. */
  readonly body: string
}
