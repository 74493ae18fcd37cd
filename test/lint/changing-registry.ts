import fc from 'fast-check'
import { id, ids, lines, list, maybe, name, nearlyId, nearlyRef, ownName, ref, type, year } from './changing-words.ts'

const alias = (ref: string): fc.Arbitrary<string> =>
  fc
    .record({
      text: ownName(ref),
      lang: maybe(fc.constantFrom('ar', 'en'), 4),
      from: maybe(year, 3),
      until: maybe(year, 3),
      use: maybe(fc.constantFrom('official', 'adjective', 'common', 'avoid', 'error')),
      note: maybe(fc.constantFrom('قديم', 'خطأ'), 5),
    })
    .map((values) => `{ ${lines(values).join(', ')} }`)
const named = (ref: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: ownName(ref) },
    fc.tuple(ownName(ref), ownName(ref)).map(([ar, en]) => `{ ar: ${ar}, en: ${en} }`),
  )
const refOf = (...kinds: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...kinds), id).map((parts) => parts.join(':'))
const common = {
  parts: maybe(
    fc.tuple(name, ref).map(([words, to]) => `{ ${words}: ${to} }`),
    9,
  ),
  'different-from': maybe(list(ref, 1), 9),
  sources: maybe(list(nearlyId), 9),
  pseudonym: maybe(name, 9),
}
const events = {
  participants: maybe(list(ref), 4),
  places: maybe(list(refOf('place')), 4),
}
const period = { from: maybe(year, 9), until: maybe(year, 9) }
/** What a record lies in: mostly one of a later id, so that few lie in themselves. */
const above = (kind: string, one: string): fc.Arbitrary<string | undefined> => {
  const later = ids.filter((other) => other > one).map((other) => `${kind}:${other}`)
  return later.length === 0
    ? maybe(refOf(kind), 9)
    : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(undefined, ...later, ...later) }, refOf(kind))
}

type Keys = Readonly<Record<string, fc.Arbitrary<string | undefined>>>
const keysOfType: Readonly<Record<string, Keys>> = {
  person: {
    withhold: maybe(fc.constant('true'), 4),
    roles: maybe(
      refOf('org').map((org) => `[{ title: وزير, org: ${org} }]`),
      4,
    ),
  },
  place: period,
  org: { ...period, place: maybe(refOf('place')), members: maybe(list(ref), 4) },
  event: events,
  deal: { ...events, host: maybe(nearlyRef, 4), news: maybe(nearlyId, 4) },
}
const recordOf = (kind: string, one: string): fc.Arbitrary<string> => {
  const own = `${kind}:${one}`
  const aliases = maybe(list(fc.oneof(ownName(own), alias(own)), 3))
  const key = kind === 'place' ? 'within' : 'part-of'
  const full = fc.record<Record<string, string | undefined>>({
    name: named(own),
    aliases,
    ...common,
    ...keysOfType[kind],
    ...(kind === 'person' ? {} : { [key]: above(kind, one) }),
  })
  return fc.oneof(
    { weight: 1, arbitrary: ref.map((to) => `{ redirect: ${to} }`) },
    { weight: 9, arbitrary: full.map((values) => `{ ${lines(values).join(', ')} }`) },
  )
}
const typeKey = fc.oneof(
  { weight: 20, arbitrary: type },
  { weight: 2, arbitrary: fc.constant('event') },
  { weight: 1, arbitrary: fc.constant('plac') },
)
const records = typeKey.chain((kind) =>
  fc.tuple(
    fc.constant(kind),
    fc.uniqueArray(
      id.chain((one) => fc.tuple(fc.constant(one), recordOf(kind, one))),
      { selector: ([one]) => one, minLength: 1, maxLength: 3 },
    ),
  ),
)
const written = (byType: readonly (readonly [string, readonly (readonly [string, string])[]])[]): string =>
  [...new Map(byType)]
    .map(([kind, all]) => `${kind}:\n${all.map(([one, text]) => `  ${one}: ${text}\n`).join('')}`)
    .join('')
const anyRegistry = fc.array(records, { maxLength: 3 }).map(written)
/** A file of the registry with all records of a few types: then most of what is named is there, and is found in one file. */
export const registryOf = (...kinds: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(
          ...kinds.map((kind) =>
            fc.tuple(fc.constant(kind), fc.tuple(...ids.map((one) => fc.tuple(fc.constant(one), recordOf(kind, one))))),
          ),
        )
        .map(written),
    },
    { weight: 1, arbitrary: anyRegistry },
  )
