import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { readRegistryFile } from '../../../server/src/corpus/read-document.ts'
import { recordKeys } from '../../../server/src/corpus/registry/record-keys.ts'
import { readSettings } from '../../../server/src/schema/settings.ts'
import { Source } from '../../../server/src/text/source.ts'
import { damagedBy, damages, registries } from '../../support/registries.ts'

describe('the keys of records', () => {
  it('are those that lead to a record, where a slip makes one of two that are the same', () => {
    const text = 'person:\n  name: |\n      "x\n\n    name: {}\n'
    const file = readRegistryFile(new Source('file:///corpus/entities/a.yaml', 1, text), readSettings(undefined))
    assert.deepEqual(
      recordKeys(file).map(({ span }) => span.start),
      file.entities.map(({ idSpan }) => idSpan.start),
    )
  })

  it('are those of the records as they are read, whatever stands between', () => {
    let found = 0
    fc.assert(
      fc.property(registries, damages, (text, damage) => {
        const source = new Source('file:///corpus/entities/a.yaml', 1, damagedBy(text, damage))
        const file = readRegistryFile(source, readSettings(undefined))
        const read = file.cut?.pieces.flatMap((_, number) => file.cut?.entitiesOf(number) ?? []) ?? file.entities
        const expected = read.map(({ ref, redirect, names, idSpan }) => ({
          ref,
          redirect,
          names: names.map((name) => name.text),
          span: idSpan,
        }))
        assert.deepEqual(recordKeys(file), expected, JSON.stringify(source.text))
        found += expected.length
      }),
      { numRuns: 500 },
    )
    assert.ok(found > 500, `${found}`)
  })
})
