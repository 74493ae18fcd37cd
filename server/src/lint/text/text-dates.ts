import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { type Prose, proseOf } from '../../corpus/prose.ts'
import { namesWithDates } from '../../find/names-with-dates.ts'
import type { DateExpression, Mask } from '../../language/dates/date-expression.ts'
import { plainOffset } from '../../syntax/plain-offsets.ts'
import type { Tag } from '../../syntax/tree.ts'
import { once } from '../../text/once.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { readDates } from './read-dates.ts'

/** A date expression of an article's text. */
export interface TextDate {
  readonly date: DateExpression
  readonly prose: Prose
  /** Where it stands in the file. */
  readonly span: Span
  /** The words, as readers see them. */
  readonly text: string
  /** The date tag that has some of its words in its label. */
  readonly tag: Tag | undefined
  /** Whether all of its words are in that label. */
  readonly isInTag: boolean
}

/** The date expressions of an article's text, in order, tagged or not. None in other tags, links, code, HTML and addresses. */
export const datesOf = once((article: Article): readonly TextDate[] => [...found(article, [])])

/**
 * The same without those that are a part of a name of the registry which is not tagged. For whoever looks at an open article: rules on dates read nothing but
 * their document.
 */
export function datesBesideNames(article: Article, corpus: Corpus): readonly TextDate[] {
  const dates = datesOf(article)
  const names = dates.length > 0 ? namesWithDates(article, corpus) : []
  return names.length > 0 ? [...found(article, names)] : dates
}

/** A label or another stretch of the plain text of an article that is no running text. */
interface PlainMask extends Span {
  readonly tag: Tag
}

function* found(article: Article, names: readonly Span[]): Iterable<TextDate> {
  const { tree, date: anchor } = article
  const labels = labelsOf(article, ({ type }) => type === 'date')
  const masks = [...masksOf(article), ...names].toSorted((a, b) => a.start - b.start)
  let label = 0
  let mask = 0
  for (const prose of proseOf(article)) {
    const { plain } = prose
    if (plain === undefined) continue
    while ((masks[mask]?.end ?? tree.plain.text.length) < plain.start) mask++
    while ((labels[label]?.end ?? tree.plain.text.length) < plain.start) label++
    const dates = readDates(prose.text, anchor, inBlock(masks, mask, plain))
    const tagged = dates.length > 0 ? labelsIn(labels, label, plain) : []
    for (const date of dates) {
      const at = { start: plain.start + date.start, end: plain.start + date.end }
      const around = tagged.find((one) => overlaps(one, at))
      yield {
        date,
        prose,
        span: prose.span(date.start, date.end),
        text: prose.text.slice(date.start, date.end),
        tag: around?.tag,
        isInTag: around !== undefined && around.start <= at.start && at.end <= around.end,
      }
    }
  }
}

/** Where the labels of tags stand in the plain text. */
function labelsOf({ tree: { tags, plain } }: Article, wanted: (tag: Tag) => boolean): readonly PlainMask[] {
  return tags.filter(wanted).map((tag) => ({
    tag,
    start: plainOffset(plain, tag.label.start),
    end: plainOffset(plain, tag.label.end),
  }))
}

/** What no date is read from: labels of entities, links, descriptions of images; in order, and without overlaps. */
export function masksOf({ tree: { tags, links, images, plain } }: Article): readonly Span[] {
  const masks: Span[] = []
  const others = [...tags.filter(({ type }) => type !== 'date'), ...links, ...images]
  for (const { label } of others.toSorted((a, b) => a.label.start - b.label.start)) {
    const start = plainOffset(plain, label.start)
    const end = plainOffset(plain, label.end)
    if (start < end && start >= (masks.at(-1)?.end ?? 0)) masks.push({ start, end })
  }
  return masks
}

/** The masks of a block, as offsets in it. */
export function inBlock(masks: readonly (Span & Pick<Mask, 'date'>)[], first: number, block: Span): readonly Mask[] {
  const inside: Mask[] = []
  for (let at = first; ; at++) {
    const mask = masks[at]
    if (!mask || mask.start >= block.end) return inside
    if (mask.end <= block.start) continue
    inside.push({
      start: Math.max(0, mask.start - block.start),
      end: Math.min(mask.end, block.end) - block.start,
      ...(mask.date !== undefined && { date: mask.date }),
    })
  }
}

function labelsIn(labels: readonly PlainMask[], first: number, block: Span): readonly PlainMask[] {
  const inside: PlainMask[] = []
  for (let at = first; ; at++) {
    const label = labels[at]
    if (!label || label.start >= block.end) return inside
    inside.push(label)
  }
}
