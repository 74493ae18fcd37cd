import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { dateInWords } from '../language/date-words.ts'
import { direction } from '../language/direction.ts'
import { isEdtfProblem, readEdtf } from '../language/edtf.ts'
import { inLanguage } from '../language/message.ts'
import type { PreviewEntity } from '../protocol/preview-entities.ts'
import { displayName } from '../registry/names.ts'
import { entryOf, textOf } from '../schema/values.ts'
import type { Context } from './context.ts'

/** Names and places of what an article names, in its language where they have a name in it, and its dates in words; none for files that are no article. */
export function previewEntities({ corpus, document, language }: Context): readonly PreviewEntity[] {
  if (document.kind !== 'article') return []
  const languages = [document.lang, corpus.settings.lang, language].flatMap((one) => one ?? [])
  const targets = new Set(document.sites.map((site) => site.target))
  return [
    ...[...targets].flatMap((target) => entityOf(corpus, target, languages) ?? []),
    ...topicsOf(corpus, document, languages),
    ...datesOf(document),
  ]
}

function entityOf(corpus: Corpus, target: string, languages: readonly string[]): PreviewEntity | undefined {
  if (target.startsWith('article:')) {
    const article = corpus.articlesOf(target.slice('article:'.length))[0]
    if (!article) return undefined
    const { line } = article.titleRange.start
    return { ref: target, name: article.title ?? target, uri: article.uri, line }
  }
  const entity = corpus.resolve(target)
  if (!entity) return undefined
  const { line } = corpus.placeOf(entity).id.start
  return { ref: target, name: displayName(entity, ...languages), uri: entity.uri, line }
}

const topicsOf = (corpus: Corpus, article: Article, languages: readonly string[]): readonly PreviewEntity[] =>
  article.topics.flatMap((slug) => {
    const label = corpus.settings.topics?.get(slug)?.label
    const name = label && inLanguage(label, ...languages)
    return name === undefined ? [] : [{ ref: `topic:${slug}`, name }]
  })

/** The dates that are tagged, and those of the front matter. */
function datesOf({ tree, meta, lang }: Article): readonly PreviewEntity[] {
  const tagged = tree.tags.flatMap(({ type, id }) => (type === 'date' ? [id] : []))
  const own = ['date', 'updated'].flatMap((key) => textOf(entryOf(meta, key)?.value) ?? [])
  const language = lang ?? (direction(tree.plain.text) === 'rtl' ? 'ar' : 'en')
  return [...new Set([...own, ...tagged])].flatMap((edtf) => {
    const date = readEdtf(edtf)
    return isEdtfProblem(date) ? [] : [{ ref: `date:${edtf}`, name: dateInWords(date, language) }]
  })
}
