import { type EntityType, entityOf, type NamedEntity, types } from './entities.ts'
import { occasions, stems } from './names.ts'
import { type Random, zipf } from './random.ts'
import { entityCounts } from './registry.ts'

/** Where an article lies and what it is called; all that others need to link to it. */
export interface ArticlePlace {
  /** From the corpus's folder. */
  readonly path: string
  readonly folder: string
  readonly id: string
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Months that the articles of a corpus are spread over, a folder each. */
const MONTHS = 168
const FIRST_YEAR = 2010

/** The place of an article by its number in the corpus. */
export function placeOf(index: number): ArticlePlace {
  const month = (index * 37) % MONTHS
  const year = FIRST_YEAR + Math.floor(month / 12)
  const folder = `articles/${year}/${two((month % 12) + 1)}`
  const words = [stems[index % stems.length], occasions[(index >> 3) % occasions.length]].map((part) => part?.[1])
  const id = `${words.join('-')}-${String(index).padStart(6, '0')}`
  const day = 1 + ((index * 11) % 28)
  return { path: `${folder}/${id}.seed.md`, folder, id, year, month: (month % 12) + 1, day }
}

/** A relative link from one article to another, as editors write it. */
export function linkBetween(from: ArticlePlace, to: ArticlePlace): string {
  const file = to.path.slice(to.folder.length + 1)
  return from.folder === to.folder ? file : `../../${to.folder.slice('articles/'.length)}/${file}`
}

export const isoDate = ({ year, month, day }: ArticlePlace): string => `${year}-${two(month)}-${two(day)}`

export const two = (number: number): string => String(number).padStart(2, '0')

/** Who and what the articles of a corpus speak of: entities by Zipf's law in their type, articles linked to by a flatter one. */
export interface Subjects {
  entity(type: EntityType, random: Random): NamedEntity
  /** The type of the next tag. */
  type(random: Random): EntityType
  /** The number of an article to link to. */
  article(random: Random): number
  /** The number of the article that is linked to most. */
  readonly hotArticle: number
  readonly hotPerson: NamedEntity
}

export function subjectsOf(articles: number): Subjects {
  const counts = entityCounts(articles)
  const ranks = Object.fromEntries(types.map(({ type }) => [type, zipf(counts[type], 0.9)]))
  const targets = zipf(articles, 0.6)
  // Those that are linked to much lie anywhere: the step has no factor in common with the number of articles.
  const step = articles % STEP === 0 ? 1 : STEP
  const byRank = (rank: number): number => (rank * step + Math.floor(articles / 3)) % articles
  return {
    entity: (type, random) => entityOf(type, ranks[type]?.(random) ?? 0),
    type(random) {
      let left = random.below(100)
      for (const { type, ofTags } of types) {
        if (left < ofTags) return type
        left -= ofTags
      }
      return 'person'
    },
    article: (random) => byRank(targets(random)),
    hotArticle: byRank(0),
    hotPerson: entityOf('person', 0),
  }
}

const STEP = 7919
