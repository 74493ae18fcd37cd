import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { newRecord } from '../../../server/src/registry/edit/record-text.ts'
import { recordOf, registryLines } from '../../../server/src/registry/edit/registry-lines.ts'
import {
  knowing,
  withoutRecord,
  withRecord,
  withRecordEdits,
} from '../../../server/src/registry/edit/registry-steps.ts'
import { noSteps } from '../../../server/src/text/compose-edits.ts'

describe('steps on a file of the registry', () => {
  const text = `person:\n${Array.from({ length: 200 }, (_, at) => `  p-${at}:\n    name: p ${at}\n`).join('')}`

  it('go on with what the ones before have read: each reads a record or two', () => {
    const lines = registryLines(text) ?? assert.fail()
    const start = knowing(lines)
    let last = lines
    const first = withRecordEdits(start, 'person', 'p-7', (now, { own }) => {
      assert.equal(now, lines)
      last = now
      return [{ span: { start: own.end, end: own.end }, text: '    status: draft\n' }]
    })
    const second =
      first &&
      withRecordEdits(first, 'person', 'p-7', (now) => {
        assert.equal(now.cut.pieces.filter((piece) => !last.cut.pieces.includes(piece)).length, 1)
        return []
      })
    const out = second && withoutRecord(second, 'person', 'p-7')
    const put = out && withRecord(out.steps, 'org', 'p-7', newRecord('p-7', [['name', 'x']]))
    assert.ok(put?.text.endsWith('org:\n  p-7:\n    name: x\n'))
    const again = registryLines(put?.text ?? '') ?? assert.fail()
    assert.deepEqual(recordOf(again, 'person', 'p-7'), undefined)
  })

  it('know nothing of a file that is another by now', () => {
    const other = noSteps(text.replace('p-7:', 'x-7:'))
    assert.equal(withoutRecord(other, 'person', 'p-7'), undefined)
    assert.ok(withoutRecord(other, 'person', 'x-7'))
    assert.ok(withoutRecord(noSteps(text), 'person', 'p-7'))
  })
})
