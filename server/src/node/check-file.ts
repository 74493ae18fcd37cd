import type { Corpus } from '../corpus/corpus.ts'
import { checkClosed } from '../lint/check-closed.ts'
import type { PlacedFinding } from '../lint/placed-finding.ts'
import { ON_DISK, Source } from '../text/source.ts'
import type { BulkReader } from './bulk-reader.ts'
import { diskOutside } from './outside.ts'
import { pathOf } from './paths.ts'

/** The findings of a file of a corpus as it stands on the disk; undefined where it cannot be read. What rules ask of other files is read at once. */
export function checkFile(corpus: Corpus, uri: string, reader: BulkReader): readonly PlacedFinding[] | undefined {
  const source = read(uri, reader)
  if (!source) return undefined
  const outside = diskOutside()
  const texts = new Map<string, Source | undefined>()
  for (;;) {
    const { answer, wanted } = checkClosed(corpus, source, outside, texts)
    if (wanted.size === 0) return answer
    for (const other of wanted) texts.set(other, read(other, reader))
  }
}

function read(uri: string, reader: BulkReader): Source | undefined {
  const path = pathOf(uri)
  const text = path === undefined ? undefined : reader.text(path)
  return text === undefined ? undefined : new Source(uri, ON_DISK, text)
}
