import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { entryOf, mapOf, scalarOf } from '../../schema/values.ts'
import type { YamlList } from '../../syntax/yaml.ts'
import { removeItem } from '../../syntax/yaml-list-items.ts'
import { removeEntry } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { firstBreak } from '../yaml/shape-events.ts'

/** An article that says it belongs with itself (docs/format.md §2). */
export const selfRelated: LintRule = {
  code: 'self-related',
  summary: {
    en: 'An article names itself among its related articles.',
    ar: 'تذكر المقالة نفسها بين المقالات ذات الصلة.',
  },
  severity: 'warning',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  const list = entryOf(article.meta, 'related')?.value
  if (article.id === undefined || list?.kind !== 'list' || list.span.end > firstBreak(article)) return
  for (const [index, item] of list.items.entries()) {
    const map = mapOf(item)
    const to = scalarOf(map ? entryOf(map, 'to')?.value : item)
    if (to?.text.normalize('NFC') !== article.id) continue
    const edit = removal(article, corpus, list, index)
    yield {
      span: to.span,
      unnecessary: true,
      message: {
        en: `${quoted(to.text).en} is this article itself. Write the id of another article, or remove the entry.`,
        ar: `${quoted(to.text).ar} هي هذه المقالة نفسها. اكتب معرّف مقالة أخرى، أو احذف البند.`,
      },
      fixes: edit ? [{ title: { en: 'Remove the entry', ar: 'حذف البند' }, edits: [edit] }] : [],
    }
  }
}

/** With its only item the list goes too, unless the corpus asks for one. */
function removal({ meta, source }: Article, { settings }: Corpus, list: YamlList, index: number): Edit | undefined {
  if (list.items.length > 1) return removeItem(source.text, list, index)
  const entry = entryOf(meta, 'related')
  if (!meta || !entry || meta.entries.length === 1 || settings.frontMatter.required.includes('related'))
    return undefined
  return removeEntry(source.text, meta, entry)
}
