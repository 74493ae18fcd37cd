import { isPlainGap, type NameTokens } from '../corpus/names/name-tokens.ts'

/** The words beside a name as its block's key has them, the nearest first; none beyond a sign. */
export interface Neighbours {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The words beside a name, three at most on each side. */
export function neighboursOf(
  text: NameTokens,
  { token, last }: { readonly token: number; readonly last: number },
): Neighbours {
  const before: string[] = []
  for (let at = token; at > 0 && before.length < MOST && isPlainGap(text, at); at--) before.push(wordAt(text, at - 1))
  const after: string[] = []
  for (let at = last + 1; at < text.count && after.length < MOST && isPlainGap(text, at); at++)
    after.push(wordAt(text, at))
  return { before, after }
}

const MOST = 3

const wordAt = ({ key, starts, ends }: NameTokens, token: number): string => key.slice(starts[token], ends[token])
