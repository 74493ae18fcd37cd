import { type Article, type Document, yamlOf } from '../../corpus/document.ts'
import { partAt } from '../../corpus/registry/registry-questions.ts'
import type { Site } from '../../corpus/site.ts'
import type { Settings } from '../../schema/settings.ts'
import type { YamlList, YamlValue } from '../../syntax/yaml.ts'
import { removeItem } from '../../syntax/yaml-list-items.ts'
import type { Edit } from '../../text/edit.ts'
import { covers, type Span } from '../../text/span.ts'
import { withSelectors } from '../move-selectors.ts'
import { retarget } from './reference-edit.ts'

/**
 * The edits that make sites of a document name another entity (`type:id`). An item of a list that would then repeat another one goes, unless a remark
 * stands behind it; selectors go on picking out what they did.
 */
export function retargetSites(
  document: Document,
  sites: readonly Site[],
  ref: string,
  settings: Settings,
): readonly Edit[] {
  const shortened = new Set<YamlList>()
  const edits = sites.map((site) => {
    const list = listAround(rootAt(document, site.span), site.whole)
    const gone = list && !shortened.has(list) ? repetition(document, list, site, ref) : undefined
    if (list && gone) shortened.add(list)
    return gone ?? retarget(document, site, ref)
  })
  return document.kind === 'article' && hasSites(document, sites) ? withSelectors(document, settings, edits) : edits
}

/** Whether some of the sites stand in the text, where selectors look. */
const hasSites = ({ tree }: Article, sites: readonly Site[]): boolean =>
  sites.some(({ span }) => span.start >= tree.body.start)

const rootAt = (document: Document, { start }: Span): YamlValue | undefined =>
  document.kind === 'registry' ? partAt(document, start).yaml.root : yamlOf(document)?.root

/** The innermost list with an item in which a scalar stands. */
function listAround(value: YamlValue | undefined, span: Span): YamlList | undefined {
  if (!value || value.kind === 'scalar' || !covers(value.span, span)) return undefined
  if (value.kind === 'map') {
    const entry = value.entries.find((one) => one.value && covers(one.value.span, span))
    return listAround(entry?.value, span)
  }
  const item = value.items.find((one) => covers(one.span, span))
  return listAround(item, span) ?? value
}

/** The edit that removes an item which says the same as another one once a site in it names `ref`. */
function repetition({ source: { text } }: Document, list: YamlList, { target, whole }: Site, ref: string) {
  const index = list.items.findIndex((item) => covers(item.span, whole))
  const item = list.items[index]
  const said = item && reading(item, target, ref)
  const isRepeated = list.items.some((other, at) => at !== index && reading(other, '', ref) === said)
  const edit = item && isRepeated ? removeItem(text, list, index) : undefined
  return edit && !text.slice(edit.span.start, edit.span.end).includes('#') ? edit : undefined
}

/** What a value says with one reference in the place of another. */
function reading(value: YamlValue, from: string, to: string): string {
  if (value.kind === 'scalar') return JSON.stringify(value.text === from ? to : value.text)
  if (value.kind === 'list') return JSON.stringify(value.items.map((item) => reading(item, from, to)))
  return JSON.stringify(
    value.entries.map((entry) => [entry.key.text, entry.value ? reading(entry.value, from, to) : '']).sort(),
  )
}
