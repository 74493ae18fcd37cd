import assert from 'node:assert/strict'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { BulkReader, decoded } from '../../server/src/node/bulk-reader.ts'
import { folderWith } from './folder.ts'

describe('reading many files', () => {
  it('decodes every sequence of bytes as the platform does', () => {
    const unit = fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
      fc.constantFrom('علوش', '\ufeff', '😀', 'a', '\r\n', '\ufffd').map((text) => new TextEncoder().encode(text)),
    )
    fc.assert(
      fc.property(fc.array(unit), (pieces) => {
        const bytes = Buffer.concat(pieces)
        assert.equal(decoded(bytes), bytes.toString('utf8'))
      }),
      { numRuns: 1000 },
    )
  })

  it('gives each file its own text, small and large ones in turn', () => {
    const texts: Readonly<Record<string, string>> = {
      'empty.md': '',
      'latin.md': 'plain\n',
      'bom.md': '\ufeffعنوان\r\n',
      'large.md': 'كلمة '.repeat(2_000_000),
      'arabic.md': 'قال [علوش](person:mohammed-alloush)\n',
      'edge.md': 'x'.repeat(1 << 16),
    }
    const folder = folderWith(texts)
    const reader = new BulkReader()
    for (let round = 0; round < 2; round++) {
      for (const [name, text] of Object.entries(texts)) assert.equal(reader.text(join(folder, name)), text, name)
    }
  })

  it('has nothing for what is no file', () => {
    const folder = folderWith({ 'a.md': 'a' })
    const reader = new BulkReader()
    for (const path of [folder, join(folder, 'b.md'), join(folder, 'a.md', 'c'), '', 'a\0b']) {
      assert.equal(reader.text(path), undefined, path)
    }
    assert.equal(reader.text(join(folder, 'a.md')), 'a')
  })
})
