import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { Corpus } from '../../server/src/corpus/corpus.ts'
import type { Document } from '../../server/src/corpus/document.ts'
import { readSettingsFile } from '../../server/src/corpus/read-document.ts'
import { checkClosed } from '../../server/src/lint/check-closed.ts'
import { concerned } from '../../server/src/lint/concerned.ts'
import type { PlacedFinding } from '../../server/src/lint/placed-finding.ts'
import { rules } from '../../server/src/lint/rules.ts'
import type { Settings } from '../../server/src/schema/settings.ts'
import { Source } from '../../server/src/text/source.ts'
import { corpusOf, nothingOutside, ROOT, readFile, segmentOf } from '../support/fixture.ts'
import { type Edits, editsOf, type Files, settingsWithout, someFiles } from './changing-corpus.ts'

describe('what a change concerns', () => {
  it('is all that is found otherwise: all other files have the findings they had', () => {
    fc.assert(
      fc.property(
        // With all rules most files have some finding that is always looked at again.
        fc.subarray(codes),
        someFiles.chain((files) => fc.tuple(fc.constant(files), editsOf(files), fc.boolean())),
        (off, [files, edits, isOpen]) => {
          const before = corpusWith(files, off)
          const after = edited(before, edits, isOpen)
          const changed = new Set([...edits.written.keys(), ...edits.gone].map(uriOf))
          const found = new Map(before.documents.map(({ uri }) => [uri, findings(before, uri)]))
          const checked = new Set(concerned({ before: before.corpus, after: after.corpus, changed, found }))
          for (const { uri } of after.documents) {
            if (!checked.has(uri)) assert.deepEqual(findings(after, uri), found.get(uri), uri)
          }
        },
      ),
      { numRuns: RUNS },
    )
  })
})

const RUNS = 500

/** The rules that depend on other files. */
const codes = rules.filter(({ reads }) => reads !== 'document').map(({ code }) => code)

describe('a use that ends', () => {
  it('concerns every file with a record of that id, also where the file that used it declares it too', () => {
    checkChange({
      before: {
        'entities/x.yaml': 'event:\n  e: { name: لقاء, places: [place:c] }\nplace:\n  c: { name: خالد }\n',
        'entities/y.yaml': 'place:\n  c: { name: شركة }\n',
      },
      change: { 'entities/x.yaml': 'event:\n  e: { name: لقاء }\nplace:\n  c: { name: خالد }\n' },
      path: 'entities/y.yaml',
      appears: 'unused-entity',
    })
  })
})

describe('a change of a record', () => {
  it('concerns the articles in which a name is not hidden any more by a longer one', () => {
    const name = 'person:\n  witness: { name: أحمد الخالد, withhold: true }\n'
    for (const [text, longer] of [
      ['وصل أحمد الخالد الحسن أمس', 'أحمد الخالد الحسن'],
      ['وصل أحمد خالد أمس', 'أحمد خالد'],
      ['وصل أحمد خالد الحسن أمس', 'أحمد خالد الحسن'],
    ] as const) {
      checkChange({
        before: {
          'a.seed.md': article(text),
          'entities/x.yaml': name,
          'entities/y.yaml': `person:\n  o: { name: ${longer} }\n`,
        },
        change: { 'entities/y.yaml': 'person:\n  o: { name: سالم }\n' },
        path: 'a.seed.md',
        appears: 'withheld-name',
      })
    }
  })

  it('concerns the articles in which a name is not hidden any more by one that begins with what seems to be a particle', () => {
    checkChange({
      before: {
        'a.seed.md': article('قالت الشركات للشركات إن'),
        'entities/x.yaml': 'person:\n  witness: { name: الشركات, withhold: true }\n',
        'entities/y.yaml': 'org:\n  o: { name: للشركات }\n  p: { name: قالت الشركات }\n',
      },
      change: { 'entities/y.yaml': 'org:\n  o: { name: أخرى }\n  p: { name: قالت الشركات }\n' },
      path: 'a.seed.md',
      appears: 'withheld-name',
    })
  })

  it('concerns the files of entities that are joined by it over several steps', () => {
    const chain = (middle: string) => `place:\n  b: { name: بلدة, within: place:${middle} }\n`
    const others = {
      'entities/c.yaml': 'place:\n  c: { name: حلب }\n  d: { name: دمشق }\n',
      'entities/m.yaml': 'place:\n  m: { name: ناحية, within: place:b }\n',
      'entities/a.yaml': 'place:\n  a: { name: حلب, within: place:m }\n',
    }
    checkChange({
      before: { ...others, 'entities/b.yaml': chain('c') },
      change: { 'entities/b.yaml': chain('d') },
      path: 'entities/a.yaml',
      appears: 'alias-collision',
    })
  })
})

const article = (text: string): string => `---\ntitle: خبر\n---\n\n${text}.\n`

interface Change {
  readonly before: Readonly<Record<string, string>>
  readonly change: Readonly<Record<string, string>>
  readonly path: string
  /** The rule that has a finding in the file at `path` after the change, and none before. */
  readonly appears: string
}

function checkChange({ before: files, change, path, appears }: Change): void {
  const before = corpusWith(new Map(Object.entries(files)))
  const edits: Edits = { written: new Map(Object.entries(change)), gone: [] }
  const after = edited(before, edits, false)
  const has = (read: Read): boolean => findings(read, uriOf(path)).some(({ code }) => code === appears)
  assert.deepEqual([has(before), has(after)], [false, true])
  const changed = new Set(Object.keys(change).map(uriOf))
  const checked = new Set(concerned({ before: before.corpus, after: after.corpus, changed, found: [] }))
  assert.ok(checked.has(uriOf(path)))
}

/** A corpus with its files, read. */
interface Read {
  readonly corpus: Corpus
  readonly documents: readonly Document[]
}

const uriOf = (path: string): string => `${ROOT}/${path}`

const readAll = (files: Files, settings: Settings): readonly Document[] =>
  [...files].map(([path, text]) => readFile({ path, uri: uriOf(path), text }, settings))

function corpusWith(files: Files, off: readonly string[] = []): Read {
  const file = readSettingsFile(new Source(uriOf('seedbed.yaml'), 1, settingsWithout(off)))
  const documents = [file, ...readAll(files, file.settings)]
  return { corpus: corpusOf(documents, file.settings, new Set()), documents }
}

/** What becomes of a corpus, by files that are read from the disk again or that are open in an editor. */
function edited({ corpus, documents }: Read, { written, gone }: Edits, isOpen: boolean): Read {
  const read = readAll(written, corpus.settings)
  const lost = gone.map(uriOf)
  const past = new Set([...lost, ...read.map(({ uri }) => uri)])
  return {
    corpus: corpus.apply({ gone: lost, ...(isOpen ? { open: read } : { read: segmentOf(read, corpus.settings) }) }),
    documents: [...documents.filter(({ uri }) => !past.has(uri)), ...read],
  }
}

function findings({ corpus, documents }: Read, uri: string): readonly PlacedFinding[] {
  const document = documents.find((one) => one.uri === uri)
  assert.ok(document)
  const texts = new Map(documents.map(({ uri, source }) => [uri, source]))
  return checkClosed(corpus, document.source, nothingOutside, texts).answer
}
