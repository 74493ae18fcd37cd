import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Article } from '../corpus/document.ts'
import { ifNewer } from '../corpus/refusals.ts'
import type { TagWork } from '../corpus/work.ts'
import { type WorkItem, workItems } from '../corpus/work-items.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { type Refusal, refuse } from '../language/refusal.ts'
import { withSelectors } from '../lint/move-selectors.ts'
import { notMention } from '../lint/tags/not-mention.ts'
import { withoutAttributes } from '../lint/tags/tag-attributes.ts'
import { untagEdits } from '../lint/tags/tag-place.ts'
import type { Settings } from '../schema/settings.ts'
import { entryOf } from '../schema/values.ts'
import type { Tag } from '../syntax/tree.ts'
import type { YamlMap, YamlValue } from '../syntax/yaml.ts'
import { removeEntry, removeItem } from '../syntax/yaml-write.ts'
import type { Edit } from '../text/edit.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { Context } from './context.ts'

/**
 * The edit that says what an editor decided on a mention, or with `at` missing on all of a kind in an article. Accepted, it is the editor's: who else
 * decided goes, and with it how sure that one was; of a doubtful mention the doubt goes. Rejected, its tag goes and its words stay; they are told not to
 * be that entity, so that no program tags them again.
 */
export function decideWork(
  { corpus, document, client }: Context,
  work: TagWork,
  at: Span | undefined,
  decision: 'accept' | 'reject',
): WorkspaceEdit | Refusal {
  if (document.kind !== 'article') return notThere
  const refusal = ifNewer(corpus)
  if (refusal) return refusal
  const { settings } = corpus
  const items = workItems(document, settings, work).filter(
    ({ span }) => !at || (span.start === at.start && span.end === at.end),
  )
  if (items.length === 0) return notThere
  const each =
    decision === 'accept'
      ? items.map((item) => acceptEdits(document, item))
      : rejectEdits(document, settings, items, work)
  if (each.some((edits) => edits.length === 0)) return asWritten
  return workspaceEdit({ changes: [{ source: document.source, edits: each.flat() }] }, client)
}

const notThere: Refusal = refuse(
  'The article has changed: what you decided on is not there any more.',
  'تغيّرت المقالة ولم يعد ما قررت فيه موجودًا.',
)

const asWritten: Refusal = refuse(
  'This cannot be changed as it is written: open it, and change it there.',
  'لا يمكن تغيير هذا كما هو مكتوب: افتحه وغيّره هناك.',
)

/** What says that it is not settled. */
const doubts: readonly string[] = ['resp', 'cert']

function acceptEdits(article: Article, { tag, selector, resp }: WorkItem): readonly Edit[] {
  const keys = resp === undefined ? ['cert'] : doubts
  if (tag) return withoutAttributes(article.source.text, tag, keys)
  return selector ? withoutEntries(article, selector, keys) : []
}

/** The edits that take keys out of a map: none where the first cannot be, and those beside it that are written apart from it. */
function withoutEntries({ source: { text } }: Article, selector: YamlMap, keys: readonly string[]): readonly Edit[] {
  const [first, ...others] = keys.map((key) => {
    const entry = entryOf(selector, key)
    return entry && removeEntry(text, selector, entry)
  })
  if (!first) return []
  return [first, ...others.flatMap((edit) => (edit && !overlaps(edit.span, first.span) ? [edit] : []))]
}

/** The edits that reject items, in pieces each of which has to be there: items of one list go together, and selectors are moved once for all tags. */
function rejectEdits(
  article: Article,
  settings: Settings,
  items: readonly WorkItem[],
  work: TagWork,
): readonly (readonly Edit[])[] {
  const entries = items.flatMap(({ selector }) => selector ?? [])
  const without = entries.length > 0 ? [withoutItems(article, entries)] : []
  const tags = items.flatMap(({ tag, selector }) => (tag && !selector ? [tag] : []))
  if (tags.length === 0) return without
  const untagged = tags.map((tag) => untagEdits(article, tag))
  if (untagged.some((edits) => edits.length === 0)) return untagged
  const gone = without.flat()
  const edits = withSelectors(article, settings, untagged.flat()).filter(
    ({ span }) => !gone.some((other) => overlaps(span, other.span)),
  )
  const [item, ...others] = items
  const isTold = item?.tag && others.length === 0 && work !== 'unidentified' && isOfEntity(item.tag)
  const said = isTold ? notMention(article, settings, item.span, item.ref) : undefined
  return [...without, said ? [said, ...edits] : edits]
}

/** Entries of `mentions` that go, and the key with the last of them. */
function withoutItems({ source: { text }, meta }: Article, gone: readonly YamlMap[]): readonly Edit[] {
  const entry = entryOf(meta, 'mentions')
  const list = entry?.value
  if (!meta || !entry || !list) return []
  const isGone = (item: YamlValue): boolean => gone.some((one) => one === item)
  if (list.kind !== 'list' || list.items.every(isGone)) {
    const edit = removeEntry(text, meta, entry)
    return edit ? [edit] : []
  }
  if (list.flow) return withoutRuns(list.items, isGone)
  const edits = gone.map((item) => removeItem(text, list, item))
  return edits.every((edit) => edit !== undefined) ? edits : []
}

/** Items of a flow list that go: each run of them with one of the commas beside it. */
function withoutRuns(items: readonly YamlValue[], isGone: (item: YamlValue) => boolean): readonly Edit[] {
  return items.flatMap((item, first): Edit[] => {
    const previous = items[first - 1]
    if (!isGone(item) || (previous && isGone(previous))) return []
    const after = items.findIndex((one, at) => at > first && !isGone(one))
    const next = after < 0 ? undefined : items[after]
    const last = items[(after < 0 ? items.length : after) - 1] ?? item
    const span = previous
      ? { start: previous.span.end, end: last.span.end }
      : { start: item.span.start, end: next?.span.start ?? last.span.end }
    return [{ span, text: '' }]
  })
}

const isOfEntity = ({ type }: Tag): boolean => type !== 'date' && type !== 'article'
