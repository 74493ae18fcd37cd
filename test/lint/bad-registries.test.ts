import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { definition } from '../../server/src/features/definition.ts'
import { hover } from '../../server/src/features/hover.ts'
import { checkClosed } from '../../server/src/lint/check-closed.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import {
  asked,
  corpusOf,
  type Fixture,
  type FixtureFile,
  fixtureOfFiles,
  nothingOutside,
  ROOT,
} from '../support/fixture.ts'

/** What is wrong, between sound records of two types; and what is found: the rule, and where, as the text stands there. */
interface Bad {
  readonly between: string
  readonly says: readonly (readonly [code: string, at: string])[]
}

const above = 'person:\n  first: { name: { ar: أول, en: First } }\n'
const below =
  '  last:\n    name: { ar: أخير, en: Last }\n    aliases: [الأخير]\nplace:\n  home: { name: { ar: بيت, en: Home } }\n'

/** So many code units are a scalar of a megabyte. */
const long = 'س'.repeat(1 << 20)

/** Ten anchors, each ten times the one before. */
const bomb = Array.from({ length: 10 }, (_, level) => {
  const tenfold = Array.from({ length: 10 }, () => (level === 0 ? 'x' : `*b${level - 1}`)).join(', ')
  return `    x-${level}: &b${level} [${tenfold}]\n`
}).join('')

