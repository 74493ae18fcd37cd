import { isEdtfProblem, readEdtf } from '../../../language/edtf.ts'
import type { Message } from '../../../language/message.ts'
import { codeSpan } from '../../../syntax/code-span.ts'
import type { FrontMatter } from '../../../syntax/tree.ts'
import type { YamlEntry, YamlValue } from '../../../syntax/yaml.ts'
import { lineStart } from '../../../text/line-break.ts'
import type { Span } from '../../../text/span.ts'
import type { Certainty, FieldKey, ProposedField } from '../proposal.ts'
import type { RawBlock } from '../raw-block.ts'

/**
 * What the front matter of a clipped text says, in the keys that clippers and notebooks use, and a block for each of its keys: the value of one of ours, or
 * something that articles do not say. The blocks are all of the front matter, its lines `---` with the first and the last.
 */
export function clippedFields(
  text: string,
  { span, content, yaml }: FrontMatter,
): { readonly blocks: readonly RawBlock[]; readonly fields: readonly ProposedField[] } {
  const end = span.start + text.slice(span.start, span.end).trimEnd().length
  const entries = yaml.root?.kind === 'map' ? yaml.root.entries : []
  if (entries.length === 0) return { blocks: [block(text, { start: span.start, end }, content, undefined)], fields: [] }
  const fields: ProposedField[] = []
  const blocks = entries.map((entry, at) => {
    const next = entries[at + 1]
    const start = at === 0 ? span.start : lineStart(text, entry.span.start)
    const field = fieldOf(text, entry)
    const same = fields.find(({ key }) => key === field?.key)
    if (field && !same) fields.push(field)
    const key = !same || same.value === field?.value ? field?.key : undefined
    return block(text, { start, end: next ? lineStart(text, next.span.start) : end }, content, key)
  })
  return { blocks, fields }
}

/** `content` is what stands between the lines `---`, which are not said. */
function block(text: string, { start, end }: Span, content: Span, says: FieldKey | undefined): RawBlock {
  const own = text.slice(start, end).trimEnd()
  const words = text.slice(Math.max(start, content.start), Math.min(end, content.end)).replace(/\s+/g, ' ').trim()
  return {
    kind: 'paragraph',
    text: words,
    markdown: codeSpan(words),
    span: { start, end: start + own.length },
    replaced: [],
    isApart: false,
    outside: 'front-matter',
    ...(says === undefined ? {} : { says }),
  }
}

function fieldOf(text: string, { key: { text: name }, value, span }: YamlEntry): ProposedField | undefined {
  const words = wordsOf(value)
  if (words === undefined) return undefined
  for (const { names, key, certainty, read } of keys) {
    const said = names.includes(name.toLowerCase()) ? read(words) : undefined
    if (said !== undefined)
      return { key, value: said, words: text.slice(span.start, span.end).replace(/\s+/g, ' '), span, certainty, reason }
  }
  return undefined
}

interface ClippedKey {
  readonly names: readonly string[]
  readonly key: FieldKey
  readonly certainty: Certainty
  /** The value that its words give; undefined where they give none. */
  readonly read: (words: string) => string | undefined
}

const asWritten = (words: string): string => words

const addressIn = (words: string): string | undefined => /^https?:\/\/[^\s"<>]+$/i.exec(words)?.[0]

const nameIn = (words: string): string | undefined => (addressIn(words) === undefined ? words : undefined)

/** A day with or without a time; whatever else a date may be as EDTF. */
function dateIn(words: string): string | undefined {
  const day = /^(\d{4}-\d\d-\d\d)(?=[T ]|$)/.exec(words)?.[1] ?? words
  return isEdtfProblem(readEdtf(day)) ? undefined : day
}

/** By the names that Obsidian, Joplin, MarkDownload, Zotero and generators of sites give them. `created` is the day of the capture. */
const keys: readonly ClippedKey[] = [
  { names: ['title', 'headline'], key: 'title', certainty: 'sure', read: asWritten },
  {
    names: ['date', 'published', 'datepublished', 'publish_date', 'publishdate', 'pubdate', 'published_time'],
    key: 'date',
    certainty: 'sure',
    read: dateIn,
  },
  { names: ['updated', 'modified', 'lastmod', 'datemodified'], key: 'updated', certainty: 'likely', read: dateIn },
  { names: ['author', 'authors', 'byline', 'creator'], key: 'byline', certainty: 'sure', read: asWritten },
  { names: ['dateline'], key: 'dateline', certainty: 'sure', read: asWritten },
  {
    names: ['lang', 'language'],
    key: 'lang',
    certainty: 'likely',
    read: (words) => /^[a-z]{2,3}(?=[-_]|$)/i.exec(words)?.[0].toLowerCase(),
  },
  {
    names: ['url', 'source', 'source_url', 'source-url', 'sourceurl', 'link', 'canonical', 'permalink'],
    key: 'source.url',
    certainty: 'sure',
    read: addressIn,
  },
  {
    names: ['source', 'site', 'sitename', 'site_name', 'website', 'publisher', 'publication'],
    key: 'source.name',
    certainty: 'sure',
    read: nameIn,
  },
  { names: ['summary', 'description', 'excerpt'], key: 'summary', certainty: 'likely', read: asWritten },
]

/** The words of a value, of a list with commas between them; without the brackets in which notebooks link names. */
function wordsOf(value: YamlValue | undefined): string | undefined {
  const texts = value?.kind === 'list' ? value.items : value ? [value] : []
  const words = texts
    .flatMap((one) => (one.kind === 'scalar' && one.value !== null ? [bare(one.text)] : []))
    .filter(Boolean)
  return words.length === 0 || words.length < texts.length ? undefined : words.join('، ')
}

const bare = (text: string): string =>
  text
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()

const reason: Message = { en: 'The front matter of the text says it.', ar: 'مذكور في ترويسة النص.' }
