import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { readFile } from '../../corpus/read-file.ts'
import { compatibleFixes } from '../../lint/compatible-fixes.ts'
import { withSelectors } from '../../lint/move-selectors.ts'
import type { Outside } from '../../lint/outside.ts'
import { rules } from '../../lint/rules.ts'
import type { BulkReader } from '../../node/bulk-reader.ts'
import { findingsOfFile } from '../../node/findings-of-file.ts'
import { indexedUnder, type Settings } from '../../schema/settings.ts'
import { applyEdits } from '../../text/edit.ts'
import { ON_DISK, Source } from '../../text/source.ts'

/** A file before and after its safe fixes. */
export interface FixedFile {
  readonly uri: string
  readonly before: string
  readonly after: string
}

/**
 * Applies the safe fixes of some files, and those of what is found then, and so on until nothing changes. Nothing is written. `ruled` gives settings
 * the severities of the command line.
 */
export function fixedFiles(
  corpus: Corpus,
  uris: readonly string[],
  reader: BulkReader,
  outside: Outside,
  ruled: (settings: Settings) => Settings,
): readonly FixedFile[] {
  const before = new Map<string, string>()
  const after = new Map<string, string>()
  let now = corpus
  let pending = uris
  for (let round = 0; round < MAX_ROUNDS && pending.length > 0; round++) {
    const changed: Changed[] = []
    for (const uri of pending) {
      const checked = findingsOfFile(now, uri, reader, outside, rules)
      if (!checked) continue
      const { text } = checked.document.source
      const edits = compatibleFixes(checked.findings).flatMap((fix) => fix.edits)
      const fixed = applyEdits(text, withSelectors(checked.document, now.settings, edits))
      if (fixed === text) continue
      if (!before.has(uri)) before.set(uri, text)
      after.set(uri, fixed)
      changed.push({ uri, text: fixed, kind: checked.document.kind })
    }
    now = withFiles(now, changed, ruled)
    pending = changed.map(({ uri }) => uri)
  }
  return Array.from(before, ([uri, text]) => ({ uri, before: text, after: after.get(uri) ?? text })).filter(
    (file) => file.before !== file.after,
  )
}

/** More rounds than fixes need that lead to one another; fixes that undo each other would go on for ever. */
const MAX_ROUNDS = 10

/** The corpus as it is when these files have been fixed. */
export const withFixed = (
  corpus: Corpus,
  files: readonly FixedFile[],
  ruled: (settings: Settings) => Settings,
): Corpus =>
  withFiles(
    corpus,
    files.map(({ uri, after }) => ({ uri, text: after, kind: corpus.kindOf(uri) ?? 'article' })),
    ruled,
  )

/** A file with another text. */
interface Changed {
  readonly uri: string
  readonly text: string
  readonly kind: Document['kind']
}

/** The corpus after a round. All files at once: each change of a corpus takes as long as many files are open in it. */
function withFiles(corpus: Corpus, files: readonly Changed[], ruled: (settings: Settings) => Settings): Corpus {
  const isSettings = ({ kind }: Changed): boolean => kind === 'settings'
  const others = files.filter((file) => !isSettings(file))
  const open = others.map(({ uri, text, kind }) => readFile(kind, new Source(uri, ON_DISK, text), corpus.settings))
  const next = open.length > 0 ? corpus.apply({ open }) : corpus
  return files.filter(isSettings).reduce((now, { uri, text, kind }) => withFile(now, kind, uri, text, ruled), next)
}

function withFile(
  corpus: Corpus,
  kind: Document['kind'],
  uri: string,
  text: string,
  ruled: (settings: Settings) => Settings,
): Corpus {
  const document = readFile(kind, new Source(uri, ON_DISK, text), corpus.settings)
  if (document.kind !== 'settings') return corpus.apply({ open: [document] })
  const settings = ruled(document.settings)
  // What would have to be indexed anew counts from the next run on.
  if (indexedUnder(settings) !== indexedUnder(corpus.settings)) return corpus.apply({ open: [document] })
  const next = corpus.under({ ...document, settings })
  const others = [...next.whole.values()].filter((one) => one.kind !== 'settings')
  return next.apply({ open: others.map((one) => readFile(one.kind, one.source, settings)) })
}
