import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { RegistryCut } from '../../server/src/syntax/registry-cut.ts'
import { cutRegistry, recutRegistry } from '../../server/src/syntax/registry-pieces.ts'
import { parseYaml } from '../../server/src/syntax/yaml-reader.ts'
import { projectFiles, textOf } from '../support/project.ts'
import { damagedBy, damages, registries } from '../support/registries.ts'

describe('cutRegistry', () => {
  it('gives each record with the comments above it, and what stands between types', () => {
    const text =
      '# All\nperson: # people\n  # A\n  a:\n    name: x\n\n  # B\n  b:\n    note: |\n      y\n      # z\n\nplace:\norg:\n c: { d: e }\n'
    assert.deepEqual(piecesOf(text), [
      ['frame', 'person', '# All\nperson: # people\n'],
      ['record', 'person', '  # A\n  a:\n    name: x\n\n'],
      ['record', 'person', '  # B\n  b:\n    note: |\n      y\n      # z\n\n'],
      ['frame', 'place', 'place:\n'],
      ['frame', 'org', 'org:\n'],
      ['record', 'org', ' c: { d: e }\n'],
    ])
  })

  it('keeps what is damaged inside of its record', () => {
    for (const field of [
      'name: [',
      'name: "',
      'name',
      '  name: x\n   y: z',
      'name: { ar: *x',

      '- x\n  - y',
      'name: x\n ]',
    ]) {
      const damaged = `  b:\n    ${field}\n`
      assert.deepEqual(
        piecesOf(`person:\n  a:\n    name: x\n${damaged}  c:\n    name: y\n`).map(([, , text]) => text),
        ['person:\n', '  a:\n    name: x\n', damaged, '  c:\n    name: y\n'],
        field,
      )
    }
  })

  for (const [name, records, shifted] of [
    ['the first', ['    a:\n      name: x\n', '  b:\n    name: y\n', '  c:\n    name: z\n'], ['b']],
    ['the first, in braces', ['    a: {}\n', '  b: {}\n', '  c: {}\n', '  d: {}\n'], ['b']],
    ['the second', ['    a:\n      name: x\n', '  b:\n      name: y\n', '    c:\n      name: z\n'], ['b']],
    ['the second, in braces', ['    a: {}\n', '  b: {}\n', '    c: {}\n', '    d: {}\n'], ['b']],
    ['the third', ['    a: {}\n', '    b: {}\n', '  c:\n      name: y\n      kind: z\n', '    d: {}\n'], ['c']],
    ['two', ['    a: {}\n', '    b: {}\n', '   c: {}\n', '  d:\n   name: y\n', '    e: {}\n'], ['c', 'd']],
  ] as const) {
    it(`hides no record where one stands in another column: ${name}`, () => {
      const text = `person:\n${records.join('')}`
      assert.deepEqual(
        piecesOf(text).map(([, , piece]) => piece),
        ['person:\n', ...records],
      )
      const marked = cutRegistry(text)?.pieces.map(({ isShifted }) => isShifted)
      assert.deepEqual(marked, [false, ...records.map((record) => shifted.some((id) => record.includes(`${id}:`)))])
    })
  }

  it('cuts nothing off below a type that is written in one line, or as a list', () => {
    assert.deepEqual(
      piecesOf('person: { a: { name: x },\n  b: {} }\nplace:\n  - a\n  - b: c\n').map(([kind]) => kind),
      ['frame', 'frame'],
    )
  })

  for (const path of projectFiles().filter((file) => /^seeds\/entities\/.*\.yaml$/.test(file))) {
    it(`cuts ${path} into records that are sound alone`, () => {
      const text = textOf(path)
      assert.ok(areSound(text))
      assert.ok(areSound(text.replaceAll('\n', '\r\n')))
    })
  }

  it('takes for a type only what ends with its colon', () => {
    assert.deepEqual(
      piecesOf('a: b:\n  c: {}\nd:e:\n  f: {}\n').map(([kind, type]) => [kind, type]),
      [
        ['frame', ''],
        ['frame', 'd:e'],
        ['record', 'd:e'],
      ],
    )
  })

  it('takes a type in quotes by its name', () => {
    for (const key of ['"person"', "'person'", '"person" ', 'person \t'])
      assert.deepEqual(
        piecesOf(`${key}: # people\n  a: {}\n  b: {}\n`).map(([kind, type]) => [kind, type]),
        [
          ['frame', 'person'],
          ['record', 'person'],
          ['record', 'person'],
        ],
        key,
      )
  })

  it('knows where more stands below the end of a document', () => {
    const ended = (text: string): readonly boolean[] | undefined =>
      cutRegistry(text)?.pieces.map(({ isEnded }) => isEnded)
    assert.deepEqual(ended('person:\n  a: {}\n...\n  b: {}\n'), [false, true, false])
    assert.deepEqual(ended('person:\n  a: {}\n... # end\n# more\nplace:\n'), [false, true, false])
    for (const end of ['...\n', '...', '...\n\n# the end\n', '....\n', '  ...\n'])
      assert.deepEqual(ended(`person:\n  a: {}\n${end}`), [false, false], end)
  })

  it('does not cut what records may share', () => {
    for (const text of [
      'person:\n  a: &x\n    name: y\n  b: *x\n',
      'person:\n  a: { name: [&x b] }\n',
      'person:\n  a: {}\r  b: {}\n',
    ]) {
      assert.equal(cutRegistry(text), undefined)
      assert.ok(cutRegistry(`${text}event:\n  z:\n    note: ${'x'.repeat(1 << 20)}\n`))
    }
  })

  it('gets through lines of blanks', () => {
    const blanks = ' \t'.repeat(1 << 19)
    for (const line of [`b${blanks}x`, `b:${blanks}x`, `  b${blanks}x`, `"b"${blanks}x`])
      assert.deepEqual(
        piecesOf(`person:\n  a: {}\n${line}\n`).map(([kind]) => kind),
        line.startsWith('b:') ? ['frame', 'record', 'frame'] : ['frame', 'record'],
        line.slice(0, 4),
      )
  })

  it('loses no character of any text', () => {
    fc.assert(
      fc.property(registries, damages, (text, damage) => {
        const damaged = damagedBy(text, damage)
        const cut = cutRegistry(damaged)
        if (cut) assert.equal(textsOf(damaged, cut).join(''), damaged)
      }),
    )
  })
})

