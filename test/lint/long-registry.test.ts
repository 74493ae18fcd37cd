import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import type { RegistryFile } from '../../server/src/corpus/document.ts'
import { readRegistryFile } from '../../server/src/corpus/read-document.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { LongText } from '../../server/src/text/long-text.ts'
import { Source } from '../../server/src/text/source.ts'

const COUNT = 2500
const long = 'وصف طويل لهذا الشخص '.repeat(24)
const record = (id: string): string =>
  `  ${id}:\n    name: { ar: علوش ${id} }\n    description: { ar: ${long} }\n    roles: [{ title: { ar: وزير }, org: org:o }]\n`
const text = `org:\n  o: { name: منظمة }\nperson:\n${Array.from({ length: COUNT }, (_, at) => record(`p${at}`)).join('')}`
const settings = readSettings(undefined)
const outside = { today: '2024-10-09', exists: () => true }

/** What is written into the middle of a record, at a caret that stands behind its first key. */
const slips: readonly (readonly [string, string])[] = [
  ['a letter', ' ه'],
  ['an unknown key', '\n    nme: x'],
  ['a key twice', '\n    name: x'],
  ['an open bracket', '\n    aliases: [x'],
  ['an open quotation', '\n    aliases: "x'],
  ['Arabic commas', '\n    aliases: [ا، ب، ج]'],
  ['a wrong type', '\n    roles2: [x]\n    aliases: { x: y }'],
  ['an item twice', '\n    aliases: [x, x]'],
  ['a hidden character', '\u200f'],
  ['a wrong id', '\n    different-from: [person:A B، person:p3]'],
  ['an unknown entity', '\n    different-from: [person:nobody]'],
  ['a date', '\n    born: 2024-13'],
  ['coordinates', '\n    coordinates: [1, 2'],
  ['a tab', '\n\tx: y'],
  ['a column', '\n      x: y'],
  [
    'an empty name',
    '\n    aliases: [{ text: x, from: 2020, until: 2010 }, { text: x, use: official }, { text: y, use: official }]',
  ],
  ['a comment', '\n    # seedbed-disable unknown-key\n    nme: x'],
  [
    'a record without a name',
    '\n  new-one:\n    kind: x\n  New One: { redirect: person:p1 }\n  x-x: { redirect: person:x-x }',
  ],
  [
    'a type',
    '\nplac:\n  x: { name: y }\nplace:\n  idlib: { name: إدلب, coordinates: "1, 2", within: place:idlib }\nperson:',
  ],
  ['an unreadable character', '\ufffd'],
]

describe('a long registry file', () => {
  it('is not put together when something is typed in it and found there, and says what it says when it is read anew', () => {
    let source = new Source('file:///c/entities/a.yaml', 1, text)
    let corpus = read(Corpus.empty('file:///c', settings), source)
    lint(fileOf(corpus, source), corpus, rules, outside)
    for (const [number, [name, slip]] of slips.entries()) {
      const offset = source.characters.indexOf(`  p${number * 97 + 20}:`)
      const start = source.position(source.characters.indexOf('\n    description', offset))
      source = source.apply([{ range: { start, end: start }, text: slip }], source.version + 1)
      corpus = read(corpus, source)
      const found = lint(fileOf(corpus, source), corpus, rules, outside)
      assert.ok(source.characters instanceof LongText && !source.characters.isWhole, name)
      if (number % 7 > 0 && number < slips.length - 1) continue
      const fresh = new Source(source.uri, 1, source.slice({ start: 0, end: source.length }))
      const anew = read(Corpus.empty('file:///c', settings), fresh)
      assert.deepEqual(found, lint(fileOf(anew, fresh), anew, rules, outside), name)
    }
  })
})

const read = (corpus: Corpus, source: Source): Corpus => {
  const before = corpus.document(source.uri)
  return corpus.apply({ open: [readRegistryFile(source, settings, before?.kind === 'registry' ? before : undefined)] })
}

function fileOf(corpus: Corpus, { uri }: Source): RegistryFile {
  const file = corpus.document(uri)
  assert.ok(file?.kind === 'registry')
  return file
}
