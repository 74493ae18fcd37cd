import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { readRegistryFile } from '../../server/src/corpus/read-document.ts'
import { recordsOf } from '../../server/src/corpus/records-of.ts'
import type { RecordHead } from '../../server/src/registry/entity.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { readYaml } from '../../server/src/syntax/read-yaml.ts'
import { Source } from '../../server/src/text/source.ts'
import { covers } from '../../server/src/text/span.ts'
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
})

const SETTINGS = 'types:\n  ship: { label: { en: Ship }, like: org, fields: { home: place, line: org, sank: edtf } }\n'
const settings = readSettings(readYaml(SETTINGS, { start: 0, end: SETTINGS.length }))

/** Heads and sites, record by record; what each record leaves out of the whole is what it keeps as written. */
function assertAgrees(text: string): void {
  const source = new Source('file:///corpus/entities/a.yaml', -1, text)
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
