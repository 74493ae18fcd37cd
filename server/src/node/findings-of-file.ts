import type { Corpus } from '../corpus/corpus.ts'
import type { Document } from '../corpus/document.ts'
import { readFile } from '../corpus/read-file.ts'
import type { ReportedFinding } from '../lint/finding.ts'
import { lintAsking } from '../lint/lint-asking.ts'
import type { Outside } from '../lint/outside.ts'
import { type PlacedFinding, placed } from '../lint/placed-finding.ts'
import type { LintRule } from '../lint/rule.ts'
import { ON_DISK, Source } from '../text/source.ts'
import type { BulkReader } from './bulk-reader.ts'
import { pathOf } from './paths.ts'

/** A file and all that is found in it. */
export interface FileFindings {
  readonly document: Document
  readonly findings: readonly ReportedFinding[]
}

/**
 * The findings of a file of the corpus: of one that is known whole as it is known, of others as they are on the disk. What rules want to read of other
 * closed files is read. Undefined where the file is not there or may not be read.
 */
export function findingsOfFile(
  corpus: Corpus,
  uri: string,
  reader: BulkReader,
  outside: Outside,
  rules: readonly LintRule[],
): FileFindings | undefined {
  const known = corpus.whole.get(uri)
  return known ? findingsIn(corpus, known, reader, outside, rules) : findingsOnDisk(corpus, uri, reader, outside, rules)
}

/** What is found while an editor is open in a file as it is on the disk, whatever the corpus knows of it; of a file that is none of the corpus nothing is found. */
export function placedOnDisk(
  corpus: Corpus,
  uri: string,
  reader: BulkReader,
  outside: Outside,
  rules: readonly LintRule[],
): readonly PlacedFinding[] | undefined {
  const source = sourceOf(uri, reader)
  const found = corpus.has(uri) ? findingsOnDisk(corpus, uri, reader, outside, rules) : undefined
  return source && (found?.findings ?? []).map((finding) => placed(finding, source))
}

function findingsOnDisk(
  corpus: Corpus,
  uri: string,
  reader: BulkReader,
  outside: Outside,
  wanted: readonly LintRule[],
): FileFindings | undefined {
  const document = readClosed(corpus, uri, reader)
  // Rules know a document's own records and id as the corpus's.
  return document && findingsIn(corpus.knowing(document), document, reader, outside, wanted)
}

function findingsIn(
  corpus: Corpus,
  document: Document,
  reader: BulkReader,
  outside: Outside,
  wanted: readonly LintRule[],
): FileFindings {
  const texts = new Map<string, Source | undefined>()
  for (;;) {
    const asked = lintAsking(document, corpus, outside, texts, wanted)
    if (asked.wanted.size === 0) return { document, findings: asked.answer }
    for (const other of asked.wanted) texts.set(other, sourceOf(other, reader))
  }
}

function readClosed(corpus: Corpus, uri: string, reader: BulkReader): Document | undefined {
  const kind = corpus.kindOf(uri)
  const source = kind && sourceOf(uri, reader)
  return source && readFile(kind, source, corpus.settings)
}

/** The text of a file as it is on the disk; undefined where it is not there or may not be read. */
export function sourceOf(uri: string, reader: BulkReader): Source | undefined {
  const path = pathOf(uri)
  const text = path === undefined ? undefined : reader.text(path)
  return text === undefined ? undefined : new Source(uri, ON_DISK, text)
}
