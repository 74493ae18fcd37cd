import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import {
  digitOf,
  type PaletteEntry,
  paletteEntries,
  rowAfter,
} from '../../client/webview/seed-editor/palette-entries.ts'
import type { TaggingChoice } from '../../server/src/protocol/tagging-choices.ts'

const choice = (ref: string): TaggingChoice => ({ ref, kind: 'entity', name: ref, edits: [] })
const shown = (entry: PaletteEntry): string =>
  `${entry.key ?? '-'} ${'choice' in entry ? entry.choice.ref : (entry.creates?.type ?? 'any')} ${entry.group}`
const place = { line: 0, character: 0 }

describe('The tagging palette', () => {
  it('gives the digits to entities first, and then to types', () => {
    const entities = ['a', 'b'].map(choice)
    const types = ['1', '2', '3', '4', '5', '6', '7', '8'].map((id) => choice(`${id}:?`))
    const entries = paletteEntries({ range: { start: place, end: place }, entities, types })
    assert.deepEqual(entries.map(shown), [
      '1 a likelyEntities',
      '2 b likelyEntities',
      '3 1:? types',
      '4 2:? types',
      '5 3:? types',
      '6 4:? types',
      '7 5:? types',
      '8 6:? types',
      '9 7:? types',
      '- 8:? types',
    ])
  })

  it('gives them to types before those whom the article names elsewhere', () => {
    const named = { ...choice('a'), why: 'article' as const }
    const [types, likely] = [[choice('t:?')], { ...choice('b'), why: 'name' as const }]
    const rows = (entities: readonly TaggingChoice[]) =>
      paletteEntries({ range: { start: place, end: place }, entities, types }).map(shown)
    assert.deepEqual(rows([named]), ['1 t:? types', '2 a alsoInArticle'])
    assert.deepEqual(rows([likely, named]), ['1 b likelyEntities', '2 t:? types', '3 a alsoInArticle'])
  })

  it('offers a new entity as each type where none is likely, and else in one row', () => {
    const named = { ...choice('a'), why: 'article' as const }
    const likely = { ...choice('b'), why: 'name' as const }
    const proposal = {
      name: 'جبلة',
      names: [],
      types: ['place', 'org'].map((type) => ({ type, label: type, id: 'jabla', path: 'e.yaml', isNew: false })),
    }
    const rows = (entities: readonly TaggingChoice[]) =>
      paletteEntries({ range: { start: place, end: place }, entities, types: [choice('t:?')] }, proposal).map(shown)
    assert.deepEqual(rows([named]), ['1 t:? types', '2 place newEntity', '3 org newEntity', '4 a alsoInArticle'])
    assert.deepEqual(rows([likely, named]), [
      '1 b likelyEntities',
      '2 t:? types',
      '3 any newEntity',
      '4 a alsoInArticle',
    ])
  })

  it('reads the digits of Arabic and Persian keyboards', () => {
    assert.deepEqual(['1', '9', '١', '٩', '۴', '0', '٠', 'a', 'F1'].map(digitOf), [
      '1',
      '9',
      '1',
      '9',
      '4',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('goes round the ends of a list', () => {
    assert.equal(rowAfter('ArrowDown', 2, 3), 0)
    assert.equal(rowAfter('ArrowUp', 0, 3), 2)
    assert.equal(rowAfter('ArrowUp', -1, 3), 2)
    assert.equal(rowAfter('ArrowDown', -1, 3), 0)
    assert.equal(rowAfter('End', 0, 3), 2)
    assert.equal(rowAfter('a', 0, 3), undefined)
    assert.equal(rowAfter('ArrowDown', 0, 0), undefined)
  })
})
