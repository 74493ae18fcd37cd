import type { Settings } from '../schema/settings.ts'
import { linkTypes } from '../schema/types.ts'
import { entryOf, itemsOf, mapOf, textOf } from '../schema/values.ts'
import { readAttributes } from '../syntax/attributes.ts'
import type { QuickTag } from '../syntax/quick-links.ts'
import type { YamlMap } from '../syntax/yaml.ts'

/**
 * What somebody has still to look at in a mention (docs/format.md §3): `unidentified` is `type:?`, `automatic` one that a tool decided on (`resp`), and
 * `unsure` one that an editor was not sure of (`cert=low`). A mention is one of these at most, the first that fits.
 */
export const tagWork = ['unidentified', 'automatic', 'unsure'] as const

/** One of `tagWork`. */
export type TagWork = (typeof tagWork)[number]

/** How many mentions of an article are of each kind. */
export type WorkCounts = Readonly<Record<TagWork, number>>

/** Counts what there is to do in an article: in the tags of its text, and in `mentions` of its front matter. */
export function workCounts(
  text: string,
  tags: readonly QuickTag[],
  meta: YamlMap | undefined,
  settings: Settings,
): WorkCounts {
  let counts = NO_WORK
  const add = (kind: TagWork | undefined): void => {
    if (kind) counts = { ...counts, [kind]: counts[kind] + 1 }
  }
  for (const tag of tags) add(workOfTag(tag, text, settings))
  const selectors = entryOf(meta, 'mentions')?.value
  for (const item of selectors ? itemsOf(selectors) : []) add(workOfSelector(mapOf(item), settings))
  return counts
}

const NO_WORK: WorkCounts = { unidentified: 0, automatic: 0, unsure: 0 }

/** What there is to do about a tag. */
export function workOfTag(tag: QuickTag, text: string, settings: Settings): TagWork | undefined {
  const { type, id, title } = tag
  // Nearly all tags end here.
  if (!title && id !== '?') return undefined
  if (id === '?') return settings.types.has(type) ? 'unidentified' : undefined
  if (!settings.types.has(type) && !linkTypes.includes(type)) return undefined
  const attributes = tag.attributes ?? (title ? readAttributes(text.slice(title.start, title.end)) : [])
  const attribute = (key: string) => attributes.find((one) => one.key === key)?.value
  return workOf(attribute('resp'), attribute('cert'))
}

/** The same of an entry of `mentions`. */
export function workOfSelector(selector: YamlMap | undefined, settings: Settings): TagWork | undefined {
  const at = (key: string) => textOf(entryOf(selector, key)?.value)
  const ref = at('ref') ?? ''
  if (ref.endsWith(':?')) return settings.types.has(ref.slice(0, -2)) ? 'unidentified' : undefined
  return workOf(at('resp'), at('cert'))
}

const workOf = (resp: string | undefined, cert: string | undefined): TagWork | undefined =>
  resp !== undefined && resp !== '' ? 'automatic' : cert === 'low' ? 'unsure' : undefined
