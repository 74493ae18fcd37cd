import type { Token } from 'markdown-it'
import { direction } from '../../../server/src/language/direction.ts'
import type { Lookup } from './lookup.ts'
import { relativeLink } from './relative-link.ts'
import type { Target } from './tag.ts'
import { attributeLines, readTarget, typeClass } from './tag.ts'
import type { Language } from './words.ts'
import { labelOf, wordsOf } from './words.ts'

/** Where an article is shown: what the corpus knows, the article's own URI, and the language of the tooltips. */
export type Setting = { readonly lookup: Lookup; readonly from: string; readonly language: Language }

/** Marks the tokens of an article, which must be the caller's own: tags become names, blocks get a direction. */
export function markArticle(tokens: readonly Token[], setting: Setting): void {
  markDirections(tokens)
  for (const token of tokens) if (token.children !== null) markTags(token.children, setting)
}

/** The text of the level-1 heading with which an article begins, or `undefined`. */
export function firstHeading(tokens: readonly Token[]): string | undefined {
  const [open, inline] = tokens
  return open?.type === 'heading_open' && open.tag === 'h1' && inline !== undefined ? plainText(inline) : undefined
}

/** The letters of a text, without its markup. */
function plainText(token: Token): string {
  if (token.children === null) return token.type === 'softbreak' ? ' ' : token.content
  return token.children.map(plainText).join('')
}

/**
 * Leaf blocks find their own direction (`dir=auto`). A container cannot: `auto` does not look into children that have
 * a `dir` themselves, so a list, a quotation or a table is given the direction of its first text.
 */
function markDirections(tokens: readonly Token[]): void {
  const open: Token[] = []
  for (const token of tokens) {
    if (leaves.has(token.type)) token.attrSet('dir', 'auto')
    if (token.type === 'inline') {
      const found = direction(plainText(token))
      if (found !== undefined) for (const container of open.splice(0)) container.attrSet('dir', found)
    }
    if (containers.has(token.type)) open.push(token)
  }
}

const leaves: ReadonlySet<string> = new Set(['paragraph_open', 'heading_open', 'th_open', 'td_open'])

const containers: ReadonlySet<string> = new Set([
  'bullet_list_open',
  'ordered_list_open',
  'list_item_open',
  'blockquote_open',
  'table_open',
])

/** Links do not nest: each closes before the next one opens. Autolinks are no tags, and carry their own markup. */
function markTags(tokens: readonly Token[], setting: Setting): void {
  let open: Token | undefined
  for (const token of tokens) {
    if (token.type === 'link_open' && token.markup === '') open = token
    if (token.type !== 'link_close' || open === undefined) continue
    const target = readTarget(`${open.attrGet('href') ?? ''}`, setting.from, setting.lookup)
    if (target !== undefined) markTag(open, token, target, setting)
    open = undefined
  }
}

function markTag(open: Token, close: Token, target: Target, setting: Setting): void {
  const lines = tooltip(target, `${open.attrGet('title') ?? ''}`, setting.language)
  const href = entryLink(target, setting.from)
  open.attrs = [
    ['class', target.unresolved ? `${typeClass(target.type)} seed-unresolved` : typeClass(target.type)],
    ['title', lines.join('\n')],
  ]
  if (href !== undefined) {
    open.attrSet('href', href)
    return
  }
  open.type = 'seed_tag_open'
  close.type = 'seed_tag_close'
  open.tag = close.tag = 'span'
}

/** The link to the record or article; VS Code's preview understands `#L12` as a line of the file. */
export function entryLink({ anchor, entry }: Target, from: string): string | undefined {
  const file = entry?.uri === undefined ? undefined : relativeLink(from, entry.uri)
  if (file === undefined) return undefined
  if (anchor !== '') return file + encodeURI(anchor.replace(loneSurrogates, '\ufffd'))
  return entry?.line === undefined ? file : `${file}#L${entry.line + 1}`
}

const loneSurrogates = /\p{Cs}/gu

function tooltip(target: Target, title: string, language: Language): readonly string[] {
  const words = wordsOf(language)
  return [`${labelOf(words, target.type)}: ${identity(target, language)}`, ...attributeLines(title, words)]
}

function identity({ id, unresolved, entry }: Target, language: Language): string {
  const words = wordsOf(language)
  if (!unresolved) return entry?.name ?? id
  return id === '' ? words.notIdentified : `${id}${words.listSeparator}${words.notKnown}`
}
