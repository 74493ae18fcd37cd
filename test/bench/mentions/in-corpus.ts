import { nameTables } from '../../../server/src/corpus/name-tables.ts'
import { blocksOf, withWords } from '../../../server/src/find/article-blocks.ts'
import { hitsIn } from '../../../server/src/find/block-hits.ts'
import { findMentions } from '../../../server/src/find/find-mentions.ts'
import { mentionNames } from './names.ts'
import { searchesOf } from './searches.ts'
import { newsOf } from './text.ts'
import { addedName, articleOf, emptyCorpus, registryOf, typed, withName } from './typing.ts'

/*
 * What is felt in an editor, in a process of its own: `node in-corpus.js NAMES` prints the milliseconds of each key in an article and of each name that is
 * added to an open registry of so many.
 */

/** What one run prints; times in milliseconds. */
export interface CorpusRun {
  /** Of an article of 50 KB: all its mentions, and those after each key. */
  readonly article: number
  readonly keys: readonly number[]
  readonly blocks: number
  /** The most blocks that were searched for one key. */
  readonly searched: number
  /** From a registry that has been read with one name more until the open article has been searched for it. */
  readonly added: readonly number[]
  /** All mentions of 1 MB of articles. */
  readonly megabyte: number
}

const KEYS = 60
const ADDED = 60
/** Bytes. */
const ARTICLE = 50_000
/** Paragraphs: some 5 KB, as most articles have. */
const SHORT = 13

const [, , count = '1000'] = process.argv
const names = mentionNames(Number(count))
let registry = registryOf(names)
let corpus = emptyCorpus().apply({ open: [registry] })
const paragraphs = newsOf(ARTICLE, names)

const timed = <T>(run: () => T): readonly [number, T] => {
  const began = performance.now()
  const result = run()
  return [performance.now() - began, result]
}

// The table is made when something is sought for the first time.
findMentions(articleOf(['نص']), corpus)
let article = articleOf(paragraphs)
corpus = corpus.apply({ open: [article] })
const [first] = timed(() => findMentions(article, corpus))
const keys: number[] = []
let searched = 0
for (let key = 1; key <= KEYS; key++) {
  article = articleOf(typed(paragraphs, key), key + 1)
  corpus = corpus.apply({ open: [article] })
  // Every other one is counted: counting takes time.
  if (key % 2 === 0) keys.push(timed(() => findMentions(article, corpus))[0])
  else searched = Math.max(searched, searchesOf(() => findMentions(article, corpus)).blocks)
}

const added: number[] = []
for (let number = 0; number < ADDED; number++) {
  const said = `قال ${addedName(number)} أمس`
  const text = withWords(said)
  const blocks = [...paragraphs.slice(0, SHORT).map(withWords), text]
  for (const { table } of nameTables(corpus)) for (const block of blocks) hitsIn(table, block)
  registry = withName(registry, number)
  corpus = corpus.apply({ open: [registry] })
  const [time] = timed(() => {
    for (const { table } of nameTables(corpus)) for (const block of blocks) hitsIn(table, block)
  })
  added.push(time)
  const owners = nameTables(corpus).flatMap(({ table, owner }) =>
    hitsIn(table, text).flatMap(({ found }) =>
      [...table.namesAt(found)].map((name) => owner(table.ownerOf(name))?.ref),
    ),
  )
  if (!owners.some((ref) => ref?.endsWith(`:added-${number}`))) throw new Error('A name that was added is not found.')
}

const articles = Array.from({ length: 1_000_000 / ARTICLE }, (_, at) => articleOf(typed(paragraphs, at + 100)))
const megabyteOf = (): number =>
  articles.reduce((sum, one) => sum + timed(() => findMentions(one, corpus.apply({ open: [one] })))[0], 0)
const run: CorpusRun = {
  article: first,
  keys,
  blocks: blocksOf(article).length,
  searched,
  added,
  megabyte: megabyteOf(),
}
console.log(JSON.stringify(run))
