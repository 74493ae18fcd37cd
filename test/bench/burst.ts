import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DidChangeWatchedFilesNotification, FileChangeType, type FileEvent } from 'vscode-languageserver-protocol'
import { placeOf } from './corpus/articles.ts'
import { whileChanged } from './corpus.ts'
import { positionAt } from './driver.ts'
import { type } from './keystrokes.ts'
import { referencesAt, untilFound, type Visit } from './start-up.ts'
import type { Measurements } from './statistics.ts'

/** The most files that change at once. */
const MOST = 10_000

/** The article that the first, the last and some between are given a link to, so that little is answered while many change. */
const MARKER = 2

/** How many files change in a corpus of so many articles: all but the probe, which is open, the marker and the first. */
export const changedFiles = (articles: number): number => Math.min(MOST, articles - 3)

/**
 * Changes many files on the disk as a `git checkout` does, each by a link more to the hot article, and tells of them in one notification.
 * Measures: `burst`, milliseconds from telling until every reference is there, and `keystroke in burst` meanwhile. The files are put back.
 */
export function changeMany(visit: Visit, measured: Measurements, limit: number): Promise<boolean> {
  const { contender, corpus, driven, uri } = visit
  const { articles, hotArticle } = corpus
  const paths = Array.from({ length: changedFiles(articles) }, (_, index) => placeOf(index + MARKER + 1).path)
  const marked = (index: number): boolean => index % 500 === 0 || index === paths.length - 1
  const link = (id: string): string => `\nانظر [المزيد](article:${id}).\n`
  const changes = paths.map(
    (path): FileEvent => ({ uri: pathToFileURL(join(corpus.folder, path)).href, type: FileChangeType.Changed }),
  )
  return whileChanged(
    corpus,
    paths,
    (content, index) =>
      Buffer.concat([content, Buffer.from(link(hotArticle.id) + (marked(index) ? link(placeOf(MARKER).id) : ''))]),
    async (write) => {
      // The editor alone has this link, to ask at.
      const end = positionAt(driven.text(uri), driven.text(uri).length)
      await driven.change(uri, { range: { start: end, end }, text: link(placeOf(MARKER).id) })
      const marker = { line: end.line + 1, character: link('').length - 4 }
      const before = await referencesAt(visit, marker)
      write()
      const began = performance.now()
      await driven.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
      let typing = true
      const typed = type(visit, measured, 'keystroke in burst', () => typing, 5)
      const marks = paths.filter((_, index) => marked(index)).length
      await untilFound(visit, marker, before + marks, limit)
      const ended = await untilFound(visit, visit.hotLink, contender.references(corpus) + paths.length, limit)
      typing = false
      await typed
      if (ended !== undefined) measured.add(contender.name, 'burst', ended - began)
      return ended !== undefined
    },
  )
}
