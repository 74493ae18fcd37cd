import type { AtlasEntity, AtlasLink, AtlasNetwork } from '../../server/src/protocol/atlas.ts'

/** Chance with a seed: numbers from 0 to 1. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * A network as corpora of news have it, from articles of which each is about a circle of entities and also names one of the few that all speak of.
 * The most mentioned entities come first, and of the links those that stand for the most articles are kept.
 */
export function someNetwork(count: number, links: number, seed = 1): AtlasNetwork {
  const next = chance(seed)
  const circles = Math.max(1, Math.round(count / 25))
  const inCircle = Math.ceil((count - EVERYWHERE) / circles)
  const articles = Array.from({ length: count * 4 }, () => {
    const circle = Math.floor(circles * next() ** 1.5)
    const named = new Set<number>()
    for (let turns = 4 + Math.floor(next() * 8); turns > 0; turns--) {
      const isEverywhere = next() < 0.15
      const number = isEverywhere
        ? Math.floor(next() * EVERYWHERE)
        : EVERYWHERE + circle * inCircle + Math.floor(inCircle * next() ** 2)
      if (number < count) named.add(number)
    }
    return [...named]
  })
  const of = Array.from({ length: count }, (_, number) => articles.filter((named) => named.includes(number)).length)
  const order = [...of.keys()].toSorted((a, b) => (of[b] ?? 0) - (of[a] ?? 0) || a - b)
  const rank = new Map(order.map((number, index) => [number, index]))
  const shared = new Map<string, number>()
  for (const named of articles) {
    for (const one of named) {
      for (const other of named)
        if (one < other) shared.set(`${one} ${other}`, (shared.get(`${one} ${other}`) ?? 0) + 1)
    }
  }
  const kept = [...shared].toSorted(([, a], [, b]) => b - a).slice(0, links)
  return {
    nodes: order.map((number, index) => entity(number, index, Math.max(1, of[number] ?? 1))),
    links: kept.map(([pair, together]): AtlasLink => {
      const [a = 0, b = 0] = pair.split(' ').map((number) => rank.get(Number(number)) ?? 0)
      return { a: Math.min(a, b), b: Math.max(a, b), articles: together }
    }),
    more: [],
    moreLinks: 0,
  }
}

/** How many all speak of. */
const EVERYWHERE = 4

function entity(number: number, index: number, articles: number): AtlasEntity {
  const type = TYPES[number % TYPES.length] ?? 'person'
  return {
    ref: `${type}:e${number}`,
    type,
    name: nameOf(index, type),
    nameInEnglish: `${ENGLISH[index % ENGLISH.length]} ${index}`,
    mentions: Math.round(articles * 1.7),
    articles,
  }
}

/** The same without some nodes, as a brush leaves it: what `keeps` says of each by its number. */
export function withoutNodes(
  { nodes, links, more, moreLinks }: AtlasNetwork,
  keeps: (index: number) => boolean,
): AtlasNetwork {
  const numbers = new Map<number, number>()
  for (const index of nodes.keys()) if (keeps(index)) numbers.set(index, numbers.size)
  return {
    nodes: nodes.filter((_, index) => numbers.has(index)),
    links: links.flatMap(({ a, b, articles }) => {
      const [first, second] = [numbers.get(a), numbers.get(b)]
      return first === undefined || second === undefined ? [] : [{ a: first, b: second, articles }]
    }),
    more,
    moreLinks,
  }
}

const TYPES = ['person', 'person', 'place', 'place', 'org', 'event', 'agreement']

function nameOf(index: number, type: string): string {
  const names = NAMES[type] ?? PEOPLE
  const [first = ''] = [names[index % names.length]]
  return index < names.length ? first : `${first} ${SECOND[Math.floor(index / names.length) % SECOND.length]}`
}

const PEOPLE = [
  'سيرغي فيرشينين',
  'محمد علوش',
  'أحمد طعمة',
  'بشار الجعفري',
  'غير بيدرسن',
  'ستافان دي ميستورا',
  'خيرت عبد الرحمنوف',
]
const SECOND = ['الشمالي', 'الجديد', 'الأول', 'الغربي', 'القديم', 'الثاني', 'الشرقي', 'الكبير']
const NAMES: Readonly<Record<string, readonly string[]>> = {
  person: PEOPLE,
  place: ['أستانا', 'إدلب', 'حلب', 'دمشق', 'موسكو', 'أنقرة', 'طهران', 'معرة النعمان', 'خان شيخون'],
  org: ['الأمم المتحدة', 'وزارة الخارجية الروسية', 'هيئة التفاوض', 'قوات سوريا الديمقراطية'],
  event: ['الجولة الثانية والعشرون من محادثات أستانا', 'قمة سوتشي', 'مؤتمر الحوار الوطني السوري'],
  agreement: ['اتفاق خفض التصعيد', 'مذكرة سوتشي'],
}
const ENGLISH = ['Sergey Vershinin', 'Idlib', 'Astana', 'United Nations', 'Sochi summit', 'Damascus', 'Ahmad Tuma']
