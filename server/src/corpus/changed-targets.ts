import { sameKey } from '../language/fold.ts'
import { withoutArticle } from '../language/particles.ts'
import { wordsIn } from '../language/words.ts'
import type { Corpus, DeclaredRecord } from './corpus.ts'
import { cycleThrough } from './cycle.ts'
import { SETTINGS_FILE } from './file-kind.ts'
import { entitiesNamed } from './segment-names.ts'
import { articleTarget, fileTarget } from './site.ts'

/** Stands for all articles among the targets that changed: the names of a withheld entity may stand in any. */
const EVERY_ARTICLE = 'every article'

/** Stands for all files: so many records have changed that it would take longer to tell which. */
const EVERY_FILE = 'every file'

/**
 * What the versions of some files declare in one corpus and not, or not so, in the other: articles, paths, entities, as targets, and the entities
 * that share a name with these or stand in one circle with them. Files that name none of them, and declare none of them, have the same findings in
 * both, but for what ties single files together (`tied-files.ts`).
 */
export function changedTargets(before: Corpus, after: Corpus, uris: Iterable<string>): ReadonlySet<string> {
  const changed = new Set<string>()
  const different: DeclaredRecord[] = []
  for (const uri of uris) {
    // Of most nothing that others can see has changed.
    if (before.declares(uri) === after.declares(uri)) continue
    if (before.has(uri) !== after.has(uri)) changed.add(fileTarget(uri))
    for (const target of differentArticles(before, after, uri)) changed.add(target)
    for (const record of differentRecords(before, after, uri)) different.push(record)
  }
  const records = byRef(different)
  for (const ref of records.keys()) changed.add(ref)
  if (different.some(({ withhold }) => withhold)) changed.add(EVERY_ARTICLE)
  if (records.size > MOST_RECORDS) return new Set([...changed, EVERY_FILE])
  const withheld = new Set([...before.withheld(), ...after.withheld()].map(({ ref }) => ref))
  for (const [ref, versions] of records) {
    for (const other of sharingNames(versions, before, after)) {
      changed.add(other)
      // A longer name may have hidden one that is to be withheld.
      if (withheld.has(other)) changed.add(EVERY_ARTICLE)
    }
    for (const corpus of [before, after]) for (const other of cycleThrough(corpus, ref)) changed.add(other)
  }
  for (const target of [...changed]) addRedirects(target, before, after, changed)
  return changed
}

/** Of more records nobody asks one by one. */
const MOST_RECORDS = 1000

/** The files (URIs) whose findings may differ when these targets have changed. */
export function filesConcerned(corpus: Corpus, targets: Iterable<string>): ReadonlySet<string> {
  const files = new Set<string>()
  for (const target of targets) {
    if (target === EVERY_FILE) return new Set(corpus.uris())
    if (target === EVERY_ARTICLE) for (const uri of corpus.uris()) if (corpus.kindOf(uri) === 'article') files.add(uri)
    for (const uri of corpus.filesWith(target)) files.add(uri)
    // A file has come or gone: a glob of the settings may match something now, or nothing any more.
    if (target.startsWith(fileTarget(''))) files.add(`${corpus.root}/${SETTINGS_FILE}`)
    if (!target.startsWith(articleTarget(''))) continue
    for (const { uri } of corpus.articlesOf(target.slice(articleTarget('').length))) files.add(uri)
  }
  return files
}

function differentArticles(before: Corpus, after: Corpus, uri: string): readonly string[] {
  const ids = [before, after].flatMap((corpus) => corpus.article(uri)?.id ?? [])
  return ids[0] === ids[1] && ids.length === 2 ? [] : ids.map(articleTarget)
}

/** The records of a file that differ, in both versions. Of several records of one id each counts. */
function differentRecords(before: Corpus, after: Corpus, uri: string): readonly DeclaredRecord[] {
  const [old, now] = [byRef(before.recordsIn(uri)), byRef(after.recordsIn(uri))]
  const different: DeclaredRecord[] = []
  for (const ref of new Set([...old.keys(), ...now.keys()])) {
    const [was = [], is = []] = [old.get(ref), now.get(ref)]
    if (was.length === is.length && was.every(({ said }, at) => said === is[at]?.said)) continue
    different.push(...was, ...is)
  }
  return different
}

function byRef(records: Iterable<DeclaredRecord>): ReadonlyMap<string, readonly DeclaredRecord[]> {
  const grouped = new Map<string, DeclaredRecord[]>()
  for (const record of records) {
    const same = grouped.get(record.ref)
    if (same) same.push(record)
    else grouped.set(record.ref, [record])
  }
  return grouped
}

/** The entities with a name that some record has too, or that stands in one of its names: what a rule says of it may be another thing now. */
function* sharingNames(records: readonly DeclaredRecord[], before: Corpus, after: Corpus): Generator<string> {
  const keys = new Set<string>()
  for (const { names } of records)
    for (const name of names)
      for (const part of partsOf(name)) for (const spelt of withAndWithoutArticle(part)) keys.add(sameKey(spelt))
  for (const key of keys) {
    yield* entitiesNamed(before, key)
    yield* entitiesNamed(after, key)
  }
}

/** Names are the same with ال and without it (docs/format.md §3). */
const withAndWithoutArticle = (name: string): readonly string[] => [name, withoutArticle(name) ?? `ال${name}`]

/** A name, and each run of words in it, as long as it is not a sentence. */
function* partsOf(name: string): Generator<string> {
  yield name
  const words = [...wordsIn(name)]
  if (words.length > MOST_WORDS) return
  for (const [from, { start }] of words.entries()) {
    for (const { end } of words.slice(from)) yield name.slice(start, end)
  }
}

const MOST_WORDS = 8

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
