import { sameKey } from '../language/fold.ts'
import type { Corpus, DeclaredRecord } from './corpus.ts'
import { cycleThrough } from './cycle.ts'
import { SETTINGS_FILE } from './file-kind.ts'
import { localTargets } from './local-targets.ts'
import { namesAround } from './names-around.ts'
import { differentHeads } from './registry/registry-questions.ts'
import { entitiesNamed } from './segment-names.ts'
import { articleTarget, fileTarget } from './site.ts'
import { entitiesLeading, leadsElsewhere } from './ways.ts'

/** Stands for all articles among the targets that changed: the names of a withheld entity may stand in any. */
const EVERY_ARTICLE = 'every article'

/** Stands for all files: so many records have changed that it would take longer to tell which. */
export const EVERY_FILE = 'every file'

/**
 * What the versions of some files declare in one corpus and not, or not so, in the other: articles, paths, entities, as targets, and the entities
 * that share a name with these, stand in one circle with them or are joined with others by them. Files that name none of them, and declare none of
 * them, have the same findings in both, but for what ties single files together (`tied-files.ts`). Now and then it yields undefined, where whoever
 * asks may pause.
 */
export function* changedTargets(before: Corpus, after: Corpus, uris: Iterable<string>): Generator<string | undefined> {
  const changed = new Set<string>()
  const records = new Map<string, readonly DeclaredRecord[]>()
  for (const uri of uris) {
    yield undefined
    // Of most nothing that others can see has changed.
    if (before.declares(uri) === after.declares(uri)) continue
    if (before.has(uri) !== after.has(uri)) changed.add(fileTarget(uri))
    for (const target of differentArticles(before, after, uri)) changed.add(target)
    for (const record of differentRecords(before, after, uri)) {
      yield undefined
      if (record) records.set(record.ref, [...(records.get(record.ref) ?? []), record])
      if (records.size <= MOST_RECORDS) continue
      yield EVERY_FILE
      return
    }
  }
  yield* changed
  if (isNamedByAttributes(changed, records, before, after)) yield EVERY_ARTICLE
  for (const [ref, versions] of records) {
    changed.add(ref)
    yield ref
    if (versions.some(({ withhold }) => withhold)) yield EVERY_ARTICLE
  }
  // A longer name may have hidden what stands for an entity without a record.
  if (records.size > 0) yield* localTargets(after)
  for (const target of concernedBy(records, before, after)) {
    if (target !== undefined) changed.add(target)
    yield target
  }
  for (const target of changed) yield* redirectingTo(target, before, after)
}

