import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { RegistryFile } from '../../../server/src/corpus/document.ts'
import { readRegistryFile } from '../../../server/src/corpus/read-document.ts'
import { linkValues, linkValuesIn } from '../../../server/src/corpus/registry/link-values.ts'
import { registryShape } from '../../../server/src/schema/registry-shape.ts'
import { readSettings } from '../../../server/src/schema/settings.ts'
import { Source } from '../../../server/src/text/source.ts'
import { type Damage, damages, registries } from '../../support/registries.ts'

const settings = readSettings(undefined)

describe('values of a registry file that lead somewhere', () => {
  it('are after edits those of the file read anew, and those of the whole where nothing is wrong with it', () => {
    let found = 0
    fc.assert(
      fc.property(registries, damages, (text, edits) => {
        let source = new Source('file:///corpus/entities/a.yaml', 1, `${linked('org')}${text}${linked('event')}`)
        let file = readRegistryFile(source, settings)
        for (const edit of edits) {
          found += check(file)
          source = damaged(source, edit)
          file = readRegistryFile(source, settings, file)
        }
        check(file)
      }),
      { numRuns: 80 },
    )
    assert.ok(found > 30, `${found}`)
  })
})

const linked = (type: string): string =>
  `${type}:\n  # x\n  q:\n    same-as: [wikidata:Q1, "https://example.org"]\n    name: x\n  r: { sources: [a, 'b'] }\n`

function check({ cut, yaml, source }: RegistryFile): number {
  if (!cut) return 0
  const values = [...linkValues(cut)]
  const fresh = readRegistryFile(source, settings).cut
  assert.deepEqual(values, fresh && [...linkValues(fresh)], JSON.stringify(source.text))
  // Where something is wrong, records that are read alone say what they can.
  if (yaml.problems.length > 0) return 0
  assert.deepEqual(values, [...linkValuesIn(yaml.root, registryShape(settings))], JSON.stringify(source.text))
  return values.length
}

function damaged(source: Source, { at, removed, inserted }: Damage): Source {
  const start = at % (source.text.length + 1)
  return source.apply([{ range: source.range({ start, end: start + removed }), text: inserted }], source.version + 1)
}
