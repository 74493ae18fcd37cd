import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { RegistryFile } from '../../../server/src/corpus/document.ts'
import { readRegistryFile, readRegistryGradually } from '../../../server/src/corpus/read-document.ts'
import { recordSites } from '../../../server/src/corpus/record-sites.ts'
import type { PieceIndex } from '../../../server/src/corpus/registry/piece-index.ts'
import { recordsOf, usesOf } from '../../../server/src/corpus/registry/registry-questions.ts'
import type { Way } from '../../../server/src/corpus/registry/sorted-pieces.ts'
import { readRegistry } from '../../../server/src/registry/read-registry.ts'
import { registryShape } from '../../../server/src/schema/registry-shape.ts'
import { readSettings } from '../../../server/src/schema/settings.ts'
import { parseYaml } from '../../../server/src/syntax/yaml-reader.ts'
import { atOnce } from '../../../server/src/text/gradual.ts'
import { Source } from '../../../server/src/text/source.ts'
import { damagedBy, damages, registries } from '../../support/registries.ts'

describe('a registry file that is cut into its records', () => {
  it('is read as it is read whole, where its YAML has no slip', () => {
    let cut = 0
    fc.assert(
      fc.property(registries, fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, damages), (text, damage) => {
        if (isAsWhole(damagedBy(text, damage))) cut++
      }),
      { numRuns: 600 },
    )
    assert.ok(cut > 150, `${cut}`)
  })

  it('is read as it is read whole where it ends with the sign of a key', () => {
    for (const sign of [':', '?']) assert.equal(isAsWhole(`event:\n  f:\n    name: x\n${sign}`), false)
  })

  it('says after any edits what it says when it is read anew', () => {
    fc.assert(
      fc.property(registries, fc.array(damages, { maxLength: 6 }), (text, edits) => {
        let source = new Source(URI, 1, text)
        let file = readRegistryFile(source, settings)
        for (const edit of edits) {
          source = source.apply(
            edit.map(({ at, removed, inserted }) => {
              const start = at % (source.text.length + 1)
              return { range: source.range({ start, end: start + removed }), text: inserted }
            }),
            source.version + 1,
          )
          file = readRegistryFile(source, settings, file)
          assert.deepEqual(said(file), said(readRegistryFile(source, settings)), JSON.stringify(source.text))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('says the same when it is read by steps, also of what has been typed meanwhile', () => {
    fc.assert(
      fc.property(registries, damages, (text, typed) => {
        const before = atOnce(readRegistryGradually(new Source(URI, -1, text), settings))
        const opened = new Source(URI, 1, text)
        const now = new Source(URI, 2, damagedBy(text, typed))
        if (before) assert.deepEqual(said(before), said(readRegistryFile(opened, settings)))
        for (const source of [opened, now]) {
          assert.deepEqual(said(readRegistryFile(source, settings, before)), said(readRegistryFile(source, settings)))
        }
      }),
    )
  })

  it('knows the same names when they are sorted by steps, also for who asks before all steps are done', () => {
    fc.assert(
      fc.property(registries, fc.nat(12), (text, done) => {
        const [some, steps, fresh] = [1, 2, 3].map(
          (version) => readRegistryFile(new Source(URI, version, text), settings).cut?.index,
        )
        if (!some || !steps || !fresh) return
        const going = [some.sortGradually(), some.tableGradually()]
        for (let step = 0; step < done; step++) going[step % 2]?.next()
        atOnce(steps.tableGradually())
        atOnce(steps.sortGradually())
        const expected = namesIn(fresh)
        assert.deepEqual(namesIn(some), expected)
        for (const rest of going) atOnce(rest)
        assert.deepEqual(namesIn(some), expected)
        assert.deepEqual(namesIn(steps), expected)
      }),
    )
  })

  it('names the same after any edits as if it had been read anew', () => {
    fc.assert(
      fc.property(registries, damages, (text, typed) => {
        const before = readRegistryFile(new Source(URI, 1, text), settings)
        const source = new Source(URI, 2, damagedBy(text, typed))
        const { cut, uses } = usesWithCut(readRegistryFile(source, settings, before))
        if (!cut) return
        const expected = [...new Set(cut.pieces.flatMap((piece) => cut.headsOf(piece).uses))].sort()
        assert.deepEqual([...uses].sort(), expected)
        assert.equal(uses.size, expected.length)
        assert.ok(expected.every((target) => uses.has(target)) && !uses.has('person:nobody'))
      }),
    )
  })

  it('reads anew after an edit only what was touched', () => {
    const text = `person:\n${Array.from({ length: 200 }, (_, at) => `  a${at}:\n    name: x\n`).join('')}`
    const before = new Source(URI, 1, text)
    const file = readRegistryFile(before, settings)
    const at = before.position(text.indexOf('  a100:') + '  a100:\n    name: x'.length)
    const after = readRegistryFile(before.apply([{ range: { start: at, end: at }, text: '"' }], 2), settings, file)
    const changes = after.cut && file.cut?.changesTo(after.cut)
    assert.deepEqual([changes?.gone.length, changes?.come.length], [1, 1])
  })

  it('reads a piece with many records once, whoever asks for them', () => {
    const inBraces = 'person: {\n  a: { name: x },\n  b: { name: y } }\n'
    const withoutType = '  a:\n    name: { ar: x }\n  b:\n    name: { ar: y }\n'
    for (const [text, refs] of [
      [inBraces, ['person:a', 'person:b']],
      [withoutType, ['a:name', 'b:name']],
    ] as const) {
      const file = readRegistryFile(new Source(URI, 1, text), settings)
      const asked = () => refs.flatMap((ref) => recordsOf(file, ref))
      const once = asked()
      assert.deepEqual(
        once.map(({ ref }) => ref),
        refs,
      )
      assert.ok(asked().every((one, at) => one === once[at]))
    }
  })

  it('keeps all other records where one is damaged', () => {
    for (const field of [
      'name: [',
      'name: "',
      'name',
      'name: x\n   y: z',
      'name: { ar: *x',
      '? x',
      'name: &x [*x, *x]',
    ]) {
      const text = `person:\n  a: { name: x }\n  b:\n    ${field}\n  c: { name: y }\n${' '.repeat(1 << 20)}`
      const refs = readRegistryFile(new Source(URI, 1, text), settings).entities.map(({ ref }) => ref)
      assert.ok(refs.includes('person:a') && refs.includes('person:c'), field)
    }
  })
})

const URI = 'file:///c/entities/a.yaml'
const settings = readSettings(undefined)

function isAsWhole(text: string): boolean {
  const yaml = parseYaml(text, { start: 0, end: text.length })
  const file = readRegistryFile(new Source(URI, 1, text), settings)
  if (!file.cut || yaml.problems.some(({ code }) => code !== 'DUPLICATE_KEY')) return false
  const entities = readRegistry(URI, yaml)
  const written = JSON.stringify(text)
  assert.deepEqual(file.entities, entities, written)
  assert.deepEqual(file.sites, recordSites(entities, yaml.root, registryShape(settings)), written)
  assert.deepEqual(file.yaml.comments, yaml.comments, written)
  assert.deepEqual(file.yaml.problems, yaml.problems, written)
  assert.deepEqual(file.yaml.root, yaml.root, written)
  return true
}

/** The columns of all names of a file, and of what finds them in running text. */
const namesIn = (index: PieceIndex) => ({
  names: index.names.map((names) => names.index.parts),
  tables: index.tables.map(({ table }) => table.parts),
})

const usesWithCut = (file: RegistryFile) => ({ cut: file.cut, uses: usesOf(file) })

/** All that a file says, asked in every way. */
function said(file: RegistryFile) {
  const { cut, yaml, entities, sites, declares } = file
  const targets = [...new Set(sites.map(({ target }) => target))]
  return {
    yaml,
    entities,
    sites,
    declares,
    pieces: cut?.pieces,
    heads: cut?.pieces.map((piece) => cut.headsOf(piece)),
    found: (['declares', 'names', 'redirects'] satisfies Way[]).map((way) =>
      targets.map((target) => cut?.find(way, target)),
    ),
    targets: cut && [...new Set(cut.index.targets())].sort(),
    withheld: cut?.index.withheld.map((piece) => cut.numberOf(piece)).sort(),
  }
}
