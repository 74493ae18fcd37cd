import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { after, before, describe, it } from 'mocha'
import type { Article, Document } from '../../server/src/corpus/document.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { type Fixture, fixture, nothingOutside, ROOT } from '../support/fixture.ts'
import { entityOf, MOST_ENTITIES, types } from './corpus/entities.ts'
import { entityCounts } from './corpus/registry.ts'
import { type GeneratedCorpus, generateCorpus } from './corpus.ts'

const ARTICLES = 50

describe('the generated corpus', () => {
  let folder: string
  let generated: GeneratedCorpus
  let files: ReadonlyMap<string, string>
  let read: Fixture
  let documents: readonly Document[]
  let articles: readonly Article[]

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'seedbed-'))
    generated = generateCorpus(join(folder, 'first'), ARTICLES)
    files = contentsOf(join(folder, 'first'))
    read = fixtureOf(files)
    documents = read.documents
    articles = documents.filter((document) => document.kind === 'article')
  })

  after(() => rmSync(folder, { recursive: true }))

  it('is the same each time', () => {
    const again = generateCorpus(join(folder, 'second'), ARTICLES)
    assert.deepEqual(contentsOf(join(folder, 'second')), files)
    assert.deepEqual({ ...again, folder: generated.folder }, generated)
  })

  it('holds as many articles, entities and bytes as it says', () => {
    assert.equal(articles.length, ARTICLES)
    const entities = documents.flatMap((document) => (document.kind === 'registry' ? document.entities : []))
    assert.equal(entities.length, generated.entities)
    const sizes = [...files].flatMap(([path, text]) => (path.endsWith('.seed.md') ? [Buffer.byteLength(text)] : []))
    assert.equal(
      sizes.reduce((sum, size) => sum + size, 0),
      generated.bytes,
    )
  })

  it('names what it says, as often as it says', () => {
    const tags = articles.flatMap(({ tree }) => tree.tags)
    const sites = documents.flatMap((document) => document.sites)
    const hot = `${ROOT}/${generated.hotArticle.path}`
    const links = articles.flatMap(({ sites }) => sites.filter(({ target }) => target.startsWith('path ')))
    const referring = sites.filter(({ role }) => role !== 'declaration')
    const named = (target: string): number => referring.filter((site) => site.target === target).length
    assert.deepEqual(
      {
        entityTags: tags.filter(({ type }) => type !== 'date' && type !== 'article').length,
        dateTags: tags.filter(({ type }) => type === 'date').length,
        articleLinks: links.length + tags.filter(({ type }) => type === 'article').length,
        related: articles.reduce((sum, { related }) => sum + related.length, 0),
        selectors: articles.reduce((sum, { selectors }) => sum + selectors.length, 0),
        hotPerson: named(generated.hotPerson.ref),
        hotByPath: named(`path ${hot}`),
        hotById: named(`article:${generated.hotArticle.id}`),
      },
      generated.tally,
    )
    assert.ok(generated.hotArticle.byPath > 0 && generated.hotPerson.references > 0)
  })

  it('has no finding', () => {
    assert.deepEqual(findings(read), [])
  })

  it('has no finding where no short cut reads the front matter, and an anchor and a block scalar in each', () => {
    const slow = generateCorpus(join(folder, 'slow'), ARTICLES, { slow: true })
    assert.deepEqual(findings(fixtureOf(contentsOf(slow.folder))), [])
    assert.equal(slow.oddities['anchor and alias'], ARTICLES)
    assert.equal(slow.oddities['quotation over two lines'], ARTICLES)
  })

  it('has no finding with more entities than articles, and all records whether they stand in one file or in several', () => {
    const records = [true, false].map((inOneFile) => {
      const options = { registry: { entities: 400, inOneFile } }
      const { folder: here, entities } = generateCorpus(join(folder, `registry-${inOneFile}`), 10, options)
      const read = fixtureOf(contentsOf(here))
      assert.deepEqual(findings(read), [])
      const refs = read.documents.flatMap((document) => (document.kind === 'registry' ? document.entities : []))
      assert.equal(refs.length, entities)
      return refs.map(({ ref }) => ref).sort()
    })
    assert.deepEqual(records[0], records[1])
  })

  it('has names and ids that are all different, up to its greatest size', () => {
    for (const { type } of types) {
      const count = entityCounts(MOST_ENTITIES)[type]
      const all = Array.from({ length: count }, (_, rank) => entityOf(type, rank))
      assert.equal(new Set(all.map(({ id }) => id)).size, count, type)
      assert.equal(new Set(all.map(({ ar }) => ar)).size, count, type)
    }
  })
})

/** Every file of a folder, by its path with slashes. */
function contentsOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return new Map(
    paths.flatMap((path) => {
      const file = join(folder, path)
      return statSync(file).isFile() ? [[path.split(sep).join('/'), readFileSync(file, 'utf8')] as const] : []
    }),
  )
}

const fixtureOf = (files: ReadonlyMap<string, string>): Fixture =>
  fixture([...files].map(([path, text]) => `//- ${path}\n${text}`).join(''))

/** People share short names in every corpus: such hints are no findings. */
const findings = ({ documents, corpus }: Fixture): readonly string[] =>
  documents.flatMap((document) =>
    lint(document, corpus, rules, nothingOutside)
      .filter(({ severity }) => severity !== 'hint')
      .map(({ code, span }) => `${document.uri}:${document.source.position(span.start).line + 1} ${code}`),
  )
