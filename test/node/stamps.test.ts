import assert from 'node:assert/strict'
import { statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { BulkReader } from '../../server/src/node/bulk-reader.ts'
import { judge, judgeRead, stampOf } from '../../server/src/node/stamps.ts'
import { folderWith } from './folder.ts'

describe('whether a file has changed', () => {
  const folder = () => folderWith({ 'a.md': 'one' })
  // Of a file that was written long ago.
  const stats = statSync(process.execPath)
  const later = Math.max(stats.mtimeMs, stats.ctimeMs) + 2000
  const read = (text: string) => ({ bytes: Buffer.from(text), stats })

  it('is told by its times and size, where these can be trusted', () => {
    const stamp = stampOf(read('one'), later)
    assert.deepEqual(stamp, [stats.mtimeMs, stats.ctimeMs, stats.size, 0])
    assert.equal(judgeRead(read('two'), stamp), 'same')
  })

  it('is told by its content, where it was read within its last moments, or its clock is ahead', () => {
    for (const now of [later - 1, stats.mtimeMs, stats.mtimeMs - 1e6]) {
      const stamp = stampOf(read('one'), now)
      assert.equal(judgeRead(read('two'), stamp), 'changed')
      assert.deepEqual(judgeRead(read('one'), stamp), stampOf(read('one')))
    }
  })

  it('is noticed though it got its old time and size back', () => {
    const path = join(folder(), 'a.md')
    const old = new Date(2020, 1, 1)
    utimesSync(path, old, old)
    const reader = new BulkReader()
    const file = reader.bytes(path)
    assert.ok(file)
    const stamp = stampOf(file)
    writeFileSync(path, 'two')
    utimesSync(path, old, old)
    assert.equal(statSync(path).mtimeMs, stamp[0])
    assert.equal(judge(path, stamp, reader), 'changed')
  })

  it('is noticed where it is not there any more', () => {
    assert.equal(judge(join(folder(), 'b.md'), [0, 0, 0, 0], new BulkReader()), 'changed')
  })

  it('costs no reading where it is certain', () => {
    const reader = new BulkReader()
    reader.bytes = () => assert.fail('was read')
    assert.equal(judge(process.execPath, [stats.mtimeMs, stats.ctimeMs, stats.size, 0], reader), 'same')
    assert.equal(judge(process.execPath, [stats.mtimeMs, stats.ctimeMs, stats.size + 1, 5], reader), 'changed')
  })
})
