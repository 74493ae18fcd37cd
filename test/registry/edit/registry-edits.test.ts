import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { insertRecord } from '../../../server/src/registry/edit/insert-record.ts'
import { keptLines } from '../../../server/src/registry/edit/kept-records.ts'
import { recordMap, removeField } from '../../../server/src/registry/edit/record-fields.ts'
import { newRecord, type RecordText, recordText } from '../../../server/src/registry/edit/record-text.ts'
import {
  type RegistryLines,
  recordOf,
  registryLines,
  slipNear,
} from '../../../server/src/registry/edit/registry-lines.ts'
import { removeRecord } from '../../../server/src/registry/edit/remove-record.ts'
import { sortRecords } from '../../../server/src/registry/edit/sort-records.ts'
import { parseYaml } from '../../../server/src/syntax/yaml-reader.ts'
import { yamlReading } from '../../../server/src/syntax/yaml-reading.ts'
import { applyEdits } from '../../../server/src/text/edit.ts'
import type { Span } from '../../../server/src/text/span.ts'
import { projectFiles, textOf } from '../../support/project.ts'
import { registryTexts } from './registries.ts'

describe('registryLines', () => {
  it('gives each record the comments directly above it, and those below that stand deeper', () => {
    const text = `# Head
person: # all
  # none of a's

  # a's
  a:
    name: x
    # a's too

  # alone

  b: { name: y } # b's
# the type's
place:
`
    const lines = cut(text)
    assert.deepEqual(
      lines.sections.map(({ type, records }) => [type, ...records.map(({ span }) => text.slice(span.start, span.end))]),
      [['person', "  # a's\n  a:\n    name: x\n    # a's too\n", "  b: { name: y } # b's\n"], ['place']],
    )
  })

  for (const [name, text] of [
    ['brackets at the top', 'person: { a: { name: b } }'],
    ['a root in brackets', '{ person: { a: { name: b } } }'],
    ['anchors', 'person:\n  a: &x { name: b }\n  c: *x\n'],
    ['anchors in brackets', 'person:\n  a: { name: [&x b] }\n'],
    ['an alias', 'person:\n  a:\n    name: *x\n'],
    ['several documents', 'person:\n  a:\n    name: b\n---\nplace:\n  c:\n    name: d\n'],
    ['types that are repeated', 'person:\n  a: {}\nplace:\nperson:\n  b: {}\n'],
    ['a list', '- a\n'],
    ['words', 'a\n'],
    ['a list of records', 'person:\n- a\n'],
    ['a list of records that is indented', 'person:\n  - a\n'],
    ['a record without a colon', 'person:\n  a\n  b: c\n'],
    ['a type without a colon', 'person:\n  a: {}\nplace\n  b: {}\n'],
    ['a record further to the left', 'person:\n    a: {}\n  b: {}\n'],
    ['a CR alone', 'person:\n  a: {}\r  b: {}\n'],
  ] as const) {
    it(`does not cut ${name}`, () => {
      assert.equal(registryLines(text), undefined)
    })
  }

  for (const [name, text, odd] of [
    ['tabs for indentation', 'person:\n  z: {}\n  a:\n\tname: b\n  y: {}\n', 'a'],
    ['open brackets', 'person:\n  z: {}\n  a:\n    name: [b\n  y: { name: d }\n', 'a'],
    ['brackets that end the file open', 'person:\n  z: {}\n  y: {}\n  a:\n    name: [b\n', 'a'],
    ['a quote without end', 'person:\n  z: {}\n  a:\n    name: "b\n\n  y: {}\n', 'a'],
    ['a colon too many', 'person:\n  z: {}\n  a: b: c\n  y: {}\n', 'a'],
    ['a line between two columns', 'person:\n  z: {}\n  a:\n    b: c\n   d: e\n  y: {}\n', 'a'],
    ['a field without a colon', 'person:\n  z: {}\n  a:\n    b: c\n    d\n  y: {}\n', 'a'],
  ] as const) {
    it(`gives no record with a slip, and lets the others be moved: ${name}`, () => {
      const lines = cut(text)
      assert.equal(recordOf(lines, 'person', odd), undefined)
      assert.equal(slipNear(lines, 'person', odd), slipNear(lines, 'person', 'y'))
      assert.ok(slipNear(lines, 'person', odd) !== undefined)
      for (const id of ['z', 'y']) {
        const record = recordOf(lines, 'person', id) ?? assert.fail(id)
        const edit = removeRecord(lines, 'person', record)
        const after = keptLines(lines, [edit], new Set([`person:${id}`]))
        const whole = slice(text, record.whole)
        // Empty lines that would go may be the slip's.
        if (after) assert.equal(after.text, text.replace(whole, ''))
        else assert.ok(text.includes(`\n\n${whole}`))
      }
    })
  }

  it('does not cut what has a slip in a large file, which is cut whatever stands in it', () => {
    const large = `event:\n  z:\n    note: ${'x'.repeat(1 << 20)}\n`
    assert.ok(registryLines(`${large}person:\n  a: { name: &x b, pseudonym: *x }\n`))
    for (const text of ['person:\n  a: &x { name: b }\n  c: *x\n', 'person:\n  a: {}\n---\nplace:\n  b: {}\n']) {
      assert.equal(registryLines(large + text), undefined, text)
    }
  })

  it('is after an edit what it is when it is read anew', () => {
    fc.assert(
      fc.property(registryTexts, fc.nat(), (text, at) => {
        const lines = cut(text)
        const all = lines.sections.flatMap(({ type, records }) => records.map((record) => ({ type, record })))
        const one = all[at % Math.max(1, all.length)]
        if (!one) return
        const edit = removeRecord(lines, one.type, one.record)
        const after = keptLines(lines, [edit], new Set([`${one.type}:${one.record.id}`])) ?? assert.fail(text)
        assert.deepEqual(seen(after), seen(cut(after.text)))
      }),
    )
  })
})

