import type { CompletionItemKind } from 'vscode-languageserver-types'
import { likeliestEntities } from '../../corpus/likeliest.ts'
import type { Where } from '../../corpus/names/name-index.ts'
import { wordsOfId } from '../../corpus/names/words-of-id.ts'
import { useOf } from '../../corpus/use-of.ts'
import { direction, directionOfLanguage, isolate } from '../../language/direction.ts'
import { sameKey } from '../../language/fold.ts'
import { kindName } from '../../language/kind-names.ts'
import { inLanguage } from '../../language/message.ts'
import type { Entity, Name } from '../../registry/entity.ts'
import { displayName, nameAt } from '../../registry/names.ts'
import type { BuiltInType } from '../../schema/types.ts'
import { compareText } from '../../text/compare.ts'
import { onceForText } from '../../text/once.ts'
import type { Context } from '../context.ts'
import { best, MOST } from './best.ts'
import { beginsWith, foundAt, kinds, type Offer, queryKeys } from './offer.ts'

/** Which entities are wanted: by their type, which is known at once, and by what their record says. */
export interface EntityFilter {
  readonly type?: (name: string) => boolean
  readonly entity?: (entity: Entity) => boolean
  /** A word that is written in such a record: others need not be read. */
  readonly written?: string
}

/**
 * The entities that a typed text may mean, by any word of any name in any language or of the id: those spelt just so first, then
 * those with a name that begins so; among these those that the article names most, then those that the corpus does.
 */
export function findEntities(
  context: Context,
  query: string,
  wanted: EntityFilter = {},
  where?: Where,
): readonly Entity[] {
  const { corpus, document } = context
  const keys = queryKeys(query)
  const use = useOf(corpus, document)
  const exact = new Set(query === '' ? [] : corpus.named(query).map((entity) => entity.ref))
  const types = wanted.type && [...corpus.settings.types.keys()].filter(wanted.type)
  const kept = document.kind === 'article' ? [...document.mentions.keys()] : []
  const { written } = wanted
  const most = wanted.entity && written === undefined ? LOOKED_AT : 2 * MOST
  const starting = (key: string, place?: Where) => likeliestEntities(corpus, key, { most, kept, types, written }, place)
  const begun = new Set(keys.flatMap((key) => [...starting(key, 'first word')]))
  const score = (ref: string): number => (exact.has(ref) ? 1e14 : 0) + (begun.has(ref) ? 1e13 : 0) + use(ref)
  const found: Entity[] = []
  for (const ref of best(candidates(), score, compareText, most)) {
    const entity = corpus.entity(ref)
    if (!entity || entity.redirect !== undefined || wanted.entity?.(entity) === false) continue
    found.push(entity)
    if (found.length === MOST) break
  }
  return found

  function* candidates(): Generator<string> {
    for (const ref of exact) if (isOf(ref, types)) yield ref
    if (keys.length === 0) yield* starting('')
    yield* begun
    // They come first: where there are enough of them the others would not be shown.
    if (where !== 'first word' && begun.size < most) for (const key of keys) yield* starting(key)
  }
}

/** Of so many at most the records are read, where they decide. */
const LOOKED_AT = 1000

const isOf = (ref: string, types: readonly string[] | undefined): boolean =>
  !types || types.includes(ref.slice(0, ref.indexOf(':')))

/** Whether an entity is one of some. */
export const isAmong = ({ ref }: Entity, entities: readonly Entity[]): boolean =>
  entities.some((one) => one.ref === ref)

/** What an entity looks like in a list, besides what choosing it writes. */
export function entityOffer(context: Context, entity: Entity, label: string): Omit<Offer, 'text'> {
  const { corpus, language } = context
  const type = corpus.settings.types.get(entity.type)
  const typeName = (type && inLanguage(type.label, language)) ?? entity.type
  const other = [displayName(entity, language), displayName(entity, 'en'), displayName(entity, 'ar')].find(
    (name) => name !== label,
  )
  const kind = entity.kind === undefined ? [] : [isolate(kindName(entity.kind, language))]
  const apart = other === undefined ? kind : [isolate(other)]
  const ref = isolate(entity.ref, 'ltr')
  return {
    label,
    kind: kindOf[type?.like ?? 'org'],
    aside: [...apart, ref].join(' · '),
    detail: [typeName, ...new Set([...kind, ...apart]), ref].join(' · '),
    names: [...entity.names.map((name) => name.text), wordsOfId(entity.id), entity.id, entity.ref],
    about: { entity: entity.ref },
  }
}

const kindOf: Readonly<Record<BuiltInType, CompletionItemKind>> = {
  person: kinds.class,
  place: kinds.constant,
  org: kinds.interface,
  event: kinds.event,
}

/**
 * The label that was meant: the name or alias that was begun, where it is one to be written in the article's language; else the name that the
 * entity has there at the article's date. Where neither the article nor the corpus names a language, whatever name was begun is meant, else one
 * that runs as the text does; the language of the program decides nothing that is written.
 */
export function labelFor({ document, corpus }: Context, entity: Entity, query: string): string {
  const article = document.kind === 'article' ? document : undefined
  const lang = article?.lang ?? corpus.settings.lang
  const begun = entity.names.filter(
    (name) =>
      query !== '' &&
      isOrdinary(name) &&
      (lang === undefined || isIn(name, lang)) &&
      foundAt(name.text, query) !== undefined,
  )
  const [likeliest] = begun.length > 1 ? inRank(begun, query) : begun
  if (likeliest) return likeliest.text
  const written = lang ?? languageLike(entity, query, article?.tree.plain.text ?? '')
  return nameAt(entity, written, article?.date)
}

/** The language of the first name of the entity that runs as what was typed, or else as the text around it. */
function languageLike({ names }: Entity, ...texts: readonly string[]): string {
  const wanted = texts.map(direction).find((one) => one !== undefined)
  return names.find((name) => name.kind === 'name' && direction(name.text) === wanted)?.lang ?? ''
}

const inRank = (names: readonly Name[], query: string): readonly Name[] =>
  names
    .map((name) => ({ name, rank: rankOf(name, query) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ name }) => name)

/** Just the name that was typed, then those that begin so, then those with such a word. */
const rankOf = ({ text }: Name, query: string): number =>
  sameKey(text) === sameKey(query) ? 0 : beginsWith(text, query) ? 1 : 2

/** Whether a tag of form `name` may be labelled so: mistakes may not, and adjectives say their form (docs/format.md §6). */
export const isOrdinary = ({ use }: Name): boolean => use !== 'avoid' && use !== 'error' && use !== 'adjective'

/** Whether a name can stand in a text of the language: one that does not say its language, if its script goes the same way. */
function isIn(name: Name, lang: string): boolean {
  if (name.lang !== '') return primary(name.lang) === primary(lang)
  return direction(name.text) === usualDirection(lang)
}

const usualDirection = onceForText(directionOfLanguage)

const primary = (lang: string): string => lang.split('-')[0] ?? lang
