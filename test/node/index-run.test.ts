import assert from 'node:assert/strict'
import { renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { generateCorpus } from '../bench/corpus.ts'
import { emptyFolder, folderWith, put } from './folder.ts'
import { inFiles, start } from './indexed.ts'

const article = (id: string, body = ''): string =>
  `---\nid: ${id}\ntitle: خبر ${id}\ndate: 2017-01-23\n---\n\n${body}\n`

const people = 'person:\n  alloush:\n    name: محمد علوش\n    aliases: [علوش]\n  assad:\n    name: { ar: الأسد }\n'

describe('an index that is kept from one start to the next', () => {
  const small = () =>
    folderWith({
      'seedbed.yaml': 'lang: ar\n',
      'a/one.seed.md': article('one', '[علوش](person:alloush) و[آخر](../two.seed.md) و[ملف](notes.txt)'),
      'two.seed.md': article('two', '[الأسد](person:assad)'),
      'three.seed.md': '\ufeff---\r\nid: three\r\n---\r\nقال [علوش](person:alloush).\r\n',
      'entities/people.yaml': people,
      'entities/more.yaml': 'place: &all\n  astana:\n    name: أستانا\nevent: *all\n',
    })

  /** Two starts, then a change, then a third that must know what is in the files. */
  function afterChange(change: (folder: string) => void) {
    const folder = small()
    const cache = emptyFolder()
    start(folder, cache)
    change(folder)
    const third = start(folder, cache)
    assert.deepEqual(third.content, inFiles(folder))
    const fourth = start(folder, cache)
    assert.deepEqual(fourth.content, third.content)
    return { third, fourth }
  }

  it('says the same as the files, however large and odd they are', () => {
    const folder = emptyFolder()
    generateCorpus(folder, 300)
    const cache = emptyFolder()
    const first = start(folder, cache)
    assert.deepEqual(first.content, inFiles(folder))
    assert.equal(first.wrote, true)
    const second = start(folder, cache)
    assert.equal(second.remembered, first.content.size)
    assert.deepEqual(second.content, first.content)
  })

  it('is told before any file but the registry is looked at', () => {
    const folder = small()
    const cache = emptyFolder()
    const { content } = start(folder, cache)
    const meanwhile = () => rmSync(join(folder, 'two.seed.md'))
    const { remembered, corrected } = start(folder, cache, { meanwhile })
    assert.equal(remembered, content.size)
    assert.ok(corrected.includes('two.seed.md'))
  })

  it('is written again only where something has changed', () => {
    const folder = small()
    const cache = emptyFolder()
    start(folder, cache)
    // Files that had just been written were compared by their content, and are certain now.
    assert.equal(start(folder, cache).corrected.includes('two.seed.md'), false)
    const again = start(folder, cache)
    assert.deepEqual(again.corrected, ['entities/more.yaml'])
  })

  it('notices a change', () => {
    const { third, fourth } = afterChange((folder) => put(folder, 'two.seed.md', article('two', 'بلا وسوم')))
    assert.ok(third.corrected.includes('two.seed.md'))
    assert.equal(third.corrected.includes('a/one.seed.md'), false)
    assert.equal(fourth.corrected.includes('two.seed.md'), false)
  })

  it('notices a change of the same size in the same moment', () => {
    for (let round = 0; round < 20; round++) {
      const folder = folderWith({ 'seedbed.yaml': 'lang: ar\n', 'a.seed.md': article('one') })
      const cache = emptyFolder()
      start(folder, cache)
      const before = statSync(join(folder, 'a.seed.md'))
      put(folder, 'a.seed.md', article('two'))
      utimesSync(join(folder, 'a.seed.md'), before.atime, before.mtime)
      assert.deepEqual(start(folder, cache).content, inFiles(folder))
    }
  })

  it('notices files that are new, gone or elsewhere', () => {
    afterChange((folder) => put(folder, 'b/new.seed.md', article('new')))
    afterChange((folder) => rmSync(join(folder, 'a/one.seed.md')))
    afterChange((folder) => renameSync(join(folder, 'two.seed.md'), join(folder, 'a/two.seed.md')))
    afterChange((folder) => renameSync(join(folder, 'two.seed.md'), join(folder, 'three.seed.md')))
    afterChange((folder) => rmSync(folder, { recursive: true }))
    afterChange((folder) => put(folder, '.gitignore', 'a/\nentities/people.yaml\n'))
  })

  it('notices what happens to the registry', () => {
    afterChange((folder) => put(folder, 'entities/people.yaml', people.replace('محمد', 'أحمد')))
    afterChange((folder) => put(folder, 'entities/people.yaml', `# ملاحظة\n${people}`))
    afterChange((folder) => rmSync(join(folder, 'entities/people.yaml')))
    afterChange((folder) => put(folder, 'entities/new.yaml', people.replaceAll('  a', '  b')))
    afterChange((folder) => writeFileSync(join(folder, 'entities/people.yaml'), Uint8Array.of(0xff, 0xfe, 0x41)))
  })

  it('keeps bytes that are no UTF-8 as the editor shows them', () => {
    const folder = folderWith({
      'a.seed.md': Buffer.concat([Buffer.from('---\ntitle: x'), Buffer.from([0xff, 0xd8]), Buffer.from('\n---\n')]),
    })
    const cache = emptyFolder()
    const first = start(folder, cache)
    assert.match(JSON.stringify([...first.content.values()]), /"title":"x\ufffd\ufffd"/)
    assert.deepEqual(start(folder, cache).content, first.content)
  })

  it('is not used by another program, nor under other settings', () => {
    const folder = small()
    const cache = emptyFolder()
    start(folder, cache)
    for (const other of [{ program: 'other' }, { lang: 'fr' }]) {
      const { wrote, corrected, content } = start(folder, cache, other)
      assert.equal(wrote, true)
      assert.deepEqual(corrected, [])
      assert.equal(content.size, 5)
    }
  })

  it('stops when nobody waits, and keeps nothing then', () => {
    const folder = small()
    const cache = emptyFolder()
    for (let steps = 0; steps < 12; steps++) {
      let left = steps
      const { wrote, content } = start(folder, cache, { cancelled: () => left-- <= 0 })
      if (content.size === 0) assert.equal(wrote, false)
    }
    assert.deepEqual(start(folder, cache).content, inFiles(folder))
  })
})