/** Whether an id has come or gone that attributes of tags may name: nobody knows in which files they do. */
function isNamedByAttributes(
  changed: ReadonlySet<string>,
  records: ReadonlyMap<string, unknown>,
  before: Corpus,
  after: Corpus,
): boolean {
  const { attributes } = after.settings.schemas
  if (attributes.size === 0 || !/"format":"(?:entity|article)/.test(JSON.stringify([...attributes.values()])))
    return false
  const isThere = (corpus: Corpus, ref: string): boolean => corpus.entity(ref) !== undefined
  return changed.size > 0 || [...records.keys()].some((ref) => isThere(before, ref) !== isThere(after, ref))
}

/** Of more records nobody asks one by one. */
const MOST_RECORDS = 1000

/** The files (URIs) whose findings may differ when these targets have changed; some more than once. */
export function* filesConcerned(corpus: Corpus, targets: Iterable<string | undefined>): Generator<string | undefined> {
  let isEvery = false
  for (const target of targets) {
    yield undefined
    if (target === undefined) continue
    if (target === EVERY_FILE) {
      yield* corpus.uris()
      return
    }
    if (target === EVERY_ARTICLE) {
      if (!isEvery) for (const uri of corpus.uris()) yield corpus.kindOf(uri) === 'article' ? uri : undefined
      isEvery = true
      continue
    }
    yield* corpus.filesWith(target)
    // A file has come or gone: a glob of the settings may match something now, or nothing any more.
    if (target.startsWith(fileTarget(''))) yield `${corpus.root}/${SETTINGS_FILE}`
    if (!target.startsWith(articleTarget(''))) continue
    for (const { uri } of corpus.articlesOf(target.slice(articleTarget('').length))) yield uri
  }
}

function differentArticles(before: Corpus, after: Corpus, uri: string): readonly string[] {
  const ids = [before, after].flatMap((corpus) => corpus.article(uri)?.id ?? [])
  return ids[0] === ids[1] && ids.length === 2 ? [] : ids.map(articleTarget)
}

/** The records of a file that differ, in both versions. Of several records of one id each counts. Undefined is where whoever asks may pause. */
function* differentRecords(before: Corpus, after: Corpus, uri: string): Generator<DeclaredRecord | undefined> {
  const versions = new Map<string, { readonly was: DeclaredRecord[]; readonly is: DeclaredRecord[] }>()
  const [old, now] = [before.whole.get(uri), after.whole.get(uri)]
  const open = old?.kind === 'registry' && now?.kind === 'registry' ? differentHeads(old, now) : []
  for (const [records = [], which] of [
    [open[0] ?? before.recordsIn(uri), 'was'],
    [open[1] ?? after.recordsIn(uri), 'is'],
  ] as const) {
    for (const record of records) {
      yield undefined
      const same = versions.get(record.ref) ?? { was: [], is: [] }
      same[which].push(record)
      versions.set(record.ref, same)
    }
  }
  for (const { was, is } of versions.values()) {
    yield undefined
    if (was.length !== is.length || was.some(({ said }, at) => said !== is[at]?.said)) yield* [...was, ...is]
  }
}

/** The entities of which a rule may say another thing now that these records have changed. */
function* concernedBy(
  records: ReadonlyMap<string, readonly DeclaredRecord[]>,
  before: Corpus,
  after: Corpus,
): Generator<string | undefined> {
  const withheld = new Set([...before.withheld(), ...after.withheld()].map(({ ref }) => ref))
  const elsewhere: string[] = []
  for (const [ref, versions] of records) {
    yield undefined
    // Where one of several records of an id came or went, another counts now.
    const counting = [before, after].flatMap((corpus) => corpus.entity(ref)?.names ?? []).map(({ text }) => text)
    const names = new Set([...versions.flatMap((version) => version.names), ...counting])
    for (const other of sharingNames(names, before, after)) {
      yield other
      // A longer name may have hidden one that is to be withheld.
      if (withheld.has(other)) yield EVERY_ARTICLE
    }
    for (const corpus of [before, after]) yield* cycleThrough(corpus, ref)
    if (leadsElsewhere(ref, before, after)) elsewhere.push(ref)
  }
  let count = 0
  for (const ref of entitiesLeading(after, elsewhere)) {
    yield ref
    if (ref === undefined || ++count <= MOST_RECORDS) continue
    yield EVERY_FILE
    return
  }
}

/** The entities with a name that some record has too, or that stands in one of its names. */
function* sharingNames(names: Iterable<string>, before: Corpus, after: Corpus): Generator<string> {
  const keys = new Set<string>()
  for (const name of names) for (const one of namesAround(name)) keys.add(sameKey(one))
  for (const key of keys) {
    yield* entitiesNamed(before, key)
    yield* entitiesNamed(after, key)
  }
}

/** Whoever redirects to what has changed leads elsewhere too. */
function* redirectingTo(
  target: string,
  before: Corpus,
  after: Corpus,
  seen: Set<string> = new Set([target]),
): Generator<string> {
  for (const corpus of [before, after]) {
    for (const from of corpus.redirectsTo(target)) {
      if (seen.has(from)) continue
      seen.add(from)
      yield from
      yield* redirectingTo(from, before, after, seen)
    }
  }
}
