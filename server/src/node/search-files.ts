import type { Corpus } from '../corpus/corpus.ts'
import type { Lines } from '../find/concordance/lines.ts'
import { soughtIn } from '../find/concordance/query.ts'
import { Searching } from '../find/concordance/searching.ts'
import type { SearchRequest } from '../lsp/host.ts'
import type { BulkReader } from './bulk-reader.ts'
import { sourceOf } from './findings-of-file.ts'

/** `Host.search` in this thread, file by file without a pause. */
export function searchFiles(
  corpus: Corpus,
  { query, uri, arrangement, reader, cancelled, progress }: SearchRequest & { readonly reader: BulkReader },
): Lines | undefined {
  const sought = soughtIn(corpus, query, uri)
  if ('ok' in sought) return undefined
  const searching = new Searching(corpus, sought, arrangement)
  for (const [at, file] of searching.uris.entries()) {
    if (cancelled()) return undefined
    if (searching.isFull) break
    searching.look(file, () => sourceOf(file, reader))
    if (at % STEP === 0) progress(at, searching.uris.length)
  }
  return searching.done()
}

/** Files between two messages of how far it is. */
const STEP = 500
