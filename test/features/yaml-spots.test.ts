import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { RegistryFile } from '../../server/src/corpus/document.ts'
import { readRegistryFile } from '../../server/src/corpus/read-document.ts'
import { spotsAt } from '../../server/src/features/completion/yaml.ts'
import { type YamlSpot, yamlSpotsAt } from '../../server/src/features/completion/yaml-spot.ts'
import { completion } from '../../server/src/features/completion.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { parseYaml } from '../../server/src/syntax/yaml-reader.ts'
import { LongText } from '../../server/src/text/long-text.ts'
import { Source } from '../../server/src/text/source.ts'
import { contextOf, fixture } from '../support/fixture.ts'
import { damagedBy, damages, registries } from '../support/registries.ts'

describe('a place in the YAML of a registry in pieces', () => {
  it('is what it is in the whole file, wherever someone types', () => {
    const typed = fc.constantFrom(
      '',
      'x',
      'ki',
      'x: ',
      'place:',
      '\n',
      '\n  ',
      '\n    ',
      '\n    x',
      '\n      - ',
      '{ ',
      '[',
    )
    let compared = 0
    fc.assert(
      fc.property(registries, fc.nat(), typed, (sound, at, letters) => {
        if (parseYaml(sound, { start: 0, end: sound.length }).problems.length > 0) return
        const start = at % (sound.length + 1)
        const text = sound.slice(0, start) + letters + sound.slice(start)
        const file = inPieces(text)
        if (!file) return
        compared++
        assert.deepEqual(spots(file, start + letters.length), whole(text, start + letters.length), JSON.stringify(text))
      }),
      { numRuns: 2000 },
    )
    assert.ok(compared > 200, `${compared}`)
  })

  it('is on the line of the caret, whatever is damaged', () => {
    fc.assert(
      fc.property(registries, damages, (sound, damage) => {
        const text = damagedBy(sound, damage)
        const file = inPieces(text)
        if (!file) return
        for (let offset = 0; offset <= text.length; offset++) {
          for (const { span, typed } of spots(file, offset)) {
            assert.ok(span.start <= offset && offset <= span.end, JSON.stringify(text))
            assert.ok(!/[\r\n]/.test(text.slice(span.start, span.end)), JSON.stringify(text))
            assert.equal(text.slice(offset - typed.length, offset), typed, JSON.stringify(text))
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is found without the whole text, of which every letter leaves parts', () => {
    const records = Array.from({ length: 30_000 }, (_, at) => `  p${at}:\n    name: { ar: حلب, en: Aleppo }\n`)
    const source = new Source(URI, 1, `place:\n${records.join('')}`)
    const file = readRegistryFile(source, settings)
    const at = source.position(source.text.indexOf('    name', source.text.indexOf('p1000')))
    const edited = source.apply([{ range: { start: at, end: at }, text: '    ki\n' }], 2)
    const after = readRegistryFile(edited, settings, file)
    const offset = edited.offset(at) + '    ki'.length
    const [spot] = spots(after, offset)
    assert.deepEqual([spot?.typed, spot?.path], ['ki', ['place', 'p1000']])
    assert.ok(completion({ ...context, document: after }, offset)?.items.some(({ label }) => label === 'kind'))
    assert.ok(edited.characters instanceof LongText && !edited.characters.isWhole)
  })
})

const URI = 'file:///c/entities/all.yaml'
const settings = readSettings(undefined)
const context = contextOf(fixture('//- a.seed.md\nنص<|>\n'))

function inPieces(text: string): RegistryFile | undefined {
  const file = readRegistryFile(new Source(URI, 1, text), settings)
  return file.cut && file
}

const spots = (document: RegistryFile, offset: number): readonly Compared[] =>
  spotsAt({ ...context, document }, offset).map(comparable)

const whole = (text: string, offset: number): readonly Compared[] => {
  const region = { start: text.startsWith('\ufeff') ? 1 : 0, end: text.length }
  return offset < region.start ? [] : yamlSpotsAt(text, region, offset).map(comparable)
}

type Compared = Omit<YamlSpot, 'keys'> & { readonly keys: readonly string[] | undefined }

/** Which ids other records of a type have is nothing that anybody asks for. */
const comparable = (spot: YamlSpot): Compared => ({
  ...spot,
  keys: spot.path.length === (spot.place === 'value' ? 2 : 1) ? undefined : [...spot.keys].toSorted(),
})
