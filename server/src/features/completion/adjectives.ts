import { useOf } from '../../corpus/use-of.ts'
import { prefixKey, sameKey } from '../../language/fold.ts'
import { withoutArticle } from '../../language/particles.ts'
import { relationalBases, relationalForms } from '../../language/relational.ts'
import type { Entity } from '../../registry/entity.ts'
import type { Context } from '../context.ts'
import { type EntityFilter, findEntities } from './entities.ts'

/** A relational adjective that may have been meant (docs/format.md §6). */
export interface Adjective {
  readonly entity: Entity
  /** As it was typed, or the first of its forms that was begun; with ال where that was typed. */
  readonly label: string
  /** Whether the typed word is one of its forms, and not only the beginning of one. */
  readonly whole: boolean
}

/** The relational adjectives that a typed word is or begins; those first whose entities the article names most, then the corpus. */
export function adjectivesFor(context: Context, typed: string): readonly Adjective[] {
  const bare = withoutArticle(typed) ?? typed
  const key = sameKey(bare)
  if (key === '') return []
  const article = typed.slice(0, typed.length - bare.length)
  const whole = relationalBases(key).flatMap((base) => [
    ...context.corpus.named(base),
    ...context.corpus.named(`ال${base}`),
  ])
  const begun = key.length < SHORTEST ? [] : findEntities(context, bare, hasAdjective, 'first word')
  const use = useOf(context.corpus, context.document)
  return [...new Map([...whole, ...begun].map((entity) => [entity.ref, entity])).values()]
    .flatMap((entity) => readAs(entity, bare, article) ?? [])
    .toSorted((a, b) => Number(b.whole) - Number(a.whole) || use(b.entity.ref) - use(a.entity.ref))
}

/** Of fewer letters too much begins so for an adjective to be guessed. */
const SHORTEST = 2

const hasAdjective: EntityFilter = {
  written: 'adjective',
  entity: ({ names }) => names.some(({ use }) => use === 'adjective'),
}

function readAs(entity: Entity, bare: string, article: string): Adjective | undefined {
  const forms = entity.names.flatMap(({ use, text }) => (use === 'adjective' ? relationalForms(text) : []))
  const key = sameKey(bare)
  // Without its tanwin روسيًا is the country.
  if (forms.some((form) => sameKey(form) === key && hasTanwin(form) <= hasTanwin(bare)))
    return { entity, label: (article + bare).trim(), whole: true }
  const begun = forms.find((form) => !hasTanwin(form) && prefixKey(form).startsWith(prefixKey(bare)))
  return begun === undefined ? undefined : { entity, label: article + begun, whole: false }
}

/** Whether a word shows the ending of the indefinite accusative. */
export const hasTanwin = (word: string): boolean => word.includes('\u064b')
