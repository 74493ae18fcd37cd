import { topicCounts } from '../../corpus/topics.ts'
import { commonLanguages, languageName } from '../../language/language-tags.ts'
import { inLanguage } from '../../language/message.ts'
import { displayName } from '../../registry/names.ts'
import { authorities } from '../../schema/external-ids.ts'
import { isTypeName } from '../../schema/ids.ts'
import type { Shape } from '../../schema/shape.ts'
import type { Context } from '../context.ts'
import { articleOffer, findArticles } from './articles.ts'
import { MOST } from './best.ts'
import { datesFor } from './dates.ts'
import { type EntityFilter, entityOffer, findEntities } from './entities.ts'
import { type Batch, inSnippet, kinds, type Offer } from './offer.ts'
import { type Expected, expectedAt, needsItem } from './shapes.ts'
import { spotsAt, tableOf } from './yaml.ts'
import type { YamlSpot } from './yaml-spot.ts'

/** What a value of the front matter, the registry or the settings can be: topics, languages, entities, articles, words of closed lists. */
export function values(context: Context, offset: number): Batch | undefined {
  for (const spot of spotsAt(context, offset)) {
    const expected = expectedAt(tableOf(context), spot.path)
    const offers = unique(expected.parts.flatMap((shape) => offersFor(context, shape, spot)))
    if (offers.length === 0) continue
    const query = queryOf(spot)
    return {
      span: spot.span,
      insertEnd: offset,
      query,
      offers: offers.slice(0, MOST).map((offer) => inPlace(offer, spot, expected)),
      incomplete: true,
    }
  }
  return undefined
}

/** What a value of this shape can be, where `typed` has been typed of it. */
export const offersFor = (context: Context, shape: Shape, typed: Typed): readonly Offer[] =>
  sources[shape.kind]?.(context, shape, typed) ?? []

/** The text that is being written, and the keys that lead to it. */
type Typed = Pick<YamlSpot, 'typed' | 'path'>

/** The offer as it has to be written there: behind a space, as an item of a list. */
function inPlace(offer: Offer, spot: YamlSpot, expected: Expected): Offer {
  const outside = !spot.flow && !spot.item && needsItem(expected)
  const listed = !outside ? offer.text : spot.place === 'entry' ? `- ${offer.text}` : `[${offer.text}]`
  const text = spot.glued ? ` ${listed}` : listed
  return { ...offer, text, ...(listed.startsWith('[') ? { snippet: `${inSnippet(text.slice(0, -1))}$0]` } : {}) }
}

/** Of a reference what follows its type: that is looked for in ids and names. */
const queryOf = ({ typed }: Pick<Typed, 'typed'>): string =>
  (/^[a-z][a-z0-9-]*:/.test(typed) ? typed.slice(typed.indexOf(':') + 1) : typed).replace(/^\[/, '')

const unique = (offers: readonly Offer[]): readonly Offer[] => [
  ...new Map(offers.map((offer) => [offer.text, offer])).values(),
]

type ValueSource = (context: Context, shape: Shape, spot: Typed) => readonly Offer[]

const entities: ValueSource = (context, shape, spot) => {
  if (shape.kind !== 'entity') return []
  const { document, corpus, language } = context
  const { types } = corpus.settings
  const lang = document.kind === 'article' ? document.lang : corpus.settings.lang
  const languages = [...(lang === undefined ? [] : [lang]), language]
  const named = /^([a-z][a-z0-9-]*):/.exec(spot.typed)?.[1]
  const like = types.get(shape.type ?? '')?.like
  // As `wrong-type` has it: a type that is like the one asked for will do.
  const wanted: EntityFilter = {
    type: (name) =>
      (named === undefined || !isTypeName(named) || name === named) &&
      (like === undefined || types.get(name)?.like === like),
  }
  return findEntities(context, queryOf(spot), wanted).map((entity) => ({
    ...entityOffer(context, entity, displayName(entity, ...languages)),
    text: entity.ref,
  }))
}

const articles: ValueSource = (context, _, spot) => {
  const { document } = context
  const linked = new Set(document.kind === 'article' ? document.related.map(({ to }) => to) : [])
  return findArticles(context, spot.typed)
    .filter((article) => article.id === spot.typed || !linked.has(article.id ?? ''))
    .map((article) => articleOffer(context, article))
}

const topics: ValueSource = ({ corpus, document, language }) => {
  const counts = topicCounts(corpus)
  const all = corpus.settings.topics ? [...corpus.settings.topics.keys()] : [...counts.keys()]
  const used = new Set(document.kind === 'article' ? document.topics : [])
  return all
    .filter((topic) => !used.has(topic))
    .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .map((topic) => {
      const label = corpus.settings.topics?.get(topic)?.label
      const detail = label && inLanguage(label, language)
      return {
        label: topic,
        kind: kinds.enum,
        text: topic,
        names: [...(label?.values() ?? [])],
        ...(detail === undefined ? {} : { detail }),
      }
    })
}

const languages: ValueSource = ({ corpus, language }) =>
  [...new Set([...(corpus.settings.lang === undefined ? [] : [corpus.settings.lang]), ...commonLanguages])].map(
    (tag) => ({
      label: tag,
      kind: kinds.value,
      text: tag,
      names: [languageName(tag, 'en'), languageName(tag, 'ar')],
      detail: languageName(tag, language),
    }),
  )

const relations: ValueSource = ({ corpus, language }) =>
  [...corpus.settings.relations].map(([name, { label }]) => ({
    label: name,
    kind: kinds.enum,
    text: name,
    names: [...label.values()],
    detail: inLanguage(label, language) ?? name,
  }))

const words: ValueSource = ({ language }, shape) =>
  shape.kind === 'enum'
    ? shape.values.map(({ value, meaning }) => ({
        label: value,
        kind: kinds.enum,
        text: value,
        names: [meaning[language]],
        detail: meaning[language],
      }))
    : []

const truth: ValueSource = () => ['true', 'false'].map((text) => ({ label: text, kind: kinds.keyword, text }))

/** An id elsewhere begins with the name of who gave it. */
const externalIds: ValueSource = () =>
  [...authorities.keys()].map((name) => ({ label: `${name}:`, kind: kinds.module, text: `${name}:` }))

/** Only dates that count from an article's own can be guessed. */
const dates: ValueSource = (context, _, spot) => (spot.path[0] === 'date' ? [] : datesFor(context))

const sources: Readonly<Partial<Record<Shape['kind'], ValueSource>>> = {
  entity: entities,
  article: articles,
  'article-or-url': articles,
  topic: topics,
  language: languages,
  relation: relations,
  enum: words,
  boolean: truth,
  'external-id': externalIds,
  edtf: dates,
}