describe('recutRegistry', () => {
  it('is after any edits what a fresh cut would be', () => {
    fc.assert(
      fc.property(registries, fc.array(damages, { maxLength: 6 }), (text, edits) => {
        let now = text
        let cut = cutRegistry(now)
        for (const { at, removed, inserted } of edits.flat()) {
          const start = at % (now.length + 1)
          const end = Math.min(now.length, start + removed)
          const next = now.slice(0, start) + inserted + now.slice(end)
          const fresh = cutRegistry(next)
          const again = cut ? recutRegistry(cut, next, { start, end, length: inserted.length }) : fresh
          assert.deepEqual(again, fresh, JSON.stringify([now, next]))
          now = next
          cut = again
        }
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the pieces that were not touched', () => {
    const record = (id: string) => `  ${id}:\n    name: x\n`
    const text = `person:\n${['a', 'b', 'c', 'd', 'e'].map(record).join('')}`
    const at = text.indexOf('c:') + 'c:\n    name: '.length
    const before = cutRegistry(text)
    const after =
      before && recutRegistry(before, `${text.slice(0, at)}yy${text.slice(at)}`, { start: at, end: at, length: 2 })
    const kept = after?.pieces.map((piece) => before?.pieces.includes(piece))
    assert.deepEqual(kept, [true, true, true, false, true, true])
  })
})

/** Whether each piece can be read by itself. */
const areSound = (text: string): boolean =>
  piecesOf(text).every(([, , piece]) => parseYaml(piece, { start: 0, end: piece.length }).problems.length === 0)

const piecesOf = (text: string): readonly (readonly [string, string, string])[] => {
  const cut = cutRegistry(text)
  assert.ok(cut)
  const texts = textsOf(text, cut)
  return cut.pieces.map(({ kind, type }, at) => [kind, type, texts[at] ?? ''])
}

const textsOf = (text: string, { pieces, starts }: RegistryCut): readonly string[] =>
  pieces.map(({ length }, at) => text.slice(starts[at], (starts[at] ?? 0) + length))
