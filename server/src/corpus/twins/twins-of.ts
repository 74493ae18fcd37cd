import type { Corpus } from '../corpus.ts'
import { COMMON, filesMarkedIn, marksIn } from './marked-files.ts'
import { isPhraseMark, SHARED_MARKS } from './marks.ts'

/** The articles that may be another's twins: each shares two marks of phrases with it, or the address of a source. */
export const twinsOf = (corpus: Corpus, uri: string): ReadonlySet<string> =>
  new Set(likenesses(corpus, uri, ({ phrases, addresses }) => phrases >= SHARED_MARKS || addresses > 0).keys())

/** What an article has in common with another: marks of phrases, and addresses of sources. */
export interface Likeness {
  readonly phrases: number
  readonly addresses: number
}

/** By URI the articles that have enough in common with one. */
export function likenesses(
  corpus: Corpus,
  uri: string,
  isEnough: (likeness: Likeness) => boolean,
): ReadonlyMap<string, Likeness> {
  const open = [...corpus.whole.values()].filter((document) => document.kind === 'article' && document.uri !== uri)
  const found = new Map<string, Likeness>()
  // Files are counted by their numbers: of few the path is worth spelling out.
  const closed = corpus.layers.map((layer) => ({ layer, own: layer.fileOf(uri), found: new Map<number, Likeness>() }))
  for (const mark of marksIn(corpus, uri)) {
    const key = isPhraseMark(mark) ? 'phrases' : 'addresses'
    const whole = open.filter((document) => document.kind === 'article' && document.marks.includes(mark))
    const files = closed.map(({ layer, own }) =>
      filesMarkedIn(layer.segment, mark, COMMON + 1).filter((file) => file !== own && layer.counts(file)),
    )
    // What very many articles have says nothing of two of them.
    if (files.reduce((sum, { length }) => sum + length, whole.length) >= COMMON) continue
    for (const one of whole) add(found, one.uri, key)
    for (const [at, numbers] of files.entries()) {
      for (const file of numbers) add(closed[at]?.found, file, key)
    }
  }
  const enough = new Map([...found].filter(([, likeness]) => isEnough(likeness)))
  for (const { layer, found: numbers } of closed) {
    for (const [file, likeness] of numbers) if (isEnough(likeness)) enough.set(layer.segment.uriOf(file), likeness)
  }
  return enough
}

function add<Key>(found: Map<Key, Likeness> | undefined, key: Key, shared: keyof Likeness): void {
  const before = found?.get(key) ?? { phrases: 0, addresses: 0 }
  found?.set(key, { ...before, [shared]: before[shared] + 1 })
}
