import type { Corpus } from '../../corpus/corpus.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import { pathBelow } from '../../text/uri.ts'

/** One of `of` parts of a corpus, numbered from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** Whether a file is checked in the shard: an article by the hash of its path, all else in the first. */
export function isInShard(corpus: Corpus, uri: string, { index, of }: Shard): boolean {
  if (corpus.kindOf(uri) !== 'article') return index === 1
  return (fingerprint(pathBelow(corpus.root, uri)) % of) + 1 === index
}
