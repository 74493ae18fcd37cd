import { changedUses } from './changed-uses.ts'
import type { Corpus } from './corpus.ts'
import { articleTarget, fileTarget } from './site.ts'
import { headingsMarkOf, marksIn } from './twins/marked-files.ts'
import { twinsOf } from './twins/twins-of.ts'

/**
 * The files (URIs) whose findings may differ because of what a file says now and said before, though it declares the same: those that declare an
 * entity which is now used or unused, its twins and those it is related to, and those that link to its headings.
 */
export function tiedFiles(before: Corpus, after: Corpus, uri: string): ReadonlySet<string> {
  const tied = new Set<string>()
  for (const target of changedUses(before, after, uri)) add(tied, after.filesWith(target))
  add(tied, twinsOf(after, uri))
  // While someone types most marks stay: the twins are who they were.
  if (!sameNumbers(marksIn(before, uri), marksIn(after, uri))) add(tied, twinsOf(before, uri))
  const [old, now] = [before.article(uri), after.article(uri)]
  if (JSON.stringify(old?.related) !== JSON.stringify(now?.related)) {
    for (const { to } of [...(old?.related ?? []), ...(now?.related ?? [])]) {
      for (const article of after.articlesOf(to)) tied.add(article.uri)
    }
  }
  if (headingsMarkOf(before, uri) !== headingsMarkOf(after, uri)) {
    for (const { id } of [...(old ? [old] : []), ...(now ? [now] : [])]) {
      if (id !== undefined) add(tied, after.filesWith(articleTarget(id)))
    }
    add(tied, after.filesWith(fileTarget(uri)))
  }
  tied.delete(uri)
  return tied
}

function add(files: Set<string>, more: Iterable<string>): void {
  for (const uri of more) files.add(uri)
}

function sameNumbers(a: Iterable<number>, b: Iterable<number>): boolean {
  const [these, those] = [[...a], [...b]]
  return these.length === those.length && these.every((number, at) => number === those[at])
}