const between: Readonly<Record<string, Bad>> = {
  'a list in place of a record': { between: '  odd:\n    - a\n', says: [['wrong-type', '- a']] },
  'a scalar in place of a record': { between: '  odd: x\n', says: [['wrong-type', 'x']] },
  'one id twice': {
    between: '  first: { name: ثان }\n',
    says: [
      ['duplicate-id', 'first'],
      ['duplicate-id', 'first'],
    ],
  },
  'a record that is half written': { between: '  od\n', says: [['yaml-syntax', 'od']] },
  'an id without a colon': { between: '  odd\n    name: x\n', says: [['yaml-syntax', 'odd']] },
  'a key that is half written': { between: '  odd:\n    na\n', says: [['wrong-type', 'na']] },
  'a reference that is half written': {
    between: '  odd:\n    name: x\n    roles: [{ org: org:\n',
    says: [['yaml-syntax', 'org:']],
  },
  'a key in one column less': {
    between: '  odd:\n    name: { ar: وسط }\n   kind: x\n',
    says: [['yaml-syntax', ' ']],
  },
  'a key in more columns': { between: '  odd:\n    name: { ar: وسط }\n      kind: x\n', says: [['yaml-syntax', ' ']] },
  'an id in one column less': {
    between: ' odd:\n    name: وسط\n',
    says: [['yaml-syntax', 'odd']],
  },
  'an id in more columns': { between: '    odd:\n      name: وسط\n', says: [['yaml-syntax', ' ']] },
  'a tab': {
    between: '  odd:\n\tname: وسط\n',
    says: [
      ['wrong-type', 'odd'],
      ['yaml-syntax', '\t'],
      ['wrong-type', 'وسط'],
    ],
  },
  'tabs alone': {
    between: '\todd:\n\t\tname: وسط\n',
    says: [
      ['yaml-syntax', 'odd'],
      ['yaml-syntax', 'name'],
    ],
  },
  'a double quote without end': { between: '  odd:\n    name: "وسط\n', says: [['yaml-syntax', '"وسط']] },
  'a single quote without end': { between: "  odd:\n    name: 'وسط\n", says: [['yaml-syntax', "'وسط"]] },
  'a brace without end': { between: '  odd:\n    name: { ar: وسط\n', says: [['yaml-syntax', 'ط']] },
  'a bracket without end': { between: '  odd:\n    name: x\n    aliases: [وسط, ب\n', says: [['yaml-syntax', 'ب']] },
  'a record in braces without end': { between: '  odd: { name: وسط\n', says: [['yaml-syntax', 'ط']] },
  'marks of a merge conflict around records': {
    between: '<<<<<<< HEAD\n  odd: { name: وسط }\n=======\n  odd2: { name: أوسط }\n>>>>>>> other\n',
    says: [
      ['yaml-syntax', '<<<<<<< HEAD'],
      ['yaml-syntax', '======='],
      ['yaml-syntax', '>>>>>>>'],
    ],
  },
  'marks of a merge conflict in a record': {
    between: '  odd:\n<<<<<<< HEAD\n    name: وسط\n=======\n    name: أوسط\n>>>>>>> other\n',
    says: [
      ['wrong-type', 'odd'],
      ['yaml-syntax', '<<<<<<< HEAD'],
      ['yaml-syntax', ':'],
      ['yaml-syntax', '======='],
      ['yaml-syntax', ':'],
      ['yaml-syntax', '>>>>>>>'],
    ],
  },
  'a null character in a name': { between: '  odd:\n    name: و\0سط\n', says: [['hidden-character', '\0']] },
  'a line of null characters': {
    between: '\0\0\0\n',
    says: [
      ['hidden-character', '\0\0\0'],
      ['yaml-syntax', '\0\0\0'],
    ],
  },
  'line breaks of two kinds': { between: '  odd:\r\n    name: وسط\n    kind: x\r\n', says: [] },
  'a second document': { between: '---\n', says: [['yaml-syntax', '---']] },
  'a second document behind a line of its own': {
    between: '--- # next\n',
    says: [['yaml-syntax', '---']],
  },
  'a second document in one line': { between: '--- { a: b }\n', says: [['yaml-syntax', '---']] },
  'the end of a document': { between: '...\n', says: [['yaml-syntax', '...']] },
  'the end of a document, with a remark': { between: '... # end\n\n', says: [['yaml-syntax', '...']] },
  'an instruction': { between: '%YAML 1.2\n', says: [['yaml-syntax', '%YAML 1.2']] },
  'an instruction that ends with a colon': {
    between: '%TAG ! tag:x,2000:\n---\n',
    says: [
      ['yaml-syntax', '%TAG ! tag:x,2000'],
      ['yaml-syntax', '---'],
    ],
  },
  'an end, an instruction and a second document': {
    between: '...\n%YAML 1.2\n---\n',
    says: [['yaml-syntax', '---']],
  },
  'dots that end nothing': { between: '  ...\n', says: [['yaml-syntax', '...']] },
  'a byte order mark alone': {
    between: '\ufeff\n',
    says: [
      ['hidden-character', '\ufeff'],
      ['yaml-syntax', '\ufeff'],
    ],
  },
  'a byte order mark above a record': {
    between: '\ufeff  odd: { name: وسط }\n',
    says: [
      ['hidden-character', '\ufeff'],
      ['yaml-syntax', '\ufeff  odd'],
    ],
  },
  'a byte order mark in an id': { between: '  o\ufeffdd: { name: وسط }\n', says: [['invalid-id', 'o\ufeffdd']] },
  'a byte order mark in a name': { between: '  odd: { name: \ufeffوسط }\n', says: [['hidden-character', '\ufeff']] },
  'a tab in front of an id': { between: '\todd: { name: وسط }\n', says: [['yaml-syntax', 'odd']] },
  'a tab behind spaces': { between: '  odd:\n  \t name: وسط\n', says: [['yaml-syntax', '  \t ']] },
  'tabs that indent nothing': { between: '\t\n  odd:\t{ name: وسط }\t\n\t\n', says: [] },
  'a type in more columns': { between: ' event:\n   e: { name: وسط }\n', says: [['yaml-syntax', 'event']] },
  'a tag of YAML': { between: '  odd: !x { name: وسط }\n', says: [['yaml-syntax', '!x']] },
  'a sign that begins no value': {
    between: '  odd: @x\n',
    says: [
      ['yaml-syntax', '@'],
      ['wrong-type', '@x'],
    ],
  },
  'an escape that is none': { between: '  odd:\n    name: "\\q"\n', says: [['yaml-syntax', '\\']] },
  'an id that is nothing': { between: '  ~: { name: وسط }\n', says: [['invalid-id', '~']] },
  'an id that is missing': { between: '  : { name: وسط }\n', says: [['invalid-id', '']] },
  'a list for an id': { between: '  [a, b]: { name: وسط }\n', says: [['yaml-syntax', '[']] },
  'very many brackets': {
    between: `  odd: { name: ${'['.repeat(2000)}${']'.repeat(2000)} }\n`,
    says: [['yaml-syntax', '[']],
  },
  'very many brackets without end': { between: `  odd: { name: ${'['.repeat(5000)}\n`, says: [['yaml-syntax', '[']] },
  'a text in lines that stands at the column of ids': {
    between: '  odd:\n    note: |\n  نص\n',
    says: [['yaml-syntax', 'نص']],
  },
  'a type that begins again': { between: 'person:\n  odd: { name: وسط }\n', says: [['yaml-syntax', 'person']] },
  'an anchor': { between: '  odd: { name: &n { ar: وسط } }\n  odd2: { name: *n, kind: x }\n', says: [] },
  'an anchor beside a quote without end': {
    between: '  odd: { name: &n { ar: وسط } }\n  odd2:\n    name: "أ\n',
    says: [['yaml-syntax', '"أ']],
  },
  'an anchor above an id in one column less': {
    between: '  odd: { name: &n { ar: وسط } }\n odd2:\n    name: وسط\n',
    says: [['yaml-syntax', 'odd2']],
  },
  'an anchor below an id in one column less': {
    between: ' odd:\n    name: وسط\n  odd2: { name: &n { ar: وسط } }\n',
    says: [['yaml-syntax', 'odd']],
  },
  'an anchor that another record points to, below an id in one column less': {
    between: ' odd:\n    name: وسط\n  odd2: { name: &n { ar: وسط } }\n  odd3: { name: *n, kind: x }\n',
    says: [
      ['yaml-syntax', 'odd'],
      ['yaml-syntax', '*n'],
    ],
  },
  'an anchor and a second document': {
    between: '  odd: { name: &n { ar: وسط } }\n---\n',
    says: [['yaml-syntax', '---']],
  },
  'an anchor and the end of a document': {
    between: '  odd: { name: &n { ar: وسط } }\n...\n',
    says: [['yaml-syntax', '...']],
  },
  'an anchor and a mark of a merge conflict': {
    between: '  odd: { name: &n { ar: وسط } }\n=======\n',
    says: [['yaml-syntax', '=======']],
  },
  'an anchor and a type in more columns': {
    between: '  odd: { name: &n { ar: وسط } }\n event:\n   e: { name: وسط }\n',
    says: [['yaml-syntax', 'event']],
  },
  'an anchor and a text in lines at the column of ids': {
    between: '  odd: { name: &n { ar: وسط } }\n  odd2:\n    note: |\n  نص\n',
    says: [['yaml-syntax', 'نص']],
  },
  'a key in a line of its own above an id in one column less': {
    between: '  odd:\n    ? name\n    : وسط\n odd2:\n    name: وسط\n',
    says: [['yaml-syntax', 'odd2']],
  },
  'an id in a line of its own below an id in one column less': {
    between: ' odd:\n    name: وسط\n  ? odd2\n  : { name: وسط }\n',
    says: [['yaml-syntax', 'odd']],
  },
  'an id in a line of its own and a second document': {
    between: '  ? odd\n  : { name: وسط }\n---\n',
    says: [['yaml-syntax', '---']],
  },
  'a lone CR above an id in one column less': {
    between: '  odd:\n    name: وسط\r    kind: x\n odd2:\n    name: وسط\n',
    says: [['yaml-syntax', 'odd2']],
  },
  'a lone CR between records and a second document': {
    between: '  odd: { name: وسط }\r  odd2: { name: أوسط }\n---\n',
    says: [['yaml-syntax', '---']],
  },
  'aliases of aliases without end': { between: `  odd:\n    name: x\n${bomb}`, says: [['yaml-syntax', '*b2']] },
  'a long name': { between: `  odd:\n    name: ${long}\n`, says: [] },
  'a long name in quotes': { between: `  odd:\n    name: "${long}"\n`, says: [] },
  'a long block': { between: `  odd:\n    name: وسط\n    description: |\n      ${long}\n`, says: [] },
  'a long key': { between: `  odd:\n    name: وسط\n    ${long}: x\n`, says: [['yaml-syntax', 'س'.repeat(20)]] },
  'a long quote without end': {
    between: `  odd:\n    name: "${long}\n`,
    says: [['yaml-syntax', `"${'س'.repeat(19)}`]],
  },
}

