import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { Corpus, type CorpusChange } from '../../server/src/corpus/corpus.ts'
import { madeTables, readTables } from '../../server/src/corpus/name-tables.ts'
import { readFile } from '../../server/src/corpus/read-file.ts'
import { readNames, sortedNames } from '../../server/src/corpus/segment-names.ts'
import type { IndexNews } from '../../server/src/lsp/host.ts'
import { indexHere } from '../../server/src/lsp/index-here.ts'
import { searchHere } from '../../server/src/lsp/search-here.ts'
import { BulkReader } from '../../server/src/node/bulk-reader.ts'
import { Indexer } from '../../server/src/node/indexer.ts'
import { listFolder } from '../../server/src/node/listing.ts'
import { pathOf, uriOf } from '../../server/src/node/paths.ts'
import { Searches } from '../../server/src/node/searches.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { Source } from '../../server/src/text/source.ts'
import { generateCorpus } from '../bench/corpus.ts'
import { PATIENCE } from '../support/patience.ts'
import { contentOf } from '../support/segment-content.ts'
import { emptyFolder, folderWith, put } from './folder.ts'
import { inFiles } from './indexed.ts'

const never = () => false
const settings = { ...readSettings(undefined), lang: 'ar' }
const worker = new URL('../../server/src/node/index-worker.js', import.meta.url)

