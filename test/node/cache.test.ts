import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { BulkReader } from '../../server/src/node/bulk-reader.ts'
import { type CachePlace, loadCache, storeCache } from '../../server/src/node/cache.ts'
import { indexFolder } from '../../server/src/node/index-folder.ts'
import { WrittenRecords } from '../../server/src/node/written-records.ts'
import { readSettings, type Settings } from '../../server/src/schema/settings.ts'
import { emptyFolder, folderWith } from './folder.ts'

describe('the cache of an index', () => {
  const settings = readSettings(undefined)
  const place = (changes: Partial<CachePlace> = {}): CachePlace => ({
    folder: emptyFolder(),
    root: 'file:///corpus',
    settings,
    program: 'test',
    ...changes,
  })
  const parts = () => {
    const folder = folderWith({
      'a.seed.md': '---\ntitle: خبر\n---\n[علوش](person:alloush)\n',
      'entities/p.yaml': 'person:\n  alloush:\n    name: محمد علوش\n',
    })
    const [corpus] = indexFolder(folder).corpora
    assert.ok(corpus)
    return corpus.segment.parts
  }
  const stored = () => {
    const where = place()
    storeCache(where, parts())
    const [name = ''] = readdirSync(where.folder)
    return { where, file: join(where.folder, name) }
  }

  it('gives back what was written, in memory that threads share', () => {
    const where = place()
    const before = parts()
    storeCache(where, before)
    const after = loadCache(where)
    assert.deepEqual(after, { ...before, written: new Uint16Array() })
    assert.ok(after?.placeTargets.buffer instanceof SharedArrayBuffer)
    assert.equal(after.placeTargets.buffer, after.placeLines.buffer)
    assert.ok(after.articles.buffer instanceof SharedArrayBuffer)
    assert.equal(new WrittenRecords(after).done().written.length, before.written.length)
  })

  it('is of one corpus, one version of its settings and one program', () => {
    const { where } = stored()
    assert.ok(loadCache(where))
    const others: readonly Partial<CachePlace>[] = [
      { root: 'file:///other' },
      { program: 'other' },
      { settings: { ...settings, lang: 'ar' } },
      { settings: { ...settings, entities: ['people/*.yaml'] } },
      { folder: emptyFolder() },
    ]
    for (const other of others) assert.equal(loadCache({ ...where, ...other }), undefined)
    // What closed files are read for does not depend on these.
    const kept: readonly Partial<Settings>[] = [{ rules: new Map([['unknown-entity', 'off']]) }, { schemes: ['x'] }]
    for (const one of kept) assert.ok(loadCache({ ...where, settings: { ...settings, ...one } }))
  })

  it('is nothing when a byte is wrong, missing or too many', () => {
    const { where, file } = stored()
    const whole = readFileSync(file)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const broken = Buffer.from(whole)
        broken[at] = (broken[at] ?? 0) ^ by
        writeFileSync(file, broken)
        assert.equal(loadCache(where), undefined)
      }),
    )
    for (const length of [0, 1, 8, 15, 16, 40, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length))
      assert.equal(loadCache(where), undefined, `${length}`)
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.alloc(8)]))
    assert.equal(loadCache(where), undefined)
    writeFileSync(file, '{"json": true}')
    assert.equal(loadCache(where), undefined)
    storeCache(where, parts())
    assert.ok(loadCache(where))
  })

  it('is replaced as a whole: whoever reads while another writes has the old one or the new one', () => {
    const { where, file } = stored()
    const before = statSync(file).ino
    storeCache(where, parts())
    assert.notEqual(statSync(file).ino, before)
    assert.equal(readdirSync(where.folder).length, 1)
  })

  it('is not there where nothing can be written', () => {
    const folder = folderWith({ file: '' })
    const where = place({ folder: join(folder, 'file', 'below') })
    storeCache(where, parts())
    assert.equal(loadCache(where), undefined)
    const blocked = stored()
    const other = place({ folder: blocked.where.folder, root: 'file:///b' })
    storeCache(other, parts())
    assert.ok(loadCache(other) && loadCache(blocked.where))
  })

  it('is forgotten when nobody has used it for a month, with what writers left behind', () => {
    const { where, file } = stored()
    const long = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000)
    const left = join(where.folder, 'x.seedbed-new')
    const foreign = join(where.folder, 'state.json')
    for (const path of [left, foreign]) writeFileSync(path, '')
    for (const path of [left, foreign, file]) utimesSync(path, long, long)
    storeCache({ ...where, root: 'file:///b' }, parts())
    assert.deepEqual([file, left, foreign].map(existsSync), [false, false, true])
  })

  it('counts as used when it is read', () => {
    const { where, file } = stored()
    utimesSync(file, 0, 0)
    assert.ok(loadCache(where))
    assert.ok(statSync(file).mtimeMs > 0)
    assert.ok(new BulkReader().text(file))
  })
})
