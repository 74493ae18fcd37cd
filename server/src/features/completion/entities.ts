import type { CompletionItemKind } from 'vscode-languageserver-types'
import { wordsOfId } from '../../corpus/prefix-index.ts'
import { direction, directionOfLanguage, isolate } from '../../language/direction.ts'
import { sameKey } from '../../language/fold.ts'
import { inLanguage } from '../../language/message.ts'
import type { Entity, Name } from '../../registry/entity.ts'
import { displayName, nameAt } from '../../registry/names.ts'
import type { BuiltInType } from '../../schema/types.ts'
import type { Context } from '../context.ts'
import { best } from './best.ts'
import { foundAt, kinds, type Offer, queryKeys } from './offer.ts'

/** Whether entities of a type are wanted. */
export type TypeFilter = (type: string) => boolean

/**
 * The entities that a typed text may mean, by any word of any name in any language or of the id: those spelt just so first, then those that
 * the article names most, then those that the corpus does.
 */
export function findEntities(context: Context, query: string, wanted?: TypeFilter): readonly Entity[] {
  const { corpus, document } = context
  const keys = queryKeys(query)
  const exact = new Set(query === '' ? [] : corpus.named(query).map((entity) => entity.ref))
  const here = document.kind === 'article' ? document.mentions : new Map<string, number>()
  const score = (ref: string): number =>
    (exact.has(ref) ? 1e9 : 0) + (here.get(ref) ?? 0) * 1e6 + Math.min(corpus.spread(ref), 1e6 - 1)
  return best(candidates(), score, (a, b) => (a < b ? -1 : a > b ? 1 : 0)).flatMap((ref) => corpus.entity(ref) ?? [])

  function* candidates(): Generator<string> {
    for (const key of keys.length > 0 ? keys : ['']) {
      for (const ref of corpus.entitiesStarting(key)) if (!wanted || wanted(ref.slice(0, ref.indexOf(':')))) yield ref
    }
  }
}

/** What an entity looks like in a list, besides what choosing it writes. */
export function entityOffer(context: Context, entity: Entity, label: string): Omit<Offer, 'text'> {
  const { corpus, language } = context
  const type = corpus.settings.types.get(entity.type)
  const other = [displayName(entity, language), displayName(entity, 'en'), displayName(entity, 'ar')].find(
    (name) => name !== label,
  )
  return {
    label,
    kind: kindOf[type?.like ?? 'org'],
    type: type ? (inLanguage(type.label, language) ?? entity.type) : entity.type,
    detail: [...(other === undefined ? [] : [isolate(other)]), isolate(entity.ref, 'ltr')].join(' · '),
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

/** What a tag for an entity says when its label was typed so far as `query`. */
export interface TagWords {
  readonly label: string
  /** The label is a relational adjective, and its tag has to say so (docs/format.md §6). */
  readonly adjective: boolean
}

/**
 * The label that was meant: the name or alias that was begun, where it is one to be written in the article's language; else the name that the
 * entity has there at the article's date.
 */
export function labelFor(context: Context, entity: Entity, query: string): TagWords {
  const { document, corpus, language } = context
  const lang = (document.kind === 'article' ? document.lang : corpus.settings.lang) ?? language
  const date = document.kind === 'article' ? document.date : undefined
  const begun = entity.names
    .filter((name) => name.use !== 'avoid' && name.use !== 'error' && isIn(name, lang))
    .flatMap((name) => {
      const found = query === '' ? undefined : foundAt(name.text, query)
      return found ? [{ name, rank: rankOf(name, found.start, query) }] : []
    })
    .toSorted((a, b) => a.rank - b.rank)[0]?.name
  return { label: begun?.text ?? nameAt(entity, lang, date), adjective: begun?.use === 'adjective' }
}

/** Just the name that was typed, then those that begin so, then those with such a word; ordinary names before adjectives. */
function rankOf(name: Name, start: number, query: string): number {
  const place = sameKey(name.text) === sameKey(query) ? 0 : start === 0 ? 1 : 2
  return place * 2 + (name.use === 'adjective' ? 1 : 0)
}

/** Whether a name can stand in a text of the language: one that does not say its language, if its script goes the same way. */
function isIn(name: Name, lang: string): boolean {
  if (name.lang !== '') return primary(name.lang) === primary(lang)
  return direction(name.text) === directionOfLanguage(lang)
}

const primary = (lang: string): string => lang.split('-')[0] ?? lang