/** The program of a thread: it may do something before it is the real one. */
const program = (before: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`${before}; await import(${JSON.stringify(worker.href)})`)}`)

const request = (root: string) => ({ root, top: root, roots: [root], settings, cancelled: never })

/** A generated corpus with an article that is open. */
async function someCorpus() {
  const path = emptyFolder()
  generateCorpus(path, 30)
  const root = uriOf(path)
  const indexer = new Indexer(undefined)
  const { yaml, articles } = listFolder(root)
  const { read } = await indexer.reread({ root, settings, uris: [...yaml, ...articles].sort() })
  assert.ok(read)
  const open = readFile('article', new Source(articles[0] ?? '', 1, 'في في'), settings)
  return { root, indexer, corpus: Corpus.empty(root, settings).apply({ read, open: [open] }) }
}

describe('the second thread', () => {
  const folder = () => folderWith({ 'a.seed.md': '# خبر\n\n[علوش](person:alloush)\n', 'seedbed.yaml': 'lang: ar\n' })

  it('reads a corpus as this one would', async () => {
    const corpus = emptyFolder()
    generateCorpus(corpus, 100)
    const root = uriOf(corpus)
    const cache = emptyFolder()
    for (let round = 0; round < 2; round++) {
      const indexer = new Indexer(cache)
      assert.deepEqual(await indexer.survey(root, never), { settings: [`${root}/seedbed.yaml`], hasArticles: true })
      const news: IndexNews[] = []
      let found = (): void => {}
      const findable = new Promise<void>((resolve) => {
        found = resolve
      })
      await indexer.index(request(root), (one) => ('findable' in one ? found() : news.push(one)))
      const [first] = news.filter((one) => !('done' in one))
      assert.ok(first && 'all' in first)
      await findable
      assert.deepEqual(madeTables(first.all), readTables(first.all))
      const content = new Map(contentOf(first.all))
      for (const one of news)
        if ('read' in one && one.read) for (const [uri, told] of contentOf(one.read)) content.set(uri, told)
      assert.deepEqual(content, inFiles(corpus))
      assert.deepEqual(sortedNames(first.all), readNames(first.all))
      // Jobs are done in turn: when this one is, the cache is written.
      await indexer.list(root, never)
    }
  })

  it('shares a cache with another editor, whoever writes first', async () => {
    const corpus = emptyFolder()
    generateCorpus(corpus, 50)
    const root = uriOf(corpus)
    const cache = emptyFolder()
    const both = [new Indexer(cache), new Indexer(cache)]
    await Promise.all(both.map((indexer) => indexer.index(request(root), () => {})))
    await Promise.all(both.map((indexer) => indexer.list(root, never)))
    assert.equal(readdirSync(cache).length, 1)
    const news: IndexNews[] = []
    await new Indexer(cache).index(request(root), (one) => news.push(one))
    const [first] = news
    assert.ok(first && 'all' in first)
    assert.deepEqual(contentOf(first.all), inFiles(corpus))
  })

  it('reads some files again, those that are something to the corpus and are there', async () => {
    const path = folder()
    const root = uriOf(path)
    const indexer = new Indexer(undefined)
    put(path, 'notes.yaml', '')
    const uris = [`${root}/a.seed.md`, `${root}/b.seed.md`, `${root}/notes.yaml`]
    const { read } = await indexer.reread({ root, settings, uris })
    assert.deepEqual(read && contentOf(read), inFiles(path))
    assert.equal((await indexer.reread({ root, settings, uris: uris.slice(1) })).read, undefined)
  })

  it('searches files as this one would, one after the other', async () => {
    const { root, corpus, indexer } = await someCorpus()
    const arrangement = { sort: 'before', isDescending: false, grouping: 'keyWord' } as const
    const request = { query: { kind: 'regex', pattern: 'في' } as const, uri: root, arrangement }
    const waiting = { ...request, cancelled: never, progress: () => {} }
    const disk = {
      read: async (uri: string) => new BulkReader().text(pathOf(uri) ?? ''),
      pause: async () => {},
      now: () => 0,
    }
    const found = await indexer.search(corpus, waiting)
    assert.ok(found && found.uris.length > 1)
    assert.deepEqual(found, await searchHere(disk, corpus, waiting))
    // Each look at the clock finds it much later.
    let clock = 0
    const searches = new Searches(new BulkReader(), () => {
      clock += 1000
      return clock
    })
    searches.begin(1, corpus, request)
    searches.begin(2, corpus, request)
    const of = corpus.articleCount
    assert.deepEqual(searches.step(1, never), { done: 1, of })
    assert.deepEqual(searches.step(2, never), { done: 1, of })
    assert.deepEqual(
      searches.step(2, () => true),
      { lines: undefined },
    )
    let step = searches.step(1, never)
    while ('done' in step) step = searches.step(1, never)
    assert.deepEqual(step.lines, found)
    assert.deepEqual(searches.step(1, never), { lines: undefined })
  })

  it('checks files as this one would, on the corpus as it is then', async () => {
    const path = emptyFolder()
    generateCorpus(path, 60)
    put(path, 'wrong.seed.md', '# خبر\n\n[حلب](place:nowhere) و[قريب](article:someone) [x](person:alloush)\n')
    put(path, 'entities/broken.yaml', 'person:\n  alloush:\n    name: { ar: علوش }\n    nme: x\n')
    const root = uriOf(path)
    const indexer = new Indexer(undefined)
    const here = indexHere({
      list: async () => listFolder(root),
      read: async (uri) => new BulkReader().text(pathOf(uri) ?? ''),
      pause: async () => {},
      now: () => 0,
      exists: async () => false,
      today: () => '2026-01-15',
    })
    const reread = async (uris: readonly string[]) => {
      const { read } = await indexer.reread({ root, settings, uris })
      return read ? { read } : {}
    }
    const { yaml, articles } = listFolder(root)
    let corpus = Corpus.empty(root, settings).apply(await reread([...yaml, ...articles].sort()))
    const uris = [...corpus.uris(), `${root}/none.seed.md`]
    const open = (file: string, text: string) => {
      const source = new Source(`${root}/${file}`, 1, text)
      return [readFile(file.endsWith('.yaml') ? 'registry' : 'article', source, settings)]
    }
    const changes: (() => Promise<CorpusChange>)[] = [
      async () => ({ open: open('entities/broken.yaml', 'person:\n  alloush-2:\n    name: { ar: علوش }\n') }),
      async () => ({ open: open('new.seed.md', '---\nid: someone\n---\n') }),
      async () => ({ closed: [`${root}/entities/broken.yaml`, `${root}/new.seed.md`] }),
      async () => {
        put(path, 'wrong.seed.md', '---\nid: wrong\n---\n[x](person:nobody)\n')
        return reread([`${root}/wrong.seed.md`])
      },
      async () => ({ gone: [`${root}/entities/broken.yaml`] }),
    ]
    let found = 0
    for (const change of [undefined, ...changes]) {
      if (change) corpus = corpus.apply(await change())
      const findings = await indexer.check(corpus, uris)
      assert.deepEqual(findings, await here.check(corpus, uris))
      found += findings.flat().length
    }
    assert.ok(found > 20)
  })

  it('merges layers as this one would', async () => {
    const path = folder()
    const root = uriOf(path)
    const indexer = new Indexer(undefined)
    const read = async (file: string) => {
      const { read: segment } = await indexer.reread({ root, settings, uris: [`${root}/${file}`] })
      return segment ? { read: segment } : {}
    }
    let corpus = Corpus.empty(root, settings).apply(await read('a.seed.md'))
    for (const file of ['b.seed.md', 'a.seed.md', 'c.seed.md']) {
      put(path, file, `---\nid: ${file[0]}\n---\n[x](person:${file[0]})\n`)
      corpus = corpus.apply(await read(file))
    }
    const merged = await indexer.merge(corpus, corpus.layers)
    assert.deepEqual(contentOf(merged), inFiles(path))
    assert.equal(corpus.merged(corpus.layers, merged).layers.length, 1)
  })

  it('does what can wait after all else', async () => {
    const path = folder()
    const root = uriOf(path)
    const indexer = new Indexer(undefined)
    const ended: string[] = []
    const note = (name: string) => () => void ended.push(name)
    const corpus = Corpus.empty(root, settings)
    await Promise.all([
      indexer.list(root, never).then(note('list')),
      indexer.check(corpus, [`${root}/a.seed.md`]).then(note('check')),
      indexer.reread({ root, settings, uris: [`${root}/a.seed.md`] }).then(note('reread')),
      indexer.list(root, never).then(note('list')),
    ])
    assert.deepEqual(ended, ['list', 'reread', 'list', 'check'])
  })

  it('answers what is ignored', async () => {
    const path = folder()
    const root = uriOf(path)
    put(path, '.gitignore', 'a.*\n')
    const indexer = new Indexer(undefined)
    assert.deepEqual(
      await indexer.ignored(root, [`${root}/a.seed.md`, `${root}/b.seed.md`]),
      new Set([`${root}/a.seed.md`]),
    )
    assert.deepEqual(await indexer.ignored(root, []), new Set())
  })

  it('fails the one job in which it dies, and no other', async () => {
    const path = folder()
    const root = uriOf(path)
    const mortal = program(`
      const { parentPort } = await import('node:worker_threads')
      const on = parentPort.on.bind(parentPort)
      parentPort.on = (name, hear) => on(name, (order) => {
        if (order.job.folder === 'file:///deadly') process.exit(7)
        hear(order)
      })
    `)
    const indexer = new Indexer(undefined, mortal)
    const before = indexer.list(root, never)
    const deadly = indexer.list('file:///deadly', never)
    const after = indexer.list(root, never)
    await assert.rejects(deadly, /code 7/)
    assert.deepEqual((await after).articles, [`${root}/a.seed.md`])
    assert.deepEqual(await before, await after)
  })

  it('fails every job when it cannot be started', async () => {
    const indexer = new Indexer(undefined, new URL('./nowhere.js', worker))
    const jobs = [indexer.list('file:///a', never), indexer.list('file:///b', never)]
    for (const { status } of await Promise.allSettled(jobs)) assert.equal(status, 'rejected')
    await assert.rejects(indexer.list('file:///c', never), /nowhere/)
  })

  it('fails a job of which nobody can hear the news, and does the next', async () => {
    const root = uriOf(folder())
    const indexer = new Indexer(undefined)
    const deaf = indexer.index(request(root), () => {
      throw new Error('deaf')
    })
    await assert.rejects(deaf, /deaf/)
    assert.equal((await indexer.list(root, never)).articles.length, 1)
  })

  it('stops when nobody waits', async () => {
    const corpus = emptyFolder()
    generateCorpus(corpus, 300)
    const root = uriOf(corpus)
    const indexer = new Indexer(undefined)
    const news: IndexNews[] = []
    await indexer.index({ ...request(root), cancelled: () => true }, (one) => news.push(one))
    assert.equal(
      news.some((one) => 'all' in one),
      false,
    )
  })

  it('keeps no process from its end, and ends with none that waits for it', () => {
    const path = folder()
    const script = `
      import { Indexer } from ${JSON.stringify(new URL('./indexer.js', worker).href)}
      const indexer = new Indexer(undefined)
      console.log((await indexer.list(${JSON.stringify(uriOf(path))}, () => false)).articles.length)
    `
    const { stdout, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      cwd: join(path),
      timeout: PATIENCE,
    })
    assert.deepEqual([stdout, stderr, status], ['1\n', '', 0])
  })
})
