import { findMentions } from '../../../server/src/find/find-mentions.ts'
import { indexFolder } from '../../../server/src/node/index-folder.ts'
import type { GeneratedCorpus } from '../corpus.ts'
import { mentionNames } from './names.ts'
import { type Searches, searchesOf } from './searches.ts'
import { newsOf } from './text.ts'
import { articleOf, emptyCorpus, typed } from './typing.ts'

/** What is sought for a key in an open article beside a closed corpus, once all of the article has been searched; in every corpus it is the same article. */
export function searchesInCorpus({ folder }: GeneratedCorpus): Searches {
  const [closed] = indexFolder(folder).corpora
  if (!closed) throw new Error(`There is no corpus in ${folder}.`)
  const before = emptyCorpus().apply({ read: closed.segment })
  const paragraphs = newsOf(20_000, mentionNames(500))
  const article = articleOf(paragraphs)
  findMentions(article, before.apply({ open: [article] }))
  const next = articleOf(typed(paragraphs, 1), 2)
  const corpus = before.apply({ open: [next] })
  return searchesOf(() => findMentions(next, corpus))
}
