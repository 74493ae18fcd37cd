import type { Random } from './random.ts'

/** What real corpora have besides the plain forms, and in how many of a hundred articles each is found. */
export const shares = {
  'quoted title': 15,
  'flow list of topics': 10,
  'folded summary': 5,
  'literal block scalar': 3,
  'comment in front matter': 4,
  'anchor and alias': 1,
  'quotation over two lines': 1,
  'source as a block map': 60,
  'source as a flow map': 15,
  'mentions selector': 4,
  'byline or dateline': 50,
  'fence with tag-like text': 4,
  'code span with tag-like text': 2,
  quote: 10,
  'flat list': 12,
  'nested list': 5,
  'heading with a tag': 8,
  table: 2,
  'HTML comment': 3,
  'emphasis around a tag': 4,
  CRLF: 3,
  BOM: 2,
} as const

export type Oddity = keyof typeof shares

const oddities = Object.keys(shares) as readonly Oddity[]

/** Oddities that are two forms of one thing: the second gives way to the first. */
const exclusive: Partial<Record<Oddity, Oddity>> = {
  'source as a flow map': 'source as a block map',
  'nested list': 'flat list',
}

/** The oddities of one article. */
export function odditiesOf(random: Random): ReadonlySet<Oddity> {
  const chosen = new Set<Oddity>()
  for (const oddity of oddities) {
    const other = exclusive[oddity]
    // Chance is asked in any case, so that one share can change without all articles changing.
    const happens = random.happens(shareOf(oddity, other))
    if (happens && !(other && chosen.has(other))) chosen.add(oddity)
  }
  return chosen
}

/** The share among those that do not have the other form. */
const shareOf = (oddity: Oddity, other: Oddity | undefined): number =>
  shares[oddity] / (other ? 100 - shares[other] : 100)

/** How many articles have each oddity. */
export type OddityCounts = Readonly<Record<Oddity, number>>

export const noOddities = (): Record<Oddity, number> =>
  Object.fromEntries(oddities.map((oddity) => [oddity, 0])) as Record<Oddity, number>
