import type { Corpus } from './corpus.ts'
import { articleTarget, fileTarget } from './site.ts'

/**
 * What the versions of some files declare in one corpus and not, or not so, in the other: articles, paths, entities, as targets. Files that name
 * none of them, and declare none of them, have the same findings in both.
 */
export function changedTargets(before: Corpus, after: Corpus, uris: Iterable<string>): ReadonlySet<string> {
  const changed = new Set<string>()
  for (const uri of uris) {
    // Of most nothing that others can see has changed.
    if (before.declares(uri) === after.declares(uri)) continue
    if (before.has(uri) !== after.has(uri)) changed.add(fileTarget(uri))
    const [old, now] = [declarationsIn(before, uri), declarationsIn(after, uri)]
    for (const [target, said] of old) if (now.get(target) !== said) changed.add(target)
    for (const [target, said] of now) if (old.get(target) !== said) changed.add(target)
  }
  for (const target of [...changed]) addRedirects(target, before, after, changed)
  return changed
}

/** The files (URIs) whose findings may differ when these targets have changed. */
export function filesConcerned(corpus: Corpus, targets: Iterable<string>): ReadonlySet<string> {
  const files = new Set<string>()
  for (const target of targets) {
    for (const uri of corpus.filesWith(target)) files.add(uri)
    if (!target.startsWith(articleTarget(''))) continue
    for (const { uri } of corpus.articlesOf(target.slice(articleTarget('').length))) files.add(uri)
  }
  return files
}

/** What a file declares, and all that findings elsewhere can depend on of it. */
function declarationsIn(corpus: Corpus, uri: string): ReadonlyMap<string, string> {
  const kind = corpus.kindOf(uri)
  if (kind === 'article') {
    const id = corpus.article(uri)?.id
    return new Map(id === undefined ? [] : [[articleTarget(id), '']])
  }
  const declared = new Map<string, string>()
  if (kind !== 'registry') return declared
  for (const { ref, redirect, names } of corpus.recordsIn(uri)) {
    // Of several records of one id each counts.
    declared.set(ref, `${declared.get(ref) ?? ''}${redirect ?? ''}\n${names.join('\n')}\n\n`)
  }
  return declared
}

/** Whoever redirects to what has changed leads elsewhere too. */
function addRedirects(target: string, before: Corpus, after: Corpus, changed: Set<string>): void {
  for (const corpus of [before, after]) {
    for (const from of corpus.redirectsTo(target)) {
      if (changed.has(from)) continue
      changed.add(from)
      addRedirects(from, before, after, changed)
    }
  }
}
