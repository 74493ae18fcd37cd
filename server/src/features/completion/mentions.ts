import { sameKey } from '../../language/fold.ts'
import { withoutArticle } from '../../language/particles.ts'
import type { Entity } from '../../registry/entity.ts'
import type { Context } from '../context.ts'
import { adjectivesFor, hasTanwin } from './adjectives.ts'
import { MOST } from './best.ts'
import { type EntityFilter, entityOffer, findEntities, isAmong, isOrdinary, labelFor } from './entities.ts'
import { type Batch, beginsWith, inSnippet, type Offer } from './offer.ts'
import { fitted, type Reading, readingsOf } from './readings.ts'
import { type LabelDraft, tagDraftAt } from './tag-draft.ts'

/** Entities where a label is being written, `[علو`: choosing one writes the whole tag. */
export function mentions(context: Context, offset: number): Batch | undefined {
  const { document } = context
  const draft = document.kind === 'article' ? tagDraftAt(document, offset) : undefined
  if (draft?.part !== 'label') return undefined
  const [whole, ...others] = readingsOf(document.source.text, draft)
  const found = whole ? meant(context, whole) : []
  // Whoever begins a name says no particle, as in وليد; a word further back in some name is a weaker sign.
  const sure = found.some((one) => one.adjective || beginsEntity(one.entity, draft.typed))
  const ahead = new Set(found.map((one) => one.entity.ref))
  const all = [...found, ...(sure ? [] : behindParticle(context, others, ahead))]
  // Where there is nothing now, a deleted letter may bring something.
  const offers = all.slice(0, MOST).map((one) => offer(context, draft, one))
  const { span, insertEnd, typed } = draft
  return { span, ...(insertEnd === undefined ? {} : { insertEnd }), query: typed, offers, incomplete: true }
}

/** What the shortest particle that makes any sense leaves. */
function behindParticle(context: Context, readings: readonly Reading[], known: ReadonlySet<string>): readonly Choice[] {
  for (const reading of readings) {
    const choices = meant(context, reading).filter((one) => !known.has(one.entity.ref))
    if (choices.length > 0) return choices
  }
  return []
}

/** A tag that may be meant. */
interface Choice {
  readonly entity: Entity
  /** Written before the tag. */
  readonly particle: string
  readonly label: string
  readonly adjective: boolean
  /** What of the typed text is sought in the names; empty where another word of the entity was typed. */
  readonly query: string
}

/** The adjective that is typed comes before the name that only begins so; one that is begun, after a name that is. */
function meant(context: Context, reading: Reading): readonly Choice[] {
  const { query } = reading
  // Behind a particle in the label only the beginning of a name counts, behind لل only names with ال.
  const where = isInside(reading) ? 'first word' : 'any word'
  const entities = findEntities(context, query, reading.lam === 'لل' ? hasArticle : undefined, where)
  const adjectives = reading.article === '' ? adjectivesFor(context, query) : []
  const [exact, others] = parted(entities, (entity) => isNamed(entity, query))
  const [whole, begun] = parted(adjectives, (one) => one.whole)
  const first = exact.flatMap((entity) => named(context, reading, entity))
  const typed = whole.flatMap((one) => worded(reading, one.entity, one.label, true))
  const owners = whole.map((one) => one.entity).filter((entity) => !isAmong(entity, exact))
  const rest = others.filter((entity) => !isAmong(entity, owners)).flatMap((entity) => named(context, reading, entity))
  const going = begun
    .filter((one) => !isAmong(one.entity, exact))
    .flatMap((one) => worded(reading, one.entity, one.label, true))
  const byName = owners.flatMap((entity) => named(context, reading, entity, ''))
  return [
    ...(hasTanwin(query) ? [...typed, ...first] : [...first, ...typed]),
    ...byName,
    ...(others.some((entity) => beginsEntity(entity, query)) ? [...rest, ...going] : [...going, ...rest]),
  ]
}

/** Whether the label was taken to begin with a particle or an article that is none of the name's. */
const isInside = ({ particle, article }: Reading): boolean => particle !== '' || article !== ''

const hasArticle: EntityFilter = {
  entity: ({ names }) => names.some((name) => withoutArticle(name.text) !== undefined),
}

const isNamed = ({ names }: Entity, query: string): boolean =>
  names.some((name) => isOrdinary(name) && sameKey(name.text) === sameKey(query))

const beginsEntity = ({ names }: Entity, query: string): boolean =>
  query !== '' && names.some((name) => isOrdinary(name) && beginsWith(name.text, query))

/** The entity by its name; `query` is what of the name was typed. */
function named(context: Context, reading: Reading, entity: Entity, query = reading.query): readonly Choice[] {
  const label = labelFor(context, entity, reading.query)
  return isInside(reading) && query !== '' && !beginsWith(label, query)
    ? []
    : worded(reading, entity, label, false, query)
}

function worded(
  reading: Reading,
  entity: Entity,
  label: string,
  adjective: boolean,
  query = reading.query,
): readonly Choice[] {
  const words = fitted(reading, label, adjective)
  return words ? [{ entity, ...words, adjective, query }] : []
}

function parted<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}

function offer(context: Context, draft: LabelDraft, { entity, particle, label, adjective, query }: Choice): Offer {
  const title = adjective && !draft.titled ? ' "form=adjective"' : ''
  const tag = `${particle}[${escapeLabel(label)}](${entity.ref}${title}${draft.closed ? '' : ')'}`
  return { ...entityOffer(context, entity, label), text: tag, snippet: `${inSnippet(tag)}$0`, query }
}

/** A name as it can stand between brackets. */
export const escapeLabel = (label: string): string => label.replace(/[\\[\]*_`<]/g, '\\$&')
