import type { CST } from 'yaml'
import type { Span } from '../text/span.ts'
import type { YamlComment } from './yaml.ts'

/** What can be told from a document's tokens before its values are made. */
export interface TokenSurvey {
  /** In text order. */
  readonly comments: readonly YamlComment[]
  /** The first collection that is nested too deep. */
  readonly tooDeep: Span | undefined
  /** Where a quote opens that is never closed. */
  readonly openQuote: number | undefined
}

/** Any token of the package: what parts it has depends on its type. */
interface AnyToken {
  readonly type?: string
  readonly offset?: number
  readonly source?: string
  readonly start?: unknown
  readonly props?: unknown
  readonly key?: unknown
  readonly sep?: unknown
  readonly value?: unknown
  readonly items?: unknown
  readonly end?: unknown
}

/** Looks through the tokens without recursion, so that ten thousand brackets do no harm. */
export function surveyTokens(tokens: readonly CST.Token[], maxDepth: number): TokenSurvey {
  const comments: YamlComment[] = []
  let tooDeep: Span | undefined
  let openQuote: number | undefined
  const left: { readonly token: AnyToken; readonly depth: number }[] = []
  const push = (part: unknown, depth: number): void => {
    if (Array.isArray(part)) for (let index = part.length - 1; index >= 0; index--) push(part[index], depth)
    else if (part !== null && typeof part === 'object') left.push({ token: part as AnyToken, depth })
  }
  push(tokens, 0)
  for (let next = left.pop(); next; next = left.pop()) {
    const { token, depth } = next
    const { offset = 0, source = '' } = token
    if (token.type === 'comment')
      comments.push({ span: { start: offset, end: offset + source.length }, text: source.slice(1) })
    if (isQuoted(token.type) && !isClosed(source)) openQuote ??= offset
    const inside = token.items === undefined ? depth : depth + 1
    if (inside > maxDepth) tooDeep ??= { start: offset, end: offset + 1 }
    for (const part of [token.end, token.items, token.value, token.sep, token.key, token.props, token.start])
      push(part, inside)
  }
  comments.sort((a, b) => a.span.start - b.span.start)
  return { comments, tooDeep, openQuote }
}

const isQuoted = (type: string | undefined): boolean =>
  type === 'double-quoted-scalar' || type === 'single-quoted-scalar'

function isClosed(quoted: string): boolean {
  const quote = quoted[0]
  if (quoted.length < 2 || quoted.at(-1) !== quote) return false
  let backslashes = 0
  while (quote === '"' && quoted[quoted.length - 2 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 0
}
