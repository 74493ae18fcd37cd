import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { diffTokens, encodeTokens, semanticTokens } from '../../server/src/features/semantic-tokens.ts'
import { contextOf, fixture, fixtureOfFiles, ROOT } from '../support/fixture.ts'
import { registries } from '../support/registries.ts'
import { withSample } from './sample.ts'

describe('semantic tokens', () => {
  it('part a tag into label, type, id and attributes', () => {
    check(withSample('//- a.seed.md\nقال [فيرشينين](person:sergey-vershinin "role=speaker; note=\'x y\'")<|>'), [
      'فيرشينين person',
      'person type',
      'sergey-vershinin person',
      'role attribute',
      'speaker string',
      'note attribute',
      'x y string',
    ])
  })

  it('tell what is unknown, undecided, a date or an article', () => {
    check('[a](person:nobody) [b](person:?x) [c](person:?) [d](date:2022) [e](article:none) [f](persn:a)', [
      'a person unknown',
      'person type',
      'nobody person unknown',
      'b unresolved',
      'person type',
      '?x unresolved',
      'c unresolved',
      'person type',
      '? unresolved',
      'd date',
      'date type',
      '2022 date',
      'e article unknown',
      'article type',
      'none article unknown',
      'f entity unknown',
      'persn type',
      'a entity unknown',
    ])
  })

  it('mark a relative link to an article as one by its id', () => {
    check('//- b.seed.md\nب\n//- a.seed.md\n[ب](b.seed.md#x) [ج](./c.seed.md) [د](d.md)<|>', [
      'ب article',
      'b.seed.md article',
      'ج article unknown',
      './c.seed.md article unknown',
    ])
  })

  it('take a type of the corpus for the one it is like', () => {
    check(withSample('//- a.seed.md\n[x](agreement:y)<|>'), ['x event unknown', 'agreement type', 'y event unknown'])
  })

  it('cut a label at the line break', () => {
    check('[محمد\r\nعلوش](person:?)', ['محمد unresolved', 'علوش unresolved', 'person type', '? unresolved'])
  })

  it('cover front matter and registry', () => {
    check(withSample('//- a.seed.md\n---\ndate: 2022\ndateline: "place:astana"\nrelated: [a]\n---\n<|>'), [
      'date property',
      '2022 date',
      'dateline property',
      'place type',
      'astana place',
      'related property',
      'a article',
    ])
    check('//- entities/a.yaml\nplace:\n  a: { name: A, within: place:b }\n', [
      'place type declaration',
      'a place declaration',
      'name property',
      'within property',
      'place type',
      'b place unknown',
    ])
  })

  it('can be asked for part of a document', () => {
    const read = fixture('[a](person:b)\n\n[|[c](person:d)|]\n')
    const [span] = read.file.spans
    assert.deepEqual(texts(read, span), ['c person unknown', 'person type', 'd person unknown'])
  })

  it('are in a part of a registry file what they are in the whole', () => {
    let found = 0
    fc.assert(
      fc.property(registries, fc.nat(), fc.integer({ min: 1, max: 80 }), (text, at, length) => {
        const uri = `${ROOT}/entities/a.yaml`
        const read = fixtureOfFiles([{ uri, path: 'entities/a.yaml', text, cursor: 0, spans: [] }])
        const start = at % (text.length + 1)
        const within = { start, end: start + length }
        const part = semanticTokens(contextOf(read), within)
        const { source } = read.document
        const inside = semanticTokens(contextOf(read)).filter((token) => {
          const from = source.line(token.line).start + token.start
          return from < within.end && from + token.length > within.start
        })
        found += inside.length
        for (const token of inside)
          assert.ok(
            part.some((one) => isDeepStrictEqual(one, token)),
            text,
          )
      }),
      { numRuns: 300 },
    )
    assert.ok(found > 300, `${found}`)
  })

  it('are encoded relative to each other', () => {
    assert.deepEqual(
      encodeTokens(semanticTokens(contextOf(fixture('[a](person:b)\n[c](person:?)')))),
      [0, 1, 1, 0, 2, 0, 3, 6, 9, 0, 0, 7, 1, 0, 2, 1, 1, 1, 7, 0, 0, 3, 6, 9, 0, 0, 7, 1, 7, 0],
    )
  })

  it('give as their difference the edit that makes one list of the other', () => {
    const lists = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 })
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const edits = diffTokens(before, after)
        const made = edits.reduce((data, edit) => data.toSpliced(edit.start, edit.deleteCount, ...edit.data), before)
        assert.deepEqual(made, after)
        assert.equal(edits.length === 0, JSON.stringify(before) === JSON.stringify(after))
      }),
    )
  })
})

type Read = ReturnType<typeof fixture>

function texts(read: Read, within?: { readonly start: number; readonly end: number }): readonly string[] {
  const { source } = read.document
  return semanticTokens(contextOf(read), within).map(({ line, start, length, type, modifiers }) => {
    const from = source.line(line).start + start
    return [source.slice({ start: from, end: from + length }), type, ...modifiers].join(' ')
  })
}

const check = (text: string, expected: readonly string[]): void => assert.deepEqual(texts(fixture(text)), expected)
