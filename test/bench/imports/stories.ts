import { type Random, randomFrom } from '../corpus/random.ts'
import { mentionNames } from '../mentions/names.ts'
import { newsOf } from '../mentions/text.ts'

/** An article as its author wrote it, before a site put anything around it. */
export interface Story {
  readonly number: number
  /** The name of the site. */
  readonly site: string
  readonly headline: string
  /** A name, without a word that says whose. */
  readonly author: string
  /** ISO 8601. */
  readonly day: string
  readonly paragraphs: readonly string[]
  /** By the number of the paragraph that it stands above. */
  readonly subheadings: ReadonlyMap<number, string>
  /** Headlines of other articles. */
  readonly others: readonly string[]
}

/**
 * As many stories as are wanted, by their numbers; the same each time. They are as long as articles of news are: some three thousand characters, one of
 * twenty five times as long. Hardly four words in a row stand in another one, as in texts of different people: only copies are twins.
 */
export function storyWriter(): (number: number) => Story {
  const words = newsOf(400_000, mentionNames(2000)).flatMap((paragraph) =>
    paragraph
      .replace(/[^\p{L}\p{M}\p{N}\s]/gu, '')
      .split(/\s+/)
      .filter((word) => word !== ''),
  )
  return (number) => written(words, number)
}

function written(words: readonly string[], number: number): Story {
  const random = randomFrom(number * 7919 + 1)
  const some = (count: number): string => someOf(words, count, random)
  const sentence = (): string => {
    const end = random.happens(0.05) ? '؟' : '.'
    return `${some(4 + random.below(6))}، ${some(4 + random.below(9))}${end}`
  }
  const count = (4 + random.below(13)) * (random.happens(0.05) ? 5 : 1)
  const paragraphs = Array.from({ length: count }, () =>
    Array.from({ length: 2 + random.below(3) }, sentence).join(' '),
  )
  const last = paragraphs.length - 1
  if (random.happens(0.3)) paragraphs[last] += ` وقال ذلك اليوم، الأحد 12 أيار 2019، في ${some(3)}.`
  if (random.happens(0.2)) paragraphs[0] += ` وكان ذلك في عام 2018 الماضي.`
  return {
    number,
    site: `شبكة ${sites[number % sites.length]} الإخبارية`,
    headline: some(6 + random.below(5)),
    author: some(2),
    day: `20${10 + random.below(14)}-0${1 + random.below(9)}-1${random.below(10)}`,
    paragraphs,
    subheadings: new Map(random.happens(0.3) ? [[2 + random.below(2), some(3)]] : []),
    others: Array.from({ length: 30 }, () => some(6 + random.below(6))),
  }
}

/** So many words: no more than three in a row as they stand in what they are taken from. */
function someOf(words: readonly string[], count: number, random: Random): string {
  const some: string[] = []
  while (some.length < count) {
    const from = random.below(words.length)
    some.push(...words.slice(from, from + Math.min(1 + random.below(3), count - some.length)))
  }
  return some.join(' ')
}

const sites = ['الساحل', 'النهر', 'الميناء', 'الجبل', 'الوادي', 'البادية', 'السهل', 'الجزيرة'] as const
