import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import type { RegistryFile } from '../../server/src/corpus/document.ts'
import { entityCountAfter } from '../../server/src/corpus/entity-count.ts'
import { readRegistryFile } from '../../server/src/corpus/read-document.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { Source } from '../../server/src/text/source.ts'
import { ROOT, segmentOf } from '../support/fixture.ts'
import { type Damage, damagedBy, damages, registries } from '../support/registries.ts'

describe('how many entities have a record', () => {
  it('is reckoned from how many there were as when all are counted', () => {
    fc.assert(
      fc.property(registries, registries, fc.array(damages, { minLength: 1, maxLength: 6 }), (closed, text, edits) => {
        const onDisk = segmentOf([read(new Source(`${ROOT}/entities/closed.yaml`, 1, closed))], settings)
        let file = read(new Source(OPEN, 1, text))
        let corpus = Corpus.empty(ROOT, settings).apply({ read: onDisk, open: [file] })
        let count = corpus.entityCount
        for (const edit of edits) {
          file = edited(file, edit)
          const next = corpus.apply({ open: [file] })
          count = entityCountAfter(corpus, count, next)
          assert.equal(count, next.entityCount, JSON.stringify(file.source.text))
          corpus = next
        }
      }),
      { numRuns: 100 },
    )
  })

  it('is reckoned anew where a file was opened, closed or changed on the disk', () => {
    const file = read(new Source(OPEN, 1, 'place: { a: { name: a } }\n'))
    const none = Corpus.empty(ROOT, settings)
    const open = none.apply({ open: [file] })
    const onDisk = segmentOf([read(new Source(OPEN, 1, 'place: { a: { name: a }, b: { name: b } }\n'))], settings)
    const both = open.apply({ read: onDisk })
    const closed = both.apply({ closed: [OPEN] })
    const steps = [none, open, both, closed]
    const reckoned = steps.slice(1).map((corpus, at) => entityCountAfter(steps[at] ?? none, WRONG, corpus))
    assert.deepEqual(reckoned, [1, 1, 2])
  })

  it('is asked of the edited records alone while a file is edited', () => {
    const text = `place:\n${Array.from({ length: 100 }, (_, at) => `  a${at}:\n    name: x\n`).join('')}`
    const file = read(new Source(OPEN, 1, text))
    const corpus = Corpus.empty(ROOT, settings).apply({ open: [file] })
    const typed = (inserted: string, removed = 0) =>
      corpus.apply({ open: [edited(file, [{ at: text.indexOf('a50:'), removed, inserted }])] })
    // What was wrong before stays wrong by as much: nothing else has been counted.
    assert.equal(entityCountAfter(corpus, WRONG, typed('b')), WRONG)
    assert.equal(entityCountAfter(corpus, WRONG, typed('a7', 3)), WRONG - 1)
    assert.equal(entityCountAfter(corpus, WRONG, typed('b: { name: y }\n  ')), WRONG + 1)
  })
})

const WRONG = 1_000_000
const OPEN = `${ROOT}/entities/open.yaml`
const settings = readSettings(undefined)

const read = (source: Source, before?: RegistryFile): RegistryFile => readRegistryFile(source, settings, before)

function edited(before: RegistryFile, edit: readonly Damage[]): RegistryFile {
  const { source } = before
  const text = damagedBy(source.text, edit)
  const [only] = edit
  if (edit.length !== 1 || !only) return read(source.apply([{ text }], source.version + 1), before)
  const start = only.at % (source.length + 1)
  const range = source.range({ start, end: start + only.removed })
  return read(source.apply([{ range, text: only.inserted }], source.version + 1), before)
}