/** What cannot stand between records, as the text of a file. */
const whole: Readonly<Record<string, { readonly text: string; readonly says: Bad['says'] }>> = {
  'a list at the top': { text: '- a\n- b\n', says: [['wrong-type', '- a\n- b']] },
  'a scalar at the top': { text: 'نص\n', says: [['wrong-type', 'نص']] },
  'a list above the types': { text: `- a\n- b\n${above}${below}`, says: [['yaml-syntax', '- a']] },
  'a word above the types': { text: `نص\n${above}${below}`, says: [['yaml-syntax', 'نص']] },
  'what is no record': { text: `x-base:\n  b: { kind: x }\n${above}  x-t: { kind: x }\n${below}`, says: [] },
  'a list below a type': { text: `event:\n  - a\n${above}${below}`, says: [['wrong-type', '- a']] },
  'a scalar below a type': { text: `event: x\n${above}${below}`, says: [['wrong-type', 'x']] },
  'a first record in more columns': {
    text: `person:\n    odd:\n      name: وسط\n${above.replace('person:\n', '')}${below}`,
    says: [['yaml-syntax', 'first']],
  },
  'a brace above the types': {
    text: `{\n${above}${below}`,
    says: [['yaml-syntax', '{']],
  },
  'braces around all, at the edge': {
    text: '{\nperson: { first: { name: { ar: أول, en: First } },\n  last: { name: Last } },\nplace: { home: { name: Home } }\n}\n',
    says: [],
  },
  'JSON at the edge': {
    text: '{\n"person": {\n"first": {"name": "First"},\n"last":\n{"name": "Last"}\n}\n}\n',
    says: [],
  },
  'a second document with types': {
    text: `${above}${below}---\norg:\n  third: { name: ثالث }\n`,
    says: [['yaml-syntax', '---']],
  },
  'records of another file': {
    text: 'org:\n  elsewhere: { name: { ar: غيره, en: Elsewhere } }\n  third: { name: ثالث }\n',
    says: [['duplicate-id', 'elsewhere']],
  },
  'null characters alone': {
    text: '\0\0\0\n',
    says: [
      ['hidden-character', '\0\0\0'],
      ['wrong-type', '\0\0\0'],
    ],
  },
}

