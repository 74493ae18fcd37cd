import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { declaredByRecords } from '../../server/src/corpus/declares.ts'
import type { RegistryFile } from '../../server/src/corpus/document.ts'
import { readRegistryFile } from '../../server/src/corpus/read-document.ts'
import { readWritten } from '../../server/src/corpus/record-brief.ts'
import { recordsOf } from '../../server/src/corpus/records-of.ts'
import { headsIn } from '../../server/src/corpus/registry/registry-questions.ts'
import type { Entity, RecordHead } from '../../server/src/registry/entity.ts'
import { readReference } from '../../server/src/schema/ids.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { readYaml } from '../../server/src/syntax/read-yaml.ts'
import { Source } from '../../server/src/text/source.ts'
import { covers } from '../../server/src/text/span.ts'
import { damages, registries as writtenRegistries } from '../support/registries.ts'
import { damaged } from '../syntax/documents.ts'

describe('records of a closed file', () => {
  for (const [name, text] of [
    [
      'names',
      'person:\n  a: { name: x }\n  b:\n    name: { ar: س, en: ~, fr: [z] }\n    aliases: [y, { text: z, lang: en }, []]\n',
    ],
    ['redirects', 'person:\n  a: { redirect: person:b, within: place:c }\n  b: { redirect: ~ }\n'],
    ['parts', 'place:\n  a:\n    parts: { x: place:b, x-y: place:c, z: ~, w: [place:d] }\n'],
    ['members', 'org:\n  a: { members: [place:b, { ref: org:c, from: 2017 }, ~, { ref: }] }\n'],
    ['keys of the corpus', 'ship:\n  a: { home: place:b, line: org:c, sank: 1912, x-y: place:d }\n'],
    ['types that the corpus has not', 'car:\n  a: { name: x, place: place:b }\n'],
    ['ids that are not looked into', 'place:\n  x-a: { within: place:b }\n'],
    ['what is no record', 'person:\n  a:\n  b: c\n  d: [e]\norg: x\n'],
    ['a lone CR in the key of a type', 'p\rerson:\n  a:\n    name: x\n"p\rerson":\n  b: { name: y }\n'],
    ['a lone CR in a comment beside a slip', 'org:\n  a:\n    name: x\n  c: y\n  #\r [\nperson:\n  b:\n    name: z\n'],
    ['a type behind a lone CR beside a slip', 'org:\n  a: x\n  a: y\n#\rplace:\r  b:\r    name: z\n'],
    ['anchors', 'person:\n  a: { name: &x y, pseudonym: *x }\n'],
    [
      'CRLF and a BOM',
      '\ufeffperson:\r\n  a: { name: x }\r\n  b:\r\n    same-as: wikidata:Q1\r\n    roles: [{ org: org:c }]\r\n',
    ],
  ] as const) {
    it(`are those of the file that is read whole: ${name}`, () => {
      assertAgrees(text)
    })
  }

  it('are those of the file that is read whole, whatever it says', () => {
    fc.assert(fc.property(fc.oneof(registries, damaged(registries)), assertAgrees), { numRuns: 500 })
  })

  it('are those of the open file, and of one that came to be by edits, whatever is damaged', () => {
    fc.assert(
      fc.property(writtenRegistries, fc.array(damages, { maxLength: 3 }), (text, edits) => {
        let source = new Source(URI, 1, text)
        let file = readRegistryFile(source, settings)
        for (const edit of edits) {
          for (const { at, removed, inserted } of edit) {
            const start = at % (source.text.length + 1)
            const range = source.range({ start, end: start + removed })
            source = source.apply([{ range, text: inserted }], source.version + 1)
          }
          file = readRegistryFile(source, settings, file)
          assertSame(source.text, file)
        }
        assertSame(source.text, file)
      }),
      { numRuns: 200 },
    )
  })

  for (const [name, damage] of [
    ['brackets', 'name: [b'],
    ['quotes', 'name: "b'],
    ['a field without a colon', 'name'],
    ['wrong indentation', 'name: b\n   d: e'],
    ['a tab', '\tname: b'],
    ['an alias in a large file', `note: ${'x'.repeat(1 << 20)}\n    name: *x`],
  ] as const) {
    it(`are all there but one that is damaged: ${name}`, () => {
      const text = `person:\n  a: { name: x }\n  b:\n    ${damage}\n  c: { name: y }\norg:\n  d: { name: z }\n`
      const refs = [...recordsOf(new Source(URI, -1, text), settings)].map(({ entity }) => entity.ref)
      assert.deepEqual(
        refs.filter((ref) => ref !== 'person:b'),
        ['person:a', 'person:c', 'org:d'],
      )
      assertSame(text, readRegistryFile(new Source(URI, 1, text), settings))
    })
  }
})

