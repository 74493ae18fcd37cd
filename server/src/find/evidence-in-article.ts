import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { tiesOf } from '../corpus/entity-ties.ts'
import { hasGovernment } from '../corpus/governments.ts'
import { containersOf } from '../corpus/joined-entities.ts'
import { onceInState } from '../corpus/once-for-state.ts'
import { sameKey } from '../language/fold.ts'
import { isMeeting, leadsIntoPlace } from '../language/name-neighbours.ts'
import { relationalForms } from '../language/relational.ts'
import type { Entity } from '../registry/entity.ts'
import { displayName, heldAt } from '../registry/names.ts'
import { once } from '../text/once.ts'
import type { ArticleContext } from './article-context.ts'
import type { PlaceInArticle } from './article-places.ts'
import type { Evidence } from './evidence.ts'
import { isAdjective } from './evidence-in-block.ts'
import type { Neighbours } from './neighbours.ts'
import { areGivenNames, isSurname, isTitleOf } from './person-names.ts'
import type { ReadName } from './read-text.ts'
import { adjectivesOf, bareKey, type Reading } from './readings.ts'

/** What an article says, and its date, for or against a reading of words that stand in it, besides what their block says; `like` is what its type is. */
export function* evidenceInArticle(
  context: ArticleContext,
  { date, lang = 'ar' }: Article,
  corpus: Corpus,
  { block: { plain }, place }: PlaceInArticle,
  { reading, like, neighbours, inBlock }: ReadName,
): Iterable<Evidence> {
  const { entity, name } = reading
  if (!heldAt(name, date)) yield { kind: 'out of its time' }
  else if (!heldAt(entity, date)) yield { kind: 'not there then' }
  const isOneWord = !sameKey(name.text).includes(' ')
  if (context.isTaggedAs(entity, place.label)) yield { kind: 'tagged so' }
  else if (context.isTagged(entity)) yield { kind: 'tagged' }
  const isPart = isSurname(entity, name.text, corpus)
  const isUnsaid = isPart && !context.isKnownBefore(entity, plain.start + place.start)
  if ((isOneWord || isPart) && !isUnsaid && context.isNamed(entity)) yield { kind: 'named' }
  const tied = context.tiedTo(entity)
  if (tied) yield { kind: 'near', about: displayName(tied, lang) }
  if (reading.form === 'adjective') return
  if (isPart) {
    if (isUnsaid) yield { kind: 'surname' }
    if (context.hasOtherBearer(entity, name.text)) yield { kind: 'other bearer', about: name.text }
  }
  const isTold = tied || context.isTagged(entity) || (isPart && context.isNamed(entity))
  if (like === 'person' && !isTold && areGivenNames(name.text)) {
    const isTitled = inBlock.some(({ kind, about = '' }) => kind === 'cue' && isTitleOf(entity, about))
    if (!isTitled) yield { kind: 'namesake' }
  }
  const isPlace = inBlock.some(({ kind }) => kind === 'cue' || kind === 'region')
  if (like === 'place' && isOneWord && !isPlace && isSeat(entity, corpus) && !isInside(reading, neighbours)) {
    yield { kind: 'capital' }
  }
  const [next] = neighbours.after
  if (like === 'place' && next && isAdjective(next) && isOfTied(entity, next.text, corpus))
    yield { kind: 'of its country', about: next.text }
  const isLonger = inBlock.some(({ kind }) => kind === 'longer name')
  if ((like === 'org' || like === 'event') && !isLonger) {
    // The Lebanese Hezbollah is the one that is meant; the Sudanese opposition is none of Syria's.
    if (next && isAdjective(next) && !isOfTied(entity, next.text, corpus))
      yield { kind: 'longer name', about: next.text }
  }
  if (like === 'event' && entity.number === undefined && !tied && !context.isTagged(entity)) {
    if (isOfCommonWords(name.text, entity, corpus)) yield { kind: 'nothing near' }
  }
  if (like === 'event' && entity.number !== undefined) {
    if (!speaksOfSeries(context, entity, corpus)) yield { kind: 'no series' }
    const [of, what] = neighbours.after
    if (of?.key === 'من' && what && !isMeeting(what.key)) yield { kind: 'longer name', about: what.text }
  }
}

/** Whether the name of an event says nothing of what the registry ties it to: اتفاق التهدئة may be any, and مسار أستانا is that of Astana. */
function isOfCommonWords(name: string, entity: Entity, corpus: Corpus): boolean {
  const key = ` ${sameKey(name)} `
  const ties = [...tiesOf(entity, corpus)].flatMap((ref) => corpus.resolve(ref) ?? [])
  return ties.length > 0 && !ties.some(({ names }) => names.some(({ text }) => key.includes(` ${sameKey(text)} `)))
}

/** Whether a relational adjective is of something that the registry ties the entity to, as الروسية of the seat of a news agency. */
function isOfTied(entity: Entity, adjective: string, corpus: Corpus): boolean {
  const tied = [...tiesOf(entity, corpus)].flatMap((ref) => corpus.resolve(ref) ?? [])
  return [entity, ...tied].some(
    (one) => adjectivesOf(one).has(bareKey(adjective)) || adjectivesOfName(one).has(bareKey(adjective)),
  )
}

/** What the adjectives of a place are where they are built as most are, whether the registry has them or not: لبنانية of لبنان, سورية of سوريا. */
const adjectivesOfName = once(
  ({ names }: Entity): ReadonlySet<string> =>
    new Set(
      names.flatMap(({ text, use }) => {
        const bare = bareKey(text)
        if (use === 'adjective' || bare.includes(' ')) return []
        return relationalForms(`${bare.replace(/(?:يا|يه|ا|ه)$/u, '')}ي`).map(bareKey)
      }),
    ),
)

/** Whether a government sits there, which is called by the name of its capital. */
const isSeat = (entity: Entity, corpus: Corpus): boolean => seatOf(entity, corpus).isSeat

const seatOf = onceInState((entity: Entity, corpus: Corpus) => {
  const isSaid = [entity.kind, ...(entity.description?.values() ?? [])].some((text) => saysCapital.test(text ?? ''))
  return { isSeat: isSaid || hasGovernment(corpus, entity.ref) }
})

const saysCapital = /\bcapital\b|عاصمة/iu

/** Whether the words before the name of a capital are about the place itself. */
function isInside(reading: Reading, { before: [last] }: Neighbours): boolean {
  if (reading.particle.endsWith('ب')) return true
  return last !== undefined && reading.particle === '' && leadsIntoPlace(last.key)
}

/** Whether the article names what the event is part of, or another part of it, or a place of it. */
function speaksOfSeries(context: ArticleContext, entity: Entity, corpus: Corpus): boolean {
  if (context.isTagged(entity)) return true
  const isSpokenOf = (one: Entity): boolean => context.isTagged(one) || context.isNamed(one)
  return aroundOf(entity, corpus).some(isSpokenOf) || context.tiedTo(entity) !== undefined
}

const aroundOf = onceInState((entity: Entity, corpus: Corpus): readonly Entity[] =>
  [...containersOf(entity, corpus), ...entity.places].flatMap((ref) => corpus.resolve(ref) ?? []),
)
