import type { Corpus } from '../../corpus/corpus.ts'
import { targetType } from '../../corpus/site.ts'
import { isolate } from '../../language/direction.ts'
import type { Message } from '../../language/message.ts'
import { displayName } from '../../registry/names.ts'
import { compareText } from '../../text/compare.ts'
import { visible } from '../check/formats/visible.ts'
import type { Terminal } from '../terminal.ts'
import type { Tagging } from './tagging.ts'

/** What became of the mentions of one entity, or of all dates. */
export interface TagCounts {
  readonly tagged: number
  readonly left: number
}

/** What became of what was found: counts by `type:id`, all dates as one. */
export type TagStats = ReadonlyMap<string, TagCounts>

/** The counts with those of another article. */
export function withArticle(stats: TagStats, { tagged, left }: Pick<Tagging, 'tagged' | 'left'>): TagStats {
  const all = new Map(stats)
  const add = (ref: string, what: keyof TagCounts): void => {
    const key = targetType(ref) === DATES ? DATES : ref
    const counts = all.get(key) ?? none
    all.set(key, { ...counts, [what]: counts[what] + 1 })
  }
  for (const ref of tagged) add(ref, 'tagged')
  for (const ref of left) add(ref, 'left')
  return all
}

const DATES = 'date'

const none: TagCounts = { tagged: 0, left: 0 }

/** The counts as a table: all, then each type with its entities, those first of which most is found; in a dry run nothing is tagged yet. */
export function statsTable(
  stats: TagStats,
  corpora: readonly Corpus[],
  { colors, language }: Terminal,
  isDry: boolean,
): string {
  const types = new Map<string, (readonly [string, TagCounts])[]>()
  for (const row of [...stats].sort(([a, one], [b, other]) => found(other) - found(one) || compareText(a, b))) {
    const type = row[0] === DATES ? DATES : targetType(row[0])
    types.set(type, [...(types.get(type) ?? []), row])
  }
  const line = (name: string, counts: TagCounts, said = ''): string =>
    `${[found(counts), counts.tagged, counts.left].map((count) => String(count).padStart(WIDTH)).join('')}  ${name}${said}`
  const lines = [...types]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([type, rows]) => [
      colors.bold(line(type, rows.map(([, counts]) => counts).reduce(sum, none))),
      ...(type === DATES ? [] : rows.map(([ref, counts]) => line(`  ${ref}`, counts, nameOf(ref, corpora, language)))),
    ])
  const heads = [FOUND, isDry ? TO_TAG : TAGGED, LEFT]
    .map(({ [language]: head }) => `${' '.repeat(WIDTH - head.length)}${shown(head)}`)
    .join('')
  const all = line(shown(everything[language]), [...stats.values()].reduce(sum, none))
  return `${[colors.dim(heads), colors.bold(all), ...lines].join('\n')}\n`
}

/** Columns run from left to right in every language. */
const shown = (word: string): string => (/^[ -~]*$/.test(word) ? word : isolate(word))

const WIDTH = 8

const FOUND: Message = { en: 'found', ar: 'الموجود' }
const TAGGED: Message = { en: 'tagged', ar: 'الموسوم' }
const TO_TAG: Message = { en: 'to tag', ar: 'للوسم' }
const LEFT: Message = { en: 'left', ar: 'المتروك' }

const everything: Message = { en: 'all', ar: 'الكل' }

const found = ({ tagged, left }: TagCounts): number => tagged + left

const sum = (a: TagCounts, b: TagCounts): TagCounts => ({ tagged: a.tagged + b.tagged, left: a.left + b.left })

function nameOf(ref: string, corpora: readonly Corpus[], language: string): string {
  const entity = corpora.map((corpus) => corpus.resolve(ref)).find((one) => one !== undefined)
  return entity && !entity.withhold ? ` ${visible(displayName(entity, language))}` : ''
}
