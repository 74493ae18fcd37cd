import { wordsOfId } from '../../corpus/names/words-of-id.ts'
import { inLanguage } from '../../language/message.ts'
import { wordsIn } from '../../language/words.ts'
import type { Entity } from '../../registry/entity.ts'
import { linkTypes } from '../../schema/types.ts'
import type { Context } from '../context.ts'
import { articleOffer, findArticles } from './articles.ts'
import { MOST } from './best.ts'
import { datesFor } from './dates.ts'
import { type EntityFilter, entityOffer, findEntities, isAmong, labelFor } from './entities.ts'
import { headingsOf } from './headings.ts'
import { escapeLabel } from './mentions.ts'
import { type Batch, foundAt, kinds, type Offer } from './offer.ts'
import { type DestinationDraft, tagDraftAt } from './tag-draft.ts'

/** What a link can lead to where its destination is being written, `](per`: entities, those that its label names first, types, articles, dates, headings. */
export function destinations(context: Context, offset: number): Batch | undefined {
  const { document, corpus } = context
  const draft = document.kind === 'article' ? tagDraftAt(document, offset) : undefined
  if (draft?.part !== 'destination') return undefined
  const hash = draft.typed.indexOf('#')
  if (hash >= 0) return batch(draft, draft.typed.slice(hash + 1), headingsOf(context, draft), hash + 1)
  const colon = draft.typed.indexOf(':')
  const type = colon < 0 ? undefined : draft.typed.slice(0, colon)
  const query = draft.typed.slice(colon + 1)
  if (type === 'date')
    return batch(
      draft,
      query,
      datesFor(context, draft.label).map((offer) => ended(draft, `date:${offer.text}`, offer)),
    )
  if (type === 'article') return batch(draft, query, articlesFor(context, draft, query))
  if (type !== undefined)
    return corpus.settings.types.has(type) ? batch(draft, query, ofType(context, draft, type, query)) : undefined
  return batch(draft, query, anything(context, draft, query))
}

/** The destination is replaced; where there is no label yet, the whole tag. */
function batch(draft: DestinationDraft, query: string, offers: readonly Offer[], kept = 0): Batch {
  const { whole, span, label, typed } = draft
  if (label === undefined && kept === 0) return { span: whole, query, offers: offers.slice(0, MOST), incomplete: true }
  const start = span.start + kept
  return {
    span: { start, end: span.end },
    insertEnd: span.start + typed.length,
    query,
    offers: offers.slice(0, MOST),
    incomplete: true,
  }
}

function ofType(context: Context, draft: DestinationDraft, type: string, query: string): readonly Offer[] {
  const only: EntityFilter = { type: (name) => name === type }
  const entities = query.startsWith('?') ? [] : namedOrTyped(context, draft, query, only)
  const found = entities.map((entity) => entityChoice(context, draft, entity, query))
  // Without a label there are no words that could mean somebody unknown.
  return draft.label === undefined ? found : [...found, ...unresolved(context, draft, type)]
}

/** As many as can be shown: those that the label names, then the others. */
function namedOrTyped(context: Context, draft: DestinationDraft, query: string, only: EntityFilter): readonly Entity[] {
  const named = matching(context, draft, only).filter((entity) => fits(entity, query))
  if (named.length >= MOST) return named.slice(0, MOST)
  const typed = findEntities(context, query, only).filter((entity) => fits(entity, query))
  return unique([...named, ...typed]).slice(0, MOST)
}

function anything(context: Context, draft: DestinationDraft, query: string): readonly Offer[] {
  const choices = (entities: readonly Entity[]): readonly Offer[] =>
    entities.map((entity) => entityChoice(context, draft, entity, query))
  const first = matching(context, draft).filter((entity) => fits(entity, query))
  if (first.length >= MOST) return choices(first)
  const typed = query === '' ? [] : findEntities(context, query)
  const byType = query === '' ? [] : findEntities(context, '', { type: (name) => name.startsWith(query) }).slice(0, 20)
  const others = query === '' ? findEntities(context, '').slice(0, 20) : []
  const rest = unique([...typed, ...byType, ...others]).filter((entity) => !isAmong(entity, first))
  const keywords = types(context)
  return [...choices(first), ...keywords, ...choices(rest.slice(0, MOST - first.length))]
}

