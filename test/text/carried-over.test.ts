import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { CarriedOver } from '../../server/src/text/carried-over.ts'

describe('what is carried over', () => {
  it('is made once as long as its text stays, wherever it stands, and is made anew when it comes back', () => {
    const { made, carried } = counted(100)
    const [one, two] = carried.of('a', ['one', 'two'])
    assert.deepEqual(carried.of('a', ['two', 'more', 'one', 'two']), [two, { text: 'more' }, one, two])
    assert.deepEqual(made, ['one', 'two', 'more'])
    carried.of('a', ['one'])
    carried.of('a', ['one', 'two'])
    assert.deepEqual(made, ['one', 'two', 'more', 'two'])
  })

  it('is what one version has, however many there were and however long they are', () => {
    const { carried } = counted(100)
    for (let key = 1; key <= 1000; key++) carried.of('a', ['first', `second${'x'.repeat(key)}`])
    assert.equal(carried.units, 5 + 6 + 1000)
  })

  it('is forgotten of the documents that nobody has asked for longest, when all are too long', () => {
    const { made, carried } = counted(10)
    carried.of('a', ['aaaa'])
    carried.of('b', ['bbbb'])
    carried.of('a', ['aaaa'])
    carried.of('c', ['cccc'])
    assert.equal(carried.units, 8)
    carried.of('a', ['aaaa'])
    assert.deepEqual(made, ['aaaa', 'bbbb', 'cccc'])
    carried.of('b', ['b'.repeat(50)])
    assert.equal(carried.units, 50)
    carried.of('a', ['aaaa'])
    assert.equal(carried.units, 4)
  })
})

function counted(most: number) {
  const made: string[] = []
  const carried = new CarriedOver((text) => {
    made.push(text)
    return { text }
  }, most)
  return { made, carried }
}