describe('insertRecord', () => {
  const check = (before: string, after: string): void => {
    const lines = cut(before)
    const edit = insertRecord(lines, 'person', 'm', newRecord('m', [['name', 'x']]))
    assert.equal(applyEdits(before, [edit]), after)
  }

  it('makes a file', () => check('', 'person:\n  m:\n    name: x\n'))
  it('adds a type at the end', () =>
    check('place:\n  a: {}\n\norg:\n  b: {}', 'place:\n  a: {}\n\norg:\n  b: {}\n\nperson:\n  m:\n    name: x'))
  it('goes where the order of the file has it', () =>
    check(
      'person:\n    a: {}\n\n    # z\n    z: {}\n',
      'person:\n    a: {}\n\n    m:\n      name: x\n\n    # z\n    z: {}\n',
    ))
  it('goes to the end of a type without an order', () =>
    check('person:\n  z: {}\n  a: {}\nplace:\n', 'person:\n  z: {}\n  a: {}\n  m:\n    name: x\nplace:\n'))
  it('writes the line breaks of the file', () => check('\ufeffperson:\r\n', '\ufeffperson:\r\n  m:\r\n    name: x\r\n'))
})

describe('a record that is put in', () => {
  it('is taken out again without a trace, and changes no other', () => {
    fc.assert(
      fc.property(registryTexts, types, (text, type) => {
        const lines = cut(text)
        // A new type and one that stood there empty look the same once a record stands under it.
        fc.pre(lines.sections.at(-1)?.records.length !== 0 && !/\n\r?\n$/.test(text))
        fc.pre(lines.sections.every((one) => one.type !== type || one.records.length > 0))
        const edit = insertRecord(lines, type, 'm', newRecord('m', [['name', 'x']]))
        assert.ok(keptLines(lines, [edit], new Set([`${type}:m`])))
        const after = cut(applyEdits(text, [edit]))
        const record = recordOf(after, type, 'm') ?? assert.fail('it is there')
        assert.deepEqual(reading(after.text), {
          ...reading(text),
          [type]: { ...reading(text)[type], m: { name: 'x' } },
        })
        const back = applyEdits(after.text, [removeRecord(after, type, record)])
        assert.equal(back, text)
      }),
      { numRuns: 250 },
    )
  })
})

describe('removeRecord', () => {
  it('takes one record away with its comments, and leaves the others as they are written', () => {
    fc.assert(
      fc.property(registryTexts, fc.nat(), (text, at) => {
        const lines = cut(text)
        const all = lines.sections.flatMap(({ type, records }) => records.map((record) => ({ type, record })))
        const one = all[at % Math.max(1, all.length)]
        if (!one) return
        const edit = removeRecord(lines, one.type, one.record)
        assert.ok(keptLines(lines, [edit], new Set([`${one.type}:${one.record.id}`])))
        const after = reading(applyEdits(text, [edit]))
        const wanted = reading(text)
        delete wanted[one.type]?.[one.record.id]
        if (wanted[one.type] && Object.keys(wanted[one.type] ?? {}).length === 0) delete wanted[one.type]
        assert.deepEqual(after, wanted)
        const rest = text.slice(0, one.record.span.start) + text.slice(one.record.span.end)
        assert.deepEqual(remarksIn(applyEdits(text, [edit])), remarksIn(rest))
      }),
      { numRuns: 250 },
    )
  })

  for (const [name, before, after] of [
    ['the first', 'person:\n  a: {}\n\nplace:\n  b: {}\n', 'place:\n  b: {}\n'],
    ['one between', 'org:\n  c: {}\n\nperson:\n  a: {}\n\nplace:\n  b: {}\n', 'org:\n  c: {}\n\nplace:\n  b: {}\n'],
    ['one without empty lines', 'org:\n  c: {}\nperson:\n  a: {}\nplace:\n', 'org:\n  c: {}\nplace:\n'],
    [
      'one with comments',
      '\ufeff# All\r\n# seedbed-disable x\r\nperson: # who\r\n  # none else\r\n\r\n  # a\r\n  a: {}\r\n\r\nplace:\r\n',
      '\ufeff# All\r\n# who\r\n# none else\r\n\r\nplace:\r\n',
    ],
    ['the last', 'org:\n  c: {}\n\nperson: # who\n  a: {}', 'org:\n  c: {}\n\n# who'],
  ] as const) {
    it(`takes a type out with its last record: ${name}`, () => {
      const lines = cut(before)
      const record = recordOf(lines, 'person', 'a') ?? assert.fail('it is there')
      assert.equal(applyEdits(before, [removeRecord(lines, 'person', record)]), after)
    })
  }

  it('says the same in another file, whatever its indentation and line breaks', () => {
    fc.assert(
      fc.property(registryTexts, registryTexts, fc.nat(), fc.integer({ min: 1, max: 3 }), (text, other, at, column) => {
        const lines = cut(text)
        const all = lines.sections.flatMap(({ type, records }) => records.map((record) => ({ type, record })))
        const one = all[at % Math.max(1, all.length)]
        const target = cut(other.replace(/^ {2}(?=\S)/gm, ' '.repeat(column)))
        if (!one || target.sections.some(({ records }) => records.some(({ id }) => id === one.record.id))) return
        const record: RecordText = recordText(text, one.record)
        const after = applyEdits(target.text, [insertRecord(target, one.type, one.record.id, record)])
        assert.deepEqual(reading(after)[one.type]?.[one.record.id], reading(text)[one.type]?.[one.record.id])
      }),
      { numRuns: 200 },
    )
  })
})

