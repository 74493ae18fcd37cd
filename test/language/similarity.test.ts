import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { closest } from '../../server/src/language/similarity.ts'

const ids = ['sergey-vershinin', 'kairat-abdrakhmanov', 'astana', 'astana-17', 'staffan-de-mistura', 'idlib', 'hama']
const names = [
  'أستانا',
  'إدلب',
  'سيرغي فيرشينين',
  'عبد الرحمن مصطفى',
  'عبد الرحمنوف',
  'حماة',
  'الزنكي',
  'ستيفان دي ميستورا',
  'نور سلطان',
  'موسكو',
]
const text = (candidate: string) => candidate

describe('closest', () => {
  for (const [word, meant] of [
    ['sergei-vershinin', 'sergey-vershinin'],
    ['vershinin', 'sergey-vershinin'],
    ['vershinen', 'sergey-vershinin'],
    ['vershinin-sergey', 'sergey-vershinin'],
    ['astna', 'astana'],
    ['astana17', 'astana-17'],
    ['idleb', 'idlib'],
    ['hamah', 'hama'],
    ['Sergey_Vershinin', 'sergey-vershinin'],
  ] as const) {
    it(`takes ${word} for ${meant}`, () => assert.equal(closest(word, ids, { text })[0], meant))
  }

  for (const [word, meant] of [
    ['أستانة', 'أستانا'],
    ['ادلب', 'إدلب'],
    ['فيرشنين', 'سيرغي فيرشينين'],
    ['عبدالرحمن مصطفي', 'عبد الرحمن مصطفى'],
    ['عبد الرحمانوف', 'عبد الرحمنوف'],
    ['زنكي', 'الزنكي'],
    ['استيفان دي ميستورا', 'ستيفان دي ميستورا'],
    ['نورسلطان', 'نور سلطان'],
    ['حماه', 'حماة'],
  ] as const) {
    it(`takes ${word} for ${meant}`, () => assert.equal(closest(word, names, { text })[0], meant))
  }

  it('finds nothing for what is like nothing', () => {
    for (const word of ['zzz', 'x', '', '؟', 'واشنطن'])
      assert.deepEqual(closest(word, [...ids, ...names], { text }), [])
  })

  it('gives as many as asked for, the nearest first, equals in their order', () => {
    const candidates = ['idlab', 'idleb', 'idlib', 'idlub']
    assert.deepEqual(closest('idlib', candidates, { text, limit: 3 }), ['idlib', 'idlab', 'idleb'])
  })

  it('compares what it is told to of each candidate', () => {
    const places = [{ name: 'حلب' }, { name: 'حماة' }]
    assert.deepEqual(closest('حماه', places, { text: ({ name }) => name }), [{ name: 'حماة' }])
  })
})