/** The entities that the label names, whole or by its words. */
function matching(context: Context, { label }: DestinationDraft, wanted?: EntityFilter): readonly Entity[] {
  if (label === undefined) return []
  const words = [...wordsIn(label)].map((word) => word.text).filter((word) => word.length > 2)
  const whole = findEntities(context, label, wanted)
  return unique([
    ...whole,
    ...(whole.length > 0 ? [] : words.flatMap((word) => findEntities(context, word, wanted).slice(0, 10))),
  ])
}

/** Whether what was typed of the id leads to the entity; its label may have found it, but the id under way has the last word. */
const fits = (entity: Entity, query: string): boolean =>
  query === '' ||
  [entity.ref, entity.id, wordsOfId(entity.id), ...entity.names.map((name) => name.text)].some((name) =>
    foundAt(name, query),
  )

const unique = (entities: readonly Entity[]): readonly Entity[] => [
  ...new Map(entities.map((entity) => [entity.ref, entity])).values(),
]

function entityChoice(context: Context, draft: DestinationDraft, entity: Entity, query: string): Offer {
  // An id under way is no name that was begun.
  const label = labelFor(context, entity, draft.label ?? (/^[a-z0-9._-]+$/.test(query) ? '' : query))
  return ended(draft, entity.ref, { ...entityOffer(context, entity, label), text: entity.ref }, label)
}

/** The offer with what the tag still needs: its end, and a label where it has none. */
function ended(draft: DestinationDraft, destination: string, offer: Offer, label = offer.label): Offer {
  const text = draft.label === undefined ? `[${escapeLabel(label)}](${destination})` : destination + draft.closing
  return { ...offer, text }
}

function articlesFor(context: Context, draft: DestinationDraft, query: string): readonly Offer[] {
  const sought = query === '' && draft.label !== undefined ? draft.label : query
  const found = [...findArticles(context, sought), ...(sought === query ? [] : findArticles(context, query))]
  return [...new Map(found.map((article) => [article.uri, article])).values()].map((article) => {
    const offer = articleOffer(context, article)
    return ended(draft, `article:${offer.text}`, offer, article.title)
  })
}

/** What to write where the entity is not known, or known to this article alone (docs/format.md §3). */
function unresolved({ document, language }: Context, draft: DestinationDraft, type: string): readonly Offer[] {
  const local =
    document.kind === 'article' ? [...document.mentions.keys()].filter((target) => target.startsWith(`${type}:?`)) : []
  return [...local, `${type}:?`].map((target) => {
    const alone = target.endsWith('?')
    const about = alone
      ? { en: 'not known yet: work to do', ar: 'غير معروف بعد: عمل لم يُنجز' }
      : { en: 'known to this article only', ar: 'معروف في هذه المقالة وحدها' }
    const offer: Offer = {
      label: target,
      kind: kinds.reference,
      text: target,
      names: [target.slice(type.length + 1)],
      detail: about[language],
    }
    return ended(draft, target, offer)
  })
}

/** The types themselves, for whoever goes on by id. */
function types({ corpus, language }: Context): readonly Offer[] {
  const own = [...corpus.settings.types.values()].map(({ name, label }) => ({
    name,
    detail: inLanguage(label, language) ?? name,
  }))
  const links = linkTypes.map((name) => ({ name, detail: linkWords[name]?.[language] ?? name }))
  return [...own, ...links].map(({ name, detail }) => ({
    label: `${name}:`,
    kind: kinds.keyword,
    text: `${name}:`,
    detail,
  }))
}

const linkWords: Readonly<Record<string, { readonly en: string; readonly ar: string }>> = {
  article: { en: 'another article', ar: 'مقالة أخرى' },
  date: { en: 'a date', ar: 'تاريخ' },
}
