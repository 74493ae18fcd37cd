import assert from 'node:assert/strict'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { ignoredBelow, listFolder } from '../../server/src/node/listing.ts'
import { uriOf } from '../../server/src/node/paths.ts'
import { folderWith } from './folder.ts'

describe('the files of a folder', () => {
  const files = {
    'seedbed.yaml': '',
    'z.seed.md': '',
    'a/b.seed.md': '',
    'a-b.seed.md': '',
    'a/أخبار اليوم.seed.md': '',
    'a/notes.md': '',
    'entities/people.yml': '',
    'entities/places.yaml': '',
    'entities/.hidden/x.yaml': '',
    'node_modules/x/y.seed.md': '',
    'drafts/one.seed.md': '',
    'drafts/kept.seed.md': '',
    'inner/seedbed.yaml': '',
    'inner/out/x.seed.md': '',
    'inner/.gitignore': 'out/\n',
    '.gitignore': 'drafts/*\n!drafts/kept.seed.md\n',
  }

  it('come in the order of their URIs, without what is ignored', () => {
    const folder = folderWith(files)
    const top = uriOf(folder)
    const below = (uris: readonly string[]) => uris.map((uri) => decodeURIComponent(uri.slice(top.length + 1)))
    const { settings, articles, yaml } = listFolder(top)
    assert.deepEqual(below(settings), ['inner/seedbed.yaml', 'seedbed.yaml'])
    assert.deepEqual(below(articles), [
      'a-b.seed.md',
      'a/أخبار اليوم.seed.md',
      'a/b.seed.md',
      'drafts/kept.seed.md',
      'z.seed.md',
    ])
    assert.deepEqual(articles, articles.toSorted())
    assert.deepEqual(below(yaml), ['entities/people.yml', 'entities/places.yaml'])
  })

  it('are the same as those that are asked for one by one', () => {
    const folder = folderWith(files)
    const top = uriOf(folder)
    const listed = listFolder(top)
    const all = Object.keys(files).filter((path) => /\.ya?ml$|\.seed\.md$/.test(path))
    const uris = all.map((path) => uriOf(join(folder, path)))
    const kept = new Set([...listed.settings, ...listed.articles, ...listed.yaml])
    assert.deepEqual([...ignoredBelow(top, uris)].toSorted(), uris.filter((uri) => !kept.has(uri)).toSorted())
  })

  it('may be links, but no folder is entered by one', () => {
    const folder = folderWith({ 'real/a.seed.md': '' })
    symlinkSync(join(folder, 'real'), join(folder, 'loop'))
    symlinkSync(join(folder, 'real', 'a.seed.md'), join(folder, 'b.seed.md'))
    symlinkSync(join(folder, 'nothing'), join(folder, 'c.seed.md'))
    mkdirSync(join(folder, 'd.seed.md'))
    const top = uriOf(folder)
    assert.deepEqual(listFolder(top).articles, [`${top}/b.seed.md`, `${top}/real/a.seed.md`])
  })

  it('are none where there is no folder, or nobody waits', () => {
    const none = { settings: [], articles: [], yaml: [] }
    const folder = uriOf(folderWith(files))
    assert.deepEqual(listFolder(`${folder}/z.seed.md`), none)
    assert.deepEqual(listFolder('untitled:a'), none)
    assert.deepEqual(
      listFolder(folder, () => true),
      none,
    )
  })
})