/** Records of which each leads to the next, and the last to the first. */
function circle(type: string, key: string, length: number): string {
  const ids = Array.from({ length }, (_, at) => `c${at}`)
  const records = ids.map((id, at) => `  ${id}: { name: ن${at}ن, ${key}: ${type}:${ids[(at + 1) % length]} }\n`)
  const [persons = ''] = below.split('place:')
  return type === 'person' ? `${above}${records.join('')}${persons}` : `${above}${persons}${type}:\n${records.join('')}`
}

describe('a bad registry', () => {
  for (const [name, bad] of Object.entries(between)) {
    it(`has findings at the place, and all other records: ${name}`, () => {
      for (const mark of ['', '\ufeff']) check(`${mark}${above}${bad.between}${below}`, bad.says)
    })
  }

  // A large file is cut, whatever stands in it: an anchor holds in its record there.
  const cut = Object.entries(between).filter(([name]) => !name.startsWith('an anchor') && !name.includes('long'))
  for (const [name, bad] of cut) {
    it(`has the same findings where it is large: ${name}`, () => {
      check(`x-wide:\n  wide: { note: ${long} }\n${above}${bad.between}${below}`, bad.says)
    })
  }

  for (const [name, { text, says }] of Object.entries(whole)) {
    it(`has findings at the place, and all other records: ${name}`, () => {
      const files = corpusWith(text)
      assert.deepEqual(findings(files), says)
      const names = ['person:first', 'person:last', 'place:home'].filter((ref) =>
        new RegExp(`[ "]${ref.split(':')[1]}"?:`).test(text),
      )
      for (const ref of [...names, 'org:elsewhere']) answers(files, ref)
    })
  }

  for (const [type, key] of [
    ['person', 'redirect'],
    ['place', 'within'],
    ['event', 'part-of'],
  ] as const) {
    for (const length of [1, 2, 5]) {
      it(`has findings in each record of a circle: ${key}, ${length}`, () => {
        const files = corpusWith(circle(type, key, length))
        const found = findings(files).filter(([code]) => code === 'cycle')
        assert.equal(found.length, length)
        for (const ref of ['person:first', 'person:last', 'org:elsewhere']) answers(files, ref)
        for (let at = 0; at < length; at++) cardOf(files, `${type}:c${at}`)
      })
    }
  }
})

