import type { Article } from '../../corpus/document.ts'
import { readRelated } from '../../corpus/read-article.ts'
import type { Settings } from '../../schema/settings.ts'
import { entryOf, itemsOf } from '../../schema/values.ts'
import type { YamlMap, YamlValue } from '../../syntax/yaml.ts'
import { appendItems } from '../../syntax/yaml-list-items.ts'
import { insertEntry, writeScalar } from '../../syntax/yaml-write.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'
import { lineBreakOf, lineStart } from '../../text/line-break.ts'
import { behindColon, insertFrontMatterEntry, newFrontMatter } from './article-entry.ts'
import { readState } from './article-state.ts'
import { isSameOtherwise } from './same-otherwise.ts'

/**
 * The edit that writes under `related` of an article what another one (its id) is to it, in the style of the list that is there; where the other stands
 * there without a relation it gets one. Undefined where the YAML leaves no clear place, or would not read as it should.
 */
export function addRelated(article: Article, settings: Settings, to: string, as: string | undefined): Edit | undefined {
  const edit = editFor(article, settings, to, as)
  const before = readState(article.source.text)
  const after = edit && readState(applyEdits(before.text, [edit]))
  if (!edit || !after || !isSameOtherwise(before, after, ['related'])) return undefined
  const wanted = article.related.filter((one) => one.to !== to || one.as !== undefined)
  const expected = [...wanted, { to, as }].map(written).sort()
  const read = itemsOf(entryOf(after.meta, 'related')?.value).flatMap(readRelated)
  return JSON.stringify(read.map(written).sort()) === JSON.stringify(expected) ? edit : undefined
}

const written = ({ to, as }: { readonly to: string; readonly as: string | undefined }): string =>
  JSON.stringify([to, as ?? null])

function editFor(article: Article, settings: Settings, to: string, as: string | undefined): Edit | undefined {
  const { text } = article.source
  const entry = entryOf(article.meta, 'related')
  const item = inBraces(to, as)
  if (!entry) {
    return article.tree.frontMatter
      ? insertFrontMatterEntry(article, settings, 'related', `[${item}]`)
      : newFrontMatter(article, 'related', `[${item}]`)
  }
  const { value } = entry
  if (!value || (value.kind === 'scalar' && value.text === '' && value.style === 'plain')) {
    return behindColon(text, entry, `[${item}]`)
  }
  const bare = as === undefined ? undefined : itemsOf(value).find((one) => isBare(one, to))
  if (bare) return withRelation(text, bare, to, as ?? '')
  if (value.kind === 'list') return appendItems(text, value, [inStyle(text, value.items, to, as)])
  // One alone counts as a list of itself.
  const isShort = value.kind === 'scalar' ? value.style !== 'block' && !value.alias : value.flow
  const kept = text.slice(value.span.start, value.span.end)
  return isShort ? { span: value.span, text: `[${kept}, ${item}]` } : undefined
}

const inBraces = (to: string, as: string | undefined): string =>
  as === undefined ? writeScalar(to) : `{ to: ${writeScalar(to)}, as: ${writeScalar(as)} }`

/** An item as the last one before it is written: in braces, or a key a line. */
function inStyle(text: string, items: readonly YamlValue[], to: string, as: string | undefined): string {
  const last = items.at(-1)
  if (as === undefined || last?.kind !== 'map' || last.flow) return inBraces(to, as)
  const indent = ' '.repeat(last.span.start - lineStart(text, last.span.start))
  return `to: ${writeScalar(to)}${lineBreakOf(text)}${indent}as: ${writeScalar(as)}`
}

/** Whether an item names the article, and does not say what it is. */
const isBare = (item: YamlValue, to: string): boolean =>
  readRelated(item).some((one) => one.to === to && one.as === undefined)

function withRelation(text: string, item: YamlValue, to: string, as: string): Edit | undefined {
  if (item.kind === 'scalar') {
    const isShort = item.style !== 'block' && !item.alias
    return isShort ? { span: item.span, text: inBraces(to, as) } : undefined
  }
  if (item.kind !== 'map' || entryOf(item, 'as')) return undefined
  const map: YamlMap = item
  return insertEntry(text, map, 'as', writeScalar(as), ['to', 'as'])
}