describe('sortRecords', () => {
  const sorted = (text: string): string => applyEdits(text, sortRecords(cut(text)))

  it('moves comments with their records and leaves empty lines where they are', () => {
    assert.equal(
      sorted('person:\n  # c\n  c: {} # C\n\n  # alone\n\n  a:\n    name: x\n    # below\n\n  b: {}'),
      'person:\n  # alone\n\n  a:\n    name: x\n    # below\n\n  b: {}\n\n  # c\n  c: {} # C',
    )
  })

  it('changes nothing that is said, nor a sorted file, and loses no line', () => {
    fc.assert(
      fc.property(registryTexts, (text) => {
        const after = sorted(text)
        assert.deepEqual(reading(after), reading(text))
        assert.equal(sorted(after), after)
        const linesOf = (whole: string): readonly string[] => whole.split(/\r?\n/).toSorted()
        assert.deepEqual(linesOf(after), linesOf(text))
        for (const { records } of cut(after).sections) {
          assert.deepEqual(
            records.map(({ id }) => id),
            records.map(({ id }) => id).toSorted(),
          )
        }
      }),
      { numRuns: 250 },
    )
  })

  for (const path of projectFiles().filter((file) => /^seeds\/entities\/.*\.yaml$/.test(file))) {
    it(`sorts ${path}`, () => assert.deepEqual(reading(sorted(textOf(path))), reading(textOf(path))))
  }
})

describe('fields of a record', () => {
  const text = 'person:\n  "a": # A\n    name: "x" # y\n    aliases:\n      - b # c\n    note: z\n  b: { name: y }\n'
  const at = (lines: RegistryLines, id: string) => recordOf(lines, 'person', id) ?? assert.fail(id)

  it('are taken out', () => {
    const lines = cut(text)
    const edit = removeField(lines, at(lines, 'a'), 'aliases') ?? assert.fail('it is there')
    assert.equal(applyEdits(text, [edit]), text.replace('    aliases:\n      - b # c\n', ''))
  })

  it('are read from the record alone', () => {
    const lines = cut(text)
    assert.deepEqual(
      recordMap(lines, at(lines, 'a'))?.entries.map(({ key }) => key.text),
      ['name', 'aliases', 'note'],
    )
  })
})

const types = fc.constantFrom('person', 'place', 'org', 'event', 'agreement')

const cut = (text: string): RegistryLines => registryLines(text) ?? assert.fail(`is not cut: ${JSON.stringify(text)}`)

/** All that is said of a file. */
const seen = ({ sections }: RegistryLines) =>
  sections.map(({ type, line, records }) => [
    type,
    line,
    records.map(({ id, key, column, own, span, top, slip }) => ({ id, key, column, own, span, top, slip })),
  ])

const slice = (text: string, { start, end }: Span): string => text.slice(start, end)

type Reading = Record<string, Record<string, unknown>>

/** What a file says, by YAML's own parser. */
function reading(text: string): Reading {
  const start = text.startsWith('\ufeff') ? 1 : 0
  const { root, problems } = parseYaml(text, { start, end: text.length })
  assert.deepEqual(problems, [])
  return (root ? asObject(yamlReading(root)) : {}) as Reading
}

function asObject(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asObject)
  if (typeof value !== 'object' || value === null) return value
  if ('map' in value) {
    const entries = value.map as readonly (readonly [string, unknown])[]
    return Object.fromEntries(entries.map(([key, inner]) => [key, asObject(inner)]))
  }
  return 'text' in value ? value.text : value
}

/** The comments of a file, but for those that silence the line below. */
const remarksIn = (text: string): readonly string[] =>
  parseYaml(text, { start: text.startsWith('\ufeff') ? 1 : 0, end: text.length }).comments.flatMap(({ text: one }) =>
    /^ seedbed-disable(?!-file)/.test(one) ? [] : [one.trimEnd()],
  )
