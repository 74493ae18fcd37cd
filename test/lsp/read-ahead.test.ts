import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { isLarge, ReadAhead } from '../../server/src/lsp/read-ahead.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { Source } from '../../server/src/text/source.ts'

describe('a large file of the registry that is read ahead', () => {
  const root = 'file:///corpus'
  const uri = `${root}/entities/a.yaml`
  const text = `person:\n${Array.from({ length: 40_000 }, (_, number) => `  p-${number}: { name: اسم ${number} }\n`).join('')}`
  const settings = readSettings(undefined)
  const source = new Source(uri, 1, text)

  /** A host whose clock is always over, so that each step has a turn of its own in which `meanwhile` happens. */
  const aheadOf = (meanwhile: () => void): ReadAhead => {
    let now = 0
    return new ReadAhead({
      now: () => (now += 1000),
      pause: async () => meanwhile(),
    })
  }

  it('is the one that is taken, once', async () => {
    assert.ok(isLarge(text.length))
    const ahead = aheadOf(() => {})
    await ahead.read(source, settings)
    assert.equal(ahead.sourceOf({ uri, version: 1, text }), source)
    assert.equal(ahead.take(uri, settings)?.source, source)
    assert.equal(ahead.take(uri, settings), undefined)
  })

  it('is nobody’s when it has been closed', async () => {
    const ahead = aheadOf(() => {})
    await ahead.read(source, settings)
    ahead.closed(uri)
    assert.equal(ahead.take(uri, settings), undefined)
  })

  it('is not read to the end when it is closed meanwhile', async () => {
    let turns = 0
    const ahead: ReadAhead = aheadOf(() => {
      if (++turns === 3) ahead.closed(uri)
    })
    await ahead.read(source, settings)
    assert.equal(ahead.take(uri, settings), undefined)
    assert.equal(turns, 3)
  })

  it('is not the one under other settings', async () => {
    const ahead = aheadOf(() => {})
    await ahead.read(source, settings)
    assert.equal(ahead.take(uri, readSettings(undefined)), undefined)
  })
})
