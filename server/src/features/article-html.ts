import type { ArticleHtml } from '../protocol/article-html.ts'
import { fileName } from '../text/uri.ts'
import { blocks } from './article-html/blocks.ts'
import { head } from './article-html/head.ts'
import { element, isEmpty } from './article-html/html.ts'
import { pageOf } from './article-html/page.ts'
import type { Context } from './context.ts'

/**
 * An article as what stands in the `<body>` of a page: nothing of it is passed on as markup, and the names of people at risk (`withhold`) are masked.
 * Undefined for files that are no article.
 */
export function articleHtml({ corpus, document }: Context): ArticleHtml | undefined {
  if (document.kind !== 'article') return undefined
  const page = pageOf(document, corpus)
  const { lang, dir, masker } = page
  const file = fileName(document.uri).replace(/\.seed\.md$/, '')
  const title = document.title === undefined ? (masker.names(file) ? '…' : file) : masker.plainly(document.title)
  const top = head(page)
  const lines = [isEmpty(top) ? [] : [top, '\n'], blocks(page, document.tree.root.children)]
  return { title, lang, dir, body: element('article', { lang, dir }, '\n', lines).html }
}
