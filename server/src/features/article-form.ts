import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { languagesOf } from '../corpus/languages.ts'
import { topicChoices } from '../corpus/topic-choices.ts'
import { commonLanguages, languageName, languageTagProblem } from '../language/language-tags.ts'
import { inLanguage } from '../language/message.ts'
import type { ArticleForm, FormField } from '../protocol/article-form.ts'
import { fieldLabels } from '../schema/field-labels.ts'
import { type FormPlace, formFields } from '../schema/form-fields.ts'
import { memberOf, objectOf } from '../schema/json.ts'
import { entryOf, itemsOf, mapOf, textOf } from '../schema/values.ts'
import type { YamlEntry } from '../syntax/yaml.ts'
import type { Span } from '../text/span.ts'

import type { Context } from './context.ts'

/** The front matter of an article as a form: what it has and what it could have, with words in the user's language; undefined for files that are no article. */
export function articleForm(context: Context): ArticleForm | undefined {
  const { corpus, document } = context
  if (document.kind !== 'article') return undefined
  const fields = formFields(corpus.settings, document.meta).map((place) => fieldOf(context, document, place))
  return { version: document.source.version, fields }
}

type Option = NonNullable<FormField['options']>[number]

function fieldOf(context: Context, article: Article, place: FormPlace): FormField {
  const { corpus, language } = context
  const { key, field, kind, value, entry } = place
  const help = field.meaning[language].replaceAll('`', '')
  const given = memberOf(objectOf(corpus.settings.schemas.frontMatter.get(key)), 'title')
  const options = optionsOf(context, article, place)
  // A heading may stand for the title.
  const isGiven = key === 'title' && article.title !== undefined && field.requiredBy === undefined
  return {
    key,
    label: fieldLabels.get(key)?.[language] ?? (typeof given === 'string' ? given : key),
    ...(help === '' ? {} : { help }),
    kind,
    ...(value === undefined ? {} : { value }),
    ...(options.length === 0 ? {} : { options }),
    ...(entry ? { range: article.source.range(writtenSpan(article, entry)) } : {}),
    required: place.required && !(isGiven && !entry),
    common: common.has(key),
  }
}

/** What says which article it is, and how far it has come. */
const common: ReadonlySet<string> = new Set([
  'title',
  'date',
  'lang',
  'source',
  'source.name',
  'topics',
  'related',
  'status',
])

/** Without the white space behind the value. */
const writtenSpan = ({ source }: Article, { span }: YamlEntry): Span => ({
  start: span.start,
  end: span.start + source.slice(span).trimEnd().length,
})

function optionsOf(context: Context, article: Article, place: FormPlace): readonly Option[] {
  const { kind, shape, key } = place
  const { corpus, language } = context
  if (kind === 'articles') return articlesIn(context, article, key)
  if (kind === 'language') {
    return languages(corpus, place.value).map((value) => ({ value, label: languageName(value, language) }))
  }
  if (shape.kind === 'topic') return topicChoices(corpus, language)
  if (shape.kind === 'enum') return shape.values.map(({ value, meaning }) => ({ value, label: meaning[language] }))
  return []
}

/** Those of the corpus first, the most used before the others; the one that stands there is always among them, whatever it is. */
function languages(corpus: Corpus, standing: FormPlace['value']): readonly string[] {
  const own = [...languagesOf(corpus), ...(corpus.settings.lang === undefined ? [] : [corpus.settings.lang])]
  const sound = own.filter((lang) => languageTagProblem(lang) === undefined)
  const there = typeof standing === 'string' && standing !== '' ? [standing] : []
  return [...new Set([...sound, ...there, ...commonLanguages])]
}

/** The articles that are named there already, by their titles and what they are to this one. */
const articlesIn = ({ corpus, language }: Context, { meta }: Article, key: string): readonly Option[] =>
  itemsOf(entryOf(meta, key)?.value).flatMap((item) => {
    const map = mapOf(item)
    const value = textOf(map ? entryOf(map, 'to')?.value : item)
    if (value === undefined) return []
    const title = corpus.articlesOf(value)[0]?.title ?? value
    const as = textOf(entryOf(map, 'as')?.value)
    if (as === undefined) return [{ value, label: title }]
    const relation = corpus.settings.relations.get(as)
    return [{ value, label: `${title} (${(relation && inLanguage(relation.label, language)) ?? as})` }]
  })
