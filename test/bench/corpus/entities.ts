import {
  bodies,
  familyNames,
  fields,
  givenNames,
  occasions,
  type Part,
  type Parts,
  placeKinds,
  sides,
  stems,
} from './names.ts'

/** The built-in types, and how many of a hundred entities and of a hundred tags are of each. */
export const types = [
  { type: 'person', ofEntities: 50, ofTags: 50 },
  { type: 'place', ofEntities: 20, ofTags: 25 },
  { type: 'org', ofEntities: 20, ofTags: 19 },
  { type: 'event', ofEntities: 10, ofTags: 6 },
] as const

export type EntityType = (typeof types)[number]['type']

/** An entity by its rank in its type: 0 is the one that is mentioned most. */
export interface NamedEntity {
  readonly type: EntityType
  readonly id: string
  readonly ref: string
  readonly ar: string
  readonly en: string
  /** A shorter name, where it has one. */
  readonly short: string | undefined
}

/** The most entities there can be: beyond, names would be given twice. */
export const MOST_ENTITIES = 100_000

/** The entity of a type and rank. No two have the same id or the same name. */
export function entityOf(type: EntityType, rank: number): NamedEntity {
  const { words, short } = makers[type](rank)
  const id = words.map(([, latin]) => latin).join('-')
  return {
    type,
    id,
    ref: `${type}:${id}`,
    ar: words.map(([arabic]) => arabic).join(' '),
    en: words.map(([, latin]) => (latin[0] ?? '').toUpperCase() + latin.slice(1)).join(' '),
    short,
  }
}

interface Made {
  readonly words: readonly Part[]
  readonly short?: string
}

const at = (list: Parts, index: number): Part => list[index % list.length] ?? list[0]

/*
 * Neighbours in rank should share no part, as those of high rank stand side by side in most articles: so every part moves on with each
 * rank. The factors are such that no two ranks get the same parts.
 */
const makers: Readonly<Record<EntityType, (rank: number) => Made>> = {
  person(rank) {
    const round = Math.floor(rank / (givenNames.length * familyNames.length))
    const given = at(givenNames, rank)
    const father = at(givenNames, rank * 7 + round + 1)
    const family = at(familyNames, rank * 3 + Math.floor(rank / givenNames.length))
    return { words: [given, father, family], short: `${given[0]} ${family[0]}` }
  },
  place(rank) {
    const round = Math.floor(rank / (placeKinds.length * stems.length))
    const stem = at(stems, rank * 3 + Math.floor(rank / placeKinds.length))
    return { words: [at(placeKinds, rank), stem, at(sides, rank * 3 + round)] }
  },
  org(rank) {
    const round = Math.floor(rank / (bodies.length * fields.length))
    const body = at(bodies, rank)
    const stem = at(stems, rank * 7 + round)
    const field = at(fields, Math.floor(rank / bodies.length))
    return { words: [body, field, stem], short: `${body[0]} ${stem[0]}` }
  },
  event(rank) {
    const round = Math.floor(rank / (occasions.length * stems.length))
    const year = String(FIRST_YEAR + ((rank * 5 + round) % YEARS))
    const stem = at(stems, rank * 7 + Math.floor(rank / occasions.length))
    return { words: [at(occasions, rank), stem, [year, year]] }
  },
}

const FIRST_YEAR = 2008
const YEARS = 17
