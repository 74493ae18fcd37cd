import type { Corpus } from '../corpus/corpus.ts'
import { knownMentions } from '../find/concordance/known-mentions.ts'
import type { Lines } from '../find/concordance/lines.ts'
import { soughtIn } from '../find/concordance/query.ts'
import { Searching } from '../find/concordance/searching.ts'
import { readSource } from './files.ts'
import type { Host, SearchRequest } from './host.ts'
import { BEHIND_ANSWERS, Turns } from './turns.ts'

/** `Host.search` in the thread that answers, in slices that let messages in between. */
export async function searchHere(
  disk: Pick<Host, 'read' | 'pause' | 'now'>,
  corpus: Corpus,
  { query, uri, arrangement, cancelled, progress }: SearchRequest,
): Promise<Lines | undefined> {
  const sought = soughtIn(corpus, query, uri)
  if ('ok' in sought) return undefined
  const known = knownMentions(corpus, sought, arrangement)
  if (known) return known
  const searching = new Searching(corpus, sought, arrangement)
  const turns = new Turns(disk, BEHIND_ANSWERS)
  for (const [at, file] of searching.uris.entries()) {
    if (cancelled()) return undefined
    if (searching.isFull) break
    const source = corpus.whole.has(file) ? undefined : await readSource(disk, file)
    searching.look(file, () => source)
    if (!turns.isOver) continue
    progress(at + 1, searching.uris.length)
    await turns.next()
  }
  return cancelled() ? undefined : searching.done()
}
