import type { Settings } from '../schema/settings.ts'
import { entryOf, itemsOf, mapOf, textOf } from '../schema/values.ts'
import type { Tag } from '../syntax/tree.ts'
import type { YamlMap } from '../syntax/yaml.ts'
import type { Span } from '../text/span.ts'
import type { Article } from './document.ts'
import { type TagWork, workOfSelector, workOfTag } from './work.ts'

/** A mention that somebody has still to look at: a tag, or an entry of `mentions`. */
export interface WorkItem {
  /** What it says who or what is meant: `type:id`, or `type:?`. */
  readonly ref: string
  /** Where its words stand, or the entry where these are not in the text. */
  readonly span: Span
  readonly tag?: Tag
  readonly selector?: YamlMap
  /** Who decided where that was no editor. */
  readonly resp: string | undefined
}

/** The mentions of an article that are of one kind of work: those that `workCounts` counts, in text order. */
export function workItems(article: Article, settings: Settings, kind: TagWork): readonly WorkItem[] {
  const { tree, meta, selectors, source } = article
  const tags = tree.tags.flatMap((tag): WorkItem[] => {
    if (workOfTag(tag, source.text, settings) !== kind) return []
    const resp = tag.attributes.find(({ key }) => key === 'resp')?.value
    return [{ ref: `${tag.type}:${tag.id}`, span: tag.label, tag, resp }]
  })
  const entries = entryOf(meta, 'mentions')?.value
  const selected = (entries ? itemsOf(entries) : []).flatMap((item): WorkItem[] => {
    const selector = mapOf(item)
    if (!selector || workOfSelector(selector, settings) !== kind) return []
    const at = (key: string) => textOf(entryOf(selector, key)?.value)
    const [words] =
      selectors.find(({ list, span }) => list === 'mentions' && span.start === selector.span.start)?.chosen ?? []
    const span = words ? { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 } : selector.span
    return [{ ref: at('ref') ?? '', span, selector, resp: at('resp') }]
  })
  return [...tags, ...selected].sort((a, b) => a.span.start - b.span.start)
}
