import { changedTargets, filesConcerned } from '../corpus/changed-targets.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { closedFilesLeadingTo } from '../corpus/paths-to.ts'
import { tiedFiles } from '../corpus/tied-files.ts'
import type { PlacedFinding } from './placed-finding.ts'

/** What has happened to a corpus, and what was found in its files before. */
export interface Happened {
  readonly before: Corpus
  /** The same, as it came of `before` by changes of files. */
  readonly after: Corpus
  /** The files that changed, of the corpus or beside it: those that are none of it may have come or gone. */
  readonly changed: ReadonlySet<string>
  /** The files in which something is found, of this corpus and of others. */
  readonly found: Iterable<readonly [uri: string, findings: readonly PlacedFinding[]]>
}

/**
 * The files whose findings may have become others: those that changed, those with a finding that points into them or with a path that leads there,
 * those that what changed concerns, and those with a finding that depends on others (a better guess may be there). All other files have the findings that they had.
 * Some come more than once; undefined is where whoever asks may pause.
 */
export function* concerned({ before, after, changed, found }: Happened): Generator<string | undefined> {
  yield* changed
  const isNew = before.generation !== after.generation
  for (const [uri, findings] of found) {
    const isConcerned = findings.some(
      ({ dependsOnOthers, related }) =>
        (isNew && dependsOnOthers) || related?.some((place) => changed.has(place.uri)) === true,
    )
    yield isConcerned && after.has(uri) ? uri : undefined
  }
  const beside = [...changed].filter((uri) => !before.has(uri) && !after.has(uri))
  if (beside.length > 0) yield* closedFilesLeadingTo(after, new Set(beside))
  if (before.ties !== after.ties) {
    for (const uri of changed) {
      yield* tiedFiles(before, after, uri)
      yield undefined
    }
  }
  if (isNew) yield* filesConcerned(after, changedTargets(before, after, changed))
}