/** A card where the caret is on a reference of the bad file itself. */
function cardOf(files: Fixture, ref: string): void {
  const document = files.documents.find(({ uri }) => uri === BAD)
  assert.ok(document)
  const card = asked(files, (context) => hover({ ...context, document }, document.source.text.lastIndexOf(ref) + 2))
  assert.ok(card, ref)
}

function check(text: string, says: Bad['says']): void {
  const files = corpusWith(text)
  assert.deepEqual(findings(files), says)
  for (const ref of ['person:first', 'person:last', 'place:home', 'org:elsewhere']) answers(files, ref)
}

/** Open and closed it has the same findings; hints are not told. */
function findings(files: Fixture): Bad['says'] {
  const { corpus, documents } = files
  const file = documents.find(({ uri }) => uri === BAD)
  assert.equal(file?.kind, 'registry')
  const open = corpusOf(documents, corpus.settings, new Set([BAD]))
  const found = lint(file, open, rules, nothingOutside)
  const closed = checkClosed(corpus, file.source, nothingOutside, new Map()).answer
  assert.deepEqual(
    found.map(({ code, severity, message }) => ({ code, severity, message })),
    closed.map(({ code, severity, message }) => ({ code, severity, message })),
  )
  return found
    .filter(({ severity }) => severity !== 'hint')
    .map(({ code, span }) => [code, file.source.text.slice(span.start, Math.min(span.end, span.start + 20))] as const)
}

/** The card and the place of a record that an article names; the same whether its file is open or closed. */
function answers(files: Fixture, ref: string): void {
  const offset = files.file.text.indexOf(ref) + 2
  const [, id = ''] = ref.split(':')
  const card = asked(files, (context) => hover(context, offset))
  assert.ok(JSON.stringify(card).includes(names[id] ?? ''), `${ref}: ${JSON.stringify(card)}`)
  const places = asked(files, (context) => definition(context, offset)) ?? []
  assert.ok(places.length > 0, ref)
}

const names: Readonly<Record<string, string>> = { first: 'First', last: 'Last', home: 'Home', elsewhere: 'Elsewhere' }

const BAD = `${ROOT}/entities/bad.yaml`

const fileAt = (path: string, text: string, cursor?: number): FixtureFile => ({
  uri: `${ROOT}/${path}`,
  path,
  text,
  cursor,
  spans: [],
})

const article =
  '---\ntitle: عنوان\ndate: 2024-01-01\n---\n\n[أول](person:first) و[الأخير](person:last) في [بيت](place:home) مع [غيره](org:elsewhere).\n'

const corpusWith = (text: string): Fixture =>
  fixtureOfFiles([
    fileAt('a.seed.md', article, 0),
    fileAt('entities/bad.yaml', text),
    fileAt('entities/other.yaml', 'org:\n  elsewhere: { name: { ar: غيره, en: Elsewhere } }\n'),
  ])
