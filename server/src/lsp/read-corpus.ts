import { Corpus } from '../corpus/corpus.ts'
import { readSettings } from '../schema/settings.ts'
import { readSettingsOf } from './files.ts'
import type { IndexRequest } from './host.ts'
import type { Session } from './session.ts'

/** Who is told while a corpus is read. */
export interface Reader {
  /** The corpus can be asked: perhaps from memory, before it has been compared with its files. */
  readonly known: () => void
  readonly failed: (error: unknown) => void
  readonly progress: (done: number, of: number) => void
}

/** Reads a corpus under its settings as they are, and lets the session know it. Resolves when it has been read to the end, or cancelled before it was known. */
export async function readCorpus(
  session: Session,
  request: Omit<IndexRequest, 'settings'>,
  reader: Reader,
): Promise<void> {
  const { root } = request
  const file = await readSettingsOf(session, root)
  const settings = file?.settings ?? readSettings(undefined)
  session.ahead.expect(
    root,
    settings,
    session.openUris().flatMap((uri) => session.openSource(uri) ?? []),
  )
  let isKnown = false
  // What has been told from memory is compared with the files to the end.
  const cancelled = (): boolean => !isKnown && request.cancelled()
  try {
    await session.host.index({ ...request, settings, cancelled }, (news) => {
      if ('all' in news) {
        isKnown = true
        if (news.namesFollow) {
          session.names.begin(root)
          session.findable.begin(root)
        }
        const generation = (session.workspace.corpora.get(root)?.generation ?? 0) + 1
        const corpus = Corpus.empty(root, settings, generation)
        session.ahead.forget(root)
        session.replace(corpus.apply({ read: news.all, open: file ? [file] : [] }))
        reader.known()
      } else if ('named' in news) {
        session.names.end(root)
      } else if ('findable' in news) {
        session.findable.end(root)
      } else if ('gone' in news) {
        const { read, gone } = news
        // What is not listed is ignored, or not there: an open file that is new is taken in when all is read.
        session.lose(root, gone)
        if (read) session.take(root, { uris: Array.from({ length: read.size }, (_, at) => read.uriOf(at)), read })
      } else if ('failed' in news) {
        reader.failed(new Error(`Reading ${news.failed} failed`, { cause: news.error }))
      } else {
        reader.progress(news.done, news.of)
      }
    })
  } finally {
    session.ahead.forget(root)
    session.names.end(root)
  }
}