const URI = 'file:///corpus/entities/a.yaml'

const SETTINGS = 'types:\n  ship: { label: { en: Ship }, like: org, fields: { home: place, line: org, sank: edtf } }\n'
const settings = readSettings(readYaml(SETTINGS, { start: 0, end: SETTINGS.length }))

/** Heads and sites, record by record; what each record leaves out of the whole is what it keeps as written. */
function assertAgrees(text: string): void {
  const source = new Source(URI, -1, text)
  const { entities, sites } = readRegistryFile(source, settings)
  assert.deepEqual(
    [...recordsOf(source, settings)].map(({ entity, sites: own }) => ({ ...headOf(entity), sites: own })),
    entities.map((entity) => ({
      ...headOf(entity),
      sites: sites.filter(({ span }) => covers(entity.span, span)),
    })),
    JSON.stringify(text),
  )
}

/** A closed file declares, uses and names in the same places what the open one does, and its records are read again as they stand there. */
function assertSame(text: string, open: RegistryFile): void {
  const closed = [...recordsOf(new Source(URI, -1, text), settings)]
  const heads = closed.map(({ entity }) => entity)
  const written = JSON.stringify(text)
  assert.deepEqual(heads.map(headOf), open.entities.map(headOf), written)
  assert.deepEqual(
    heads.map(({ ref, withhold, said }) => ({ ref, withhold, said })),
    [...headsIn(open)].map(({ ref, withhold, said }) => ({ ref, withhold, said })),
    written,
  )
  assert.equal(declaredByRecords(heads), open.declares, written)
  const sites = new Set(closed.flatMap(({ sites: own }) => own.map((site) => JSON.stringify(site))))
  assert.deepEqual(sites, new Set(open.sites.map((site) => JSON.stringify(site))), written)
  closed.forEach(({ entity, written: own, start }, at) => {
    // What is kept says the type as a reference does: one that is none (`a:b`) is not found again.
    const type = readReference(entity.ref)?.type
    if (type === undefined || open.entities[at]?.type !== type) return
    assert.deepEqual(comparable(readWritten(URI, type, own, start)), comparable(open.entities[at]), written)
  })
}

/** What is undefined is left out of a record that is kept as JSON. */
const comparable = (entity: Entity | undefined): unknown =>
  entity && JSON.parse(JSON.stringify({ ...entity, parts: [...entity.parts] }))

const headOf = ({ ref, idSpan, span, redirect, names }: RecordHead) => ({
  ref,
  idSpan,
  span,
  redirect,
  names: names.map(({ text }) => text),
})

const references = fc.constantFrom('person:a', 'place:b-1', 'org:?', 'ship:c', 'a', 'A:b', 'place:', '"org:d"', '~', '')
const values = fc.oneof(
  { arbitrary: references, weight: 4 },
  fc.array(references).map((items) => `[${items.join(', ')}]`),
  fc
    .uniqueArray(fc.tuple(fc.constantFrom('ar', 'ref', 'text', 'org', 'place', 'from', 'x-y'), references), {
      selector: ([key]) => key,
    })
    .map((entries) => `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`),
  fc.constantFrom(
    '\n      - place:a\n      - { ref: org:b }',
    '\n      ar: س\n      x-en: place:c',
    '|\n      place:a',
  ),
)
const fields = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(
        ...['name', 'aliases', 'parts', 'redirect', 'different-from', 'roles', 'within', 'place', 'part-of', 'members'],
        ...['places', 'participants', 'coordinates', 'home', 'line', 'sources', 'x-place', 'note', 'number'],
      ),
      values,
    ),
    { minLength: 1, maxLength: 6, selector: ([key]) => key },
  )
  .map((entries) => entries.map(([key, value]) => `    ${key}: ${value}\n`).join(''))
const records = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'x-c', 'D', '12', '"e"', 'f.g'), fields), {
    maxLength: 4,
    selector: ([key]) => key,
  })
  .map((entries) => entries.map(([id, record]) => `  ${id}:\n${record}`).join('  # remark\n'))
const registries = fc
  .uniqueArray(fc.tuple(fc.constantFrom('person', 'place', 'org', 'event', 'ship', 'car', 'x-z'), records), {
    maxLength: 4,
    selector: ([key]) => key,
  })
  .map((entries) => entries.map(([type, text]) => `${type}:\n${text}`).join(''))
