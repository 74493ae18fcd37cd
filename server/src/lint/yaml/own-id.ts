import type { Article } from '../../corpus/document.ts'
import type { Settings } from '../../schema/settings.ts'
import { entryOf } from '../../schema/values.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import { insertFrontMatterEntry } from './article-entry.ts'

/** The edit that makes an id stand in an article's own front matter, new or in place of the old one; undefined where that is written in a way that leaves no clear place. */
export function ownIdEdit(article: Article, settings: Settings, id: string): Edit | undefined {
  const { tree, meta, idScalar } = article
  if (idScalar) return rewriteScalar(idScalar, id)
  const entry = entryOf(meta, 'id')
  if (!entry) return tree.frontMatter ? insertFrontMatterEntry(article, settings, 'id', id) : newBlock(article, id)
  if (entry.value) return entry.value.kind === 'scalar' ? { span: entry.value.span, text: id } : undefined
  const colon = tree.text.indexOf(':', entry.key.span.end)
  return colon < 0 ? undefined : { span: { start: colon + 1, end: colon + 1 }, text: ` ${id}` }
}

function newBlock({ tree }: Article, id: string): Edit {
  const { start } = tree.body
  return { span: { start, end: start }, text: ['---', `id: ${id}`, '---', '', ''].join(lineBreakOf(tree.text)) }
}
