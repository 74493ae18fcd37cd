import type { Corpus } from '../corpus/corpus.ts'
import type { Outside } from '../lint/outside.ts'
import { rules } from '../lint/rules.ts'
import { BulkReader } from './bulk-reader.ts'
import { type CheckedFinding, checkedFindings } from './checked-finding.ts'
import { findingsOfFile } from './findings-of-file.ts'

/** Files of one corpus that several threads check together: each takes the next few until none are left. */
export interface SharedCheck {
  readonly uris: readonly string[]
  /** One number in shared memory: how many files have been taken. */
  readonly taken: Int32Array
  readonly withFixes: boolean
}

/** What came of a few files: their findings by their place in `uris`, or why there are none. */
export interface CheckedFiles {
  readonly first: number
  readonly found: readonly (readonly CheckedFinding[] | CheckFailure)[]
}

/** Why a file has not been checked: it cannot be read, or a rule failed, which is a bug of ours. */
export interface CheckFailure {
  readonly uri: string
  /** Missing where the file cannot be read. */
  readonly error?: string
}

/** Checks this thread's share of the files. */
export function checkShare(
  corpus: Corpus,
  { uris, taken, withFixes }: SharedCheck,
  outside: Outside,
  tell: (checked: CheckedFiles) => void,
): void {
  const reader = new BulkReader()
  for (;;) {
    const first = Atomics.add(taken, 0, FEW)
    if (first >= uris.length) return
    const found = uris.slice(first, first + FEW).map((uri) => checkFile(corpus, uri, reader, outside, withFixes))
    tell({ first, found })
  }
}

/** So few files that threads end together, and so many that they are not asked for one by one. */
const FEW = 8

function checkFile(
  corpus: Corpus,
  uri: string,
  reader: BulkReader,
  outside: Outside,
  withFixes: boolean,
): readonly CheckedFinding[] | CheckFailure {
  try {
    const checked = findingsOfFile(corpus, uri, reader, outside, rules)
    return checked ? checkedFindings(checked.document, checked.findings, withFixes) : { uri }
  } catch (error) {
    return { uri, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
