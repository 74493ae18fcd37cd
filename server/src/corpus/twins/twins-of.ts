import type { Corpus } from '../corpus.ts'
import { COMMON, filesMarkedIn, marksIn } from './marked-files.ts'
import { isPhraseMark, SHARED_MARKS } from './marks.ts'

/** The articles that may be another's twins: each shares two marks of phrases with it, or the address of a source. */
export function twinsOf(corpus: Corpus, uri: string): ReadonlySet<string> {
  const open = [...corpus.whole.values()].filter((document) => document.kind === 'article' && document.uri !== uri)
  const shared = new Map<string, number>()
  // Files are counted by their numbers: of few the path is worth spelling out.
  const closed = corpus.layers.map((layer) => ({ layer, own: layer.fileOf(uri), shared: new Map<number, number>() }))
  for (const mark of marksIn(corpus, uri)) {
    const weight = isPhraseMark(mark) ? 1 : SHARED_MARKS
    const whole = open.filter((document) => document.kind === 'article' && document.marks.includes(mark))
    const files = closed.map(({ layer, own }) =>
      filesMarkedIn(layer.segment, mark, COMMON + 1).filter((file) => file !== own && layer.counts(file)),
    )
    // What very many articles have says nothing of two of them.
    if (files.reduce((sum, { length }) => sum + length, whole.length) >= COMMON) continue
    for (const one of whole) add(shared, one.uri, weight)
    for (const [at, numbers] of files.entries()) {
      for (const file of numbers) add(closed[at]?.shared, file, weight)
    }
  }
  const twins = [...shared].flatMap(([other, marks]) => (marks >= SHARED_MARKS ? [other] : []))
  for (const { layer, shared: numbers } of closed) {
    for (const [file, marks] of numbers) if (marks >= SHARED_MARKS) twins.push(layer.segment.uriOf(file))
  }
  return new Set(twins)
}

function add<Key>(counts: Map<Key, number> | undefined, key: Key, weight: number): void {
  counts?.set(key, (counts.get(key) ?? 0) + weight)
}
