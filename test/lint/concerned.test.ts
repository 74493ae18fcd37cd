import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { changedTargets, filesConcerned } from '../../server/src/corpus/changed-targets.ts'
import type { Corpus } from '../../server/src/corpus/corpus.ts'
import type { Document } from '../../server/src/corpus/document.ts'
import { tiedFiles } from '../../server/src/corpus/tied-files.ts'
import { checkClosed } from '../../server/src/lint/check-closed.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { corpusOf, nothingOutside, ROOT, readFile } from '../support/fixture.ts'

const id = fc.constantFrom('a', 'b', 'a-2', 'idlib')
const type = fc.constantFrom('person', 'place', 'org', 'event', 'plac', 'article')
const label = fc.constantFrom('إدلب', 'علوش', 'Idlib', '', 'ادلب')

/** Text that rules have something to say of: tags that are right, nearly right, open, empty, nested, and links by path. */
const piece = fc.oneof(
  fc.tuple(label, type, id).map(([words, kind, name]) => `[${words}](${kind}:${name})`),
  fc.tuple(label, type, id).map(([words, kind, name]) => `[${words}](${kind}:?${name})`),
  fc.tuple(label, type, id).map(([words, kind, name]) => `[${words}] (${kind}:${name})`),
  fc.tuple(label, type, id).map(([words, kind, name]) => `[${words}](${kind}: ${name})`),
  fc.tuple(label, type, id).map(([words, kind, name]) => `${words}](${kind}:${name})`),
  fc.tuple(label, type, id).map(([words, kind, name]) => `[${words}](${kind}:${name}؟)`),
  fc.tuple(label, type, id).map(([words, kind, name]) => `[${words} [x](place:a)](${kind}:${name})`),
  fc.constantFrom(
    '[x](b.seed.md)',
    '[x](d/c.seed.md#h)',
    '[x](article:c)',
    '[x](person:محمد)',
    '[x](Person:A)',
    'إدلب',
  ),
)
const article = fc
  .record({
    own: fc.option(id, { nil: undefined }),
    related: fc.option(id, { nil: undefined }),
    byline: fc.option(fc.tuple(type, id), { nil: undefined }),
    selector: fc.option(fc.tuple(type, id), { nil: undefined }),
    body: fc.array(piece, { maxLength: 4 }),
  })
  .map(({ own, related, byline, selector, body }) =>
    [
      '---',
      'title: إدلب',
      ...(own === undefined ? [] : [`id: ${own}`]),
      ...(related === undefined ? [] : [`related: [${related}]`]),
      ...(byline ? [`byline: ${byline.join(':')}`] : []),
      ...(selector ? [`mentions: [{ exact: إدلب, ref: ${selector.join(':')} }]`] : []),
      '---',
      ...body,
      '',
    ].join('\n'),
  )
const record = fc
  .record({
    name: fc.option(label, { nil: undefined }),
    within: fc.option(id, { nil: undefined }),
    redirect: fc.option(fc.tuple(fc.constantFrom('person', 'place'), id), { nil: undefined }),
    source: fc.option(id, { nil: undefined }),
  })
  .map(({ name, within, redirect, source }) =>
    redirect
      ? `{ redirect: ${redirect.join(':')} }`
      : `{ name: "${name ?? ''}", within: place:${within ?? 'a'}, sources: [${source ?? ''}] }`,
  )
const registry = fc
  .array(
    fc.tuple(
      fc.constantFrom('person', 'place', 'org', 'plac'),
      fc.uniqueArray(fc.tuple(id, record), { selector: ([one]) => one, maxLength: 3 }),
    ),
    { maxLength: 2 },
  )
  .map((types) =>
    [...new Map(types)]
      .map(([name, records]) => `${name}:\n${records.map(([one, text]) => `  ${one}: ${text}\n`).join('')}`)
      .join(''),
  )
const paths = ['a.seed.md', 'b.seed.md', 'd/c.seed.md', 'entities/x.yaml', 'entities/y.yaml'] as const
const file = fc
  .constantFrom(...paths)
  .chain((path) => fc.tuple(fc.constant(path), path.endsWith('.md') ? article : registry))
const files = fc.uniqueArray(file, { selector: ([path]) => path, maxLength: 5 })

describe('what a change concerns', () => {
  it('is those that name what changed, and those with a finding that others can change: all others have the findings they had', () => {
    fc.assert(
      fc.property(files, files, (old, edits) => {
        const before = corpusWith(new Map(old))
        // Some files change, one may go.
        const now = new Map([...old, ...edits])
        const [gone] = edits.length === 0 ? old : []
        if (gone) now.delete(gone[0])
        const changed = new Set([...edits, ...(gone ? [gone] : [])].map(([path]) => `${ROOT}/${path}`))
        const after = corpusWith(now)
        const concerned = new Set(filesConcerned(after.corpus, changedTargets(before.corpus, after.corpus, changed)))
        for (const uri of changed) for (const tied of tiedFiles(before.corpus, after.corpus, uri)) concerned.add(tied)
        for (const { uri } of after.documents) {
          if (changed.has(uri) || concerned.has(uri)) continue
          const had = findings(before, uri)
          if (had.some(({ dependsOnOthers }) => dependsOnOthers)) continue
          assert.deepEqual(findings(after, uri), had, uri)
        }
      }),
      { numRuns: 500 },
    )
  }).timeout(60_000)
})

describe('a record whose longer name hid a name that is to be withheld', () => {
  it('concerns the articles in which that stands', () => {
    const [article, own] = [
      '---\ntitle: خبر\n---\n\nوصل أحمد الخالد الحسن أمس.\n',
      'person:\n  witness: { name: أحمد الخالد, withhold: true }\n',
    ]
    const longer = (name: string) =>
      corpusWith(
        new Map([
          ['a.seed.md', article],
          ['entities/x.yaml', own],
          ['entities/y.yaml', `person:\n  other: { name: ${name} }\n`],
        ]),
      )
    const [before, after] = [longer('أحمد الخالد الحسن'), longer('سالم')]
    const concerned = filesConcerned(
      after.corpus,
      changedTargets(before.corpus, after.corpus, [`${ROOT}/entities/y.yaml`]),
    )
    assert.ok(concerned.has(`${ROOT}/a.seed.md`))
    assert.ok(!findings(before, `${ROOT}/a.seed.md`).some(({ code }) => code === 'withheld-name'))
    assert.ok(findings(after, `${ROOT}/a.seed.md`).some(({ code }) => code === 'withheld-name'))
  })
})

interface Read {
  readonly corpus: Corpus
  readonly documents: readonly Document[]
}

function corpusWith(texts: ReadonlyMap<string, string>): Read {
  const settings = readSettings(undefined)
  const documents = [...texts].map(([path, text]) => readFile({ path, uri: `${ROOT}/${path}`, text }, settings))
  return { corpus: corpusOf(documents, settings, new Set()), documents }
}

function findings({ corpus, documents }: Read, uri: string) {
  const document = documents.find((one) => one.uri === uri)
  assert.ok(document)
  const texts = new Map(documents.map(({ uri, source }) => [uri, source]))
  return checkClosed(corpus, document.source, nothingOutside, texts).answer
}
