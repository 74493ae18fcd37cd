import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, it } from 'mocha'
import { Corpus } from '../server/src/corpus/corpus.ts'
import type { Article } from '../server/src/corpus/document.ts'
import { fileKind } from '../server/src/corpus/file-kind.ts'
import { readSettingsFile } from '../server/src/corpus/read-document.ts'
import { readFile } from '../server/src/corpus/read-file.ts'
import { kindName } from '../server/src/language/kind-names.ts'
import { wordsIn } from '../server/src/language/words.ts'
import { lint } from '../server/src/lint/lint.ts'
import { rules } from '../server/src/lint/rules.ts'
import { registryLines } from '../server/src/registry/edit/registry-lines.ts'
import { sortRecords } from '../server/src/registry/edit/sort-records.ts'
import { Source } from '../server/src/text/source.ts'
import { nothingOutside } from './support/fixture.ts'
import { SEEDS, SEEDS_URI } from './support/places.ts'

describe('the sample corpus', () => {
  const corpus = sampleCorpus()
  const documents = [...corpus.whole.values()]
  const articles = documents.filter((document) => document.kind === 'article')
  const entities = documents.flatMap((document) => (document.kind === 'registry' ? document.entities : []))

  it('has no finding', () => {
    const found = documents.flatMap((document) =>
      lint(document, corpus, rules, nothingOutside).map(
        ({ code, span }) =>
          `${document.uri.slice(SEEDS_URI.length)}:${document.source.position(span.start).line + 1} ${code}`,
      ),
    )
    assert.deepEqual(found, [])
  })

  it('has five articles of 300 to 600 words with several headings, each related to another', () => {
    assert.equal(articles.length, 5)
    for (const { tree, uri } of articles) {
      const words = [...wordsIn(tree.plain.text)].length
      assert.ok(words >= 300 && words <= 600, `${uri}: ${words} words`)
      assert.ok(tree.headings.length >= 3, uri)
    }
    const related = articles.flatMap(({ id, related }) => related.flatMap(({ to }) => [id, to]))
    for (const { id } of articles) assert.ok(related.includes(id), id)
  })

  it('has at least seventy entities, each named and described in both languages', () => {
    assert.ok(entities.length >= 70)
    for (const { ref, names, description } of entities) {
      for (const language of ['ar', 'en']) {
        assert.ok(
          names.some(({ lang }) => lang === language),
          `name of ${ref} in ${language}`,
        )
        assert.ok(description?.has(language), `description of ${ref} in ${language}`)
      }
    }
  })

  it('has its records in order, so that one that goes and comes back stands where it stood', () => {
    const registries = documents.filter(({ kind }) => kind === 'registry')
    assert.ok(registries.length > 3)
    for (const { source } of registries) {
      const lines = registryLines(source.text)
      assert.deepEqual(lines && sortRecords(lines), [], source.uri)
    }
  })

  it('calls the kinds of its entities in Arabic to those who read it', () => {
    const kinds = new Set(entities.flatMap(({ kind }) => kind ?? []))
    assert.ok(kinds.size > 20)
    for (const kind of kinds) assert.match(kindName(kind, 'ar'), /^[\p{Script=Arabic} ]+$/u, kind)
  })

  it('shows what the format can do', () => {
    const tags = articles.flatMap(({ tree }) => tree.tags)
    const some = (test: (article: Article) => boolean) => assert.ok(articles.some(test))
    for (const type of ['person', 'place', 'org', 'event', 'date', 'article'])
      assert.ok(
        tags.some((tag) => tag.type === type),
        type,
      )
    for (const form of ['adjective', 'noun', 'pronoun', 'metonym']) {
      assert.ok(
        tags.some(({ attributes }) => attributes.some(({ key, value }) => key === 'form' && value === form)),
        form,
      )
    }
    assert.ok(tags.some(({ attributes }) => attributes.some(({ key }) => key === 'role')))
    assert.ok(tags.some(({ id }) => id.startsWith('?') && id.length > 1))
    assert.ok(entities.some(({ parts }) => parts.size > 0))
    assert.ok(entities.some(({ names }) => names.some(({ from, until }) => from && until)))
    some(({ selectors }) => selectors.some(({ list, chosen }) => list === 'mentions' && chosen.length > 0))
    some(({ date }) => date?.includes('/') ?? false)
  })
})

function sampleCorpus(): Corpus {
  const sources = readdirSync(SEEDS, { recursive: true, encoding: 'utf8' }).flatMap((path) =>
    /\.(md|yaml)$/.test(path)
      ? [new Source(`${SEEDS_URI}/${path.split(sep).join('/')}`, 1, readFileSync(join(SEEDS, path), 'utf8'))]
      : [],
  )
  const settings = sources.find(({ uri }) => uri.endsWith('/seedbed.yaml'))
  assert.ok(settings)
  const empty = Corpus.empty(SEEDS_URI, readSettingsFile(settings).settings)
  return empty.apply({
    open: sources.flatMap((source) => {
      const kind = fileKind(SEEDS_URI, empty.settings, source.uri)
      return kind ? [readFile(kind, source, empty.settings)] : []
    }),
  })
}
