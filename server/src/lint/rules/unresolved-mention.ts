import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Message } from '../../language/message.ts'
import { isUnresolved, readReference } from '../../schema/ids.ts'
import { linkTypes } from '../../schema/types.ts'
import { entryOf, itemsOf, mapOf, scalarOf } from '../../schema/values.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { suggestEntities } from '../tags/entity-suggestions.ts'
import { chooseEntity, retargetTag } from '../tags/reference-edit.ts'

/** A mention `type:?` or `type:?slug`: its entity is not in the registry yet (docs/format.md §3). */
export const unresolvedMention: LintRule = {
  code: 'unresolved-mention',
  summary: {
    en: 'A mention is marked as one whose entity is not known yet, or is known to this article only.',
    ar: 'ذكر موسوم بأن كيانه لم يُعرف بعد، أو لا يُعرف إلا في هذه المقالة.',
  },
  severity: 'info',
  reads: 'registry',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  for (const tag of article.tree.tags) {
    const { type, id } = tag
    if (!isUnresolved(id) || !(corpus.settings.types.has(type) || linkTypes.includes(type))) continue
    yield finding(corpus, type, id, tag.labelText, tag.destination, (ref) => retargetTag(tag, ref))
  }
  for (const list of ['mentions', 'not-mentions']) {
    for (const item of itemsOf(entryOf(article.meta, list)?.value)) {
      const map = mapOf(item)
      const scalar = scalarOf(entryOf(map, 'ref')?.value)
      const { type, id } = readReference(scalar?.text ?? '') ?? { type: '', id: '' }
      if (!scalar || scalar.alias || !isUnresolved(id) || !corpus.settings.types.has(type)) continue
      const exact = itemsOf(entryOf(map, 'exact')?.value).flatMap((piece) => scalarOf(piece)?.text ?? [])
      yield finding(corpus, type, id, exact.join(' '), scalar.span, (ref) => rewriteScalar(scalar, ref))
    }
  }
}

function finding(
  corpus: Corpus,
  type: string,
  id: string,
  label: string,
  span: Span,
  edit: (ref: string) => Edit,
): Finding {
  const meant = suggestEntities(corpus, { type, id: id.slice(1), label })
  const own = corpus.entity(`${type}:${id.slice(1)}`)
  const all = [...(own ? [own] : []), ...meant].slice(0, 3)
  const guess = all[0] && quoted(all[0].ref)
  const words = unresolvedWords(type, id, label)
  return {
    span,
    message: {
      en: `${words.en}${guess ? ` Is it ${guess.en}?` : ''}`,
      ar: `${words.ar}${guess ? ` أهو ${guess.ar}؟` : ''}`,
    },
    fixes: all.map((entity) => chooseEntity(entity, edit(entity.ref))),
  }
}

function unresolvedWords(type: string, id: string, label: string): Message {
  const name = quoted(label)
  if (type === 'date')
    return { en: `It is not settled yet what date ${name.en} is.`, ar: `لم يُحدد بعد تاريخ ${name.ar}.` }
  if (type === 'article') {
    return { en: `It is not settled yet which article ${name.en} is.`, ar: `لم يُحدد بعد أي مقالة هي ${name.ar}.` }
  }
  return id === '?'
    ? { en: `It is not settled yet who or what ${name.en} is.`, ar: `لم يُحدد بعد المقصود بـ${name.ar}.` }
    : {
        en: `${quoted(id.slice(1)).en} is known to this article only; the registry has no record of it.`,
        ar: `${quoted(id.slice(1)).ar} معروف في هذه المقالة وحدها، ولا سجل له.`,
      }
}
