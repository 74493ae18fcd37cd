import { type EntityType, entityOf, MOST_ENTITIES, type NamedEntity, types } from './entities.ts'
import { familyNames } from './names.ts'
import { type Random, randomFrom } from './random.ts'

/** How many entities of each type a corpus with so many in all has; at least one of each. */
export function entityCounts(entities: number): Readonly<Record<EntityType, number>> {
  const count = (type: EntityType): number =>
    Math.max(1, Math.round((entities * (types.find((one) => one.type === type)?.ofEntities ?? 0)) / 100))
  return { person: count('person'), place: count('place'), org: count('org'), event: count('event') }
}

/** How the records of a registry are written. */
export interface RegistryOptions {
  /** One file holds them all; else ten thousand stand in a file. */
  readonly inOneFile: boolean
  /** Only records of a rank below have aliases as short as people write them: where there are many, dozens would share one, with a finding each. */
  readonly shortAliasesBelow: number
}

/** The files of a registry, by their names in `entities/`. */
export function* registryFiles(
  counts: Counts,
  options: RegistryOptions = { inOneFile: false, shortAliasesBelow: MOST_ENTITIES },
): Generator<readonly [string, string]> {
  if (options.inOneFile) {
    const all = types.map(({ type }) => recordsOf(type, [0, counts[type]], counts, options))
    yield ['registry.yaml', all.join('')]
    return
  }
  for (const { type } of types) {
    for (let from = 0, file = 1; from < counts[type]; from += PER_FILE, file++) {
      const text = recordsOf(type, [from, Math.min(counts[type], from + PER_FILE)], counts, options)
      yield [`${plurals[type]}-${String(file).padStart(2, '0')}.yaml`, text]
    }
  }
}

function recordsOf(
  type: EntityType,
  [from, to]: readonly [number, number],
  counts: Counts,
  { shortAliasesBelow }: RegistryOptions,
): string {
  const lines: string[] = [`${type}:`]
  for (let rank = from; rank < to; rank++) lines.push(record(type, rank, counts, rank < shortAliasesBelow))
  return `${lines.join('\n')}\n`
}

const PER_FILE = 10_000

const plurals: Readonly<Record<EntityType, string>> = {
  person: 'people',
  place: 'places',
  org: 'organisations',
  event: 'events',
}

type Counts = Readonly<Record<EntityType, number>>

function record(type: EntityType, rank: number, counts: Counts, isShort: boolean): string {
  const entity = entityOf(type, rank)
  const random = randomFrom(rank * 4 + types.findIndex((one) => one.type === type) + 0x5eed)
  return [
    ...(random.happens(0.01) ? ['  # روجع الاسم على المصدرين.'] : []),
    `  ${entity.id}:`,
    ...names(entity, random, isShort ? shortAliases(entity) : longAliases(entity)),
    ...(random.happens(0.3) ? [`    kind: ${random.pick(kinds[type])}`] : []),
    ...(random.happens(0.7) ? description(entity, random) : []),
    ...more[type](rank, counts, random),
    ...(random.happens(0.3) ? [`    same-as: [wikidata:Q${rank * 4 + 1000}]`] : []),
  ].join('\n')
}

function names({ ar, en }: NamedEntity, random: Random, others: readonly string[]): readonly string[] {
  const name = random.happens(0.75)
    ? [`    name: { ar: ${ar}, en: ${en} }`]
    : ['    name:', `      ar: ${ar}`, `      en: ${en}`]
  if (others.length === 0) return name
  return random.happens(0.5)
    ? [...name, `    aliases: [${others.join(', ')}]`]
    : [...name, '    aliases:', ...others.map((other) => `      - ${other}`)]
}

const shortAliases = ({ en, short }: NamedEntity): readonly string[] =>
  short === undefined ? [] : [short, `{ text: ${en.split(' ').at(-1)}, lang: en }`]

/** The same words in another order, or with one more: as no two entities have the same name, no two have these. */
function longAliases({ type, ar, en, short }: NamedEntity): readonly string[] {
  if (short === undefined) return []
  const [first, second, ...rest] = ar.split(' ')
  const own = type === 'person' ? [first, 'بن', second, ...rest] : [first, ...rest, second]
  const words = en.split(' ')
  return [own.join(' '), `{ text: "${words.at(-1)}, ${words.slice(0, -1).join(' ')}", lang: en }`]
}

function description({ en }: NamedEntity, random: Random): readonly string[] {
  const of = random.pick(familyNames)[0]
  return [`    description: { ar: من سجل ${of} المحفوظ, en: Kept in the files on ${en} }`]
}

const kinds: Readonly<Record<EntityType, readonly [string, ...string[]]>> = {
  person: ['official', 'journalist', 'physician'],
  place: ['village', 'town', 'district'],
  org: ['association', 'agency', 'company'],
  event: ['meeting', 'gathering'],
}

/** What only records of a type have. Nobody refers to a person: how often a person is named is known from the articles alone. */
const more: Readonly<Record<EntityType, (rank: number, counts: Counts, random: Random) => readonly string[]>> = {
  person(_, counts, random) {
    if (!random.happens(0.35)) return []
    const { ref } = entityOf('org', random.below(counts.org))
    const title = random.happens(0.5)
      ? '      - title: { ar: عضو مجلس الإدارة, en: Member of the board }'
      : '      - title: رئيس الدائرة'
    return ['    roles:', title, `        org: ${ref}`, `        from: ${2001 + random.below(20)}`]
  },
  place(rank, _, random) {
    const within = rank > 0 ? [`    within: ${entityOf('place', Math.floor(rank / 10)).ref}`] : []
    if (!random.happens(0.4)) return within
    const degrees = (low: number, width: number): string => (low + random.below(width * 1e4) / 1e4).toFixed(4)
    return [...within, `    coordinates: { lat: ${degrees(32, 5)}, lon: ${degrees(36, 6)} }`]
  },
  org: (_, counts, random) =>
    random.happens(0.5) ? [`    place: ${entityOf('place', random.below(counts.place)).ref}`] : [],
  event: (rank, _, random) =>
    random.happens(0.8) ? [`    date: ${entityOf('event', rank).id.slice(-4)}-0${1 + random.below(9)}`] : [],
}
