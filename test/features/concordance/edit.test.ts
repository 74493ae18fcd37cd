import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { readArticle } from '../../../server/src/corpus/read-article.ts'
import { editLines } from '../../../server/src/features/concordance/edit.ts'
import { leftWords } from '../../../server/src/features/concordance/edit-words.ts'
import { type Line, lineAt, lineCount } from '../../../server/src/find/concordance/lines.ts'
import { type Query, soughtIn } from '../../../server/src/find/concordance/query.ts'
import { SearchedArticle } from '../../../server/src/find/concordance/searched-article.ts'
import { Searching } from '../../../server/src/find/concordance/searching.ts'
import type { EditConcordanceParams } from '../../../server/src/protocol/concordance.ts'
import { applyEdits } from '../../../server/src/text/edit.ts'
import { Source } from '../../../server/src/text/source.ts'
import { fixture } from '../../support/fixture.ts'
import { document } from '../../syntax/documents.ts'

const REGISTRY = '//- entities/a.yaml\nperson:\n  a: { name: { ar: علوش } }\n  b: { name: { ar: سالم } }\n'

describe('editing lines of a concordance', () => {
  it('tags key words, and leaves those that cannot be', () => {
    check(
      '---\ntitle: علوش\n---\n\nقال علوش و[علوش](person:b) لعلوش `علوش` والعلوشي [موقع علوش](https://x.y).\n',
      { kind: 'folded', text: 'علوش' },
      { kind: 'tag', ref: 'person:a' },
      '---\ntitle: علوش\n---\n\nقال [علوش](person:a) و[علوش](person:b) ل[علوش](person:a) `علوش` والعلوشي [موقع علوش](https://x.y).\n',
      'where no such tag can be written: 2; in a title, which has no tags: 1; tagged already: 1; a part of a longer word: 1',
    )
    check(
      '\ufeff---\r\ntitle: x\r\n---\r\n\r\n> قال **محمد\r\n> علوش** و[أمس](date:2024) 😀\r\n',
      { kind: 'folded', text: 'محمد علوش' },
      { kind: 'tag', ref: 'person:a' },
      '\ufeff---\r\ntitle: x\r\n---\r\n\r\n> قال **[محمد علوش](person:a)** و[أمس](date:2024) 😀\r\n',
      '',
    )
  })

  it('makes tags mean another entity, with what their titles say', () => {
    check(
      'قال [علوش](person:b "role=speaker") و[علوش](person:?) و[علوش](person:a) وعلوش في [عام علوش](date:2024).\n',
      { kind: 'folded', text: 'علوش' },
      { kind: 'retag', ref: 'person:a' },
      'قال [علوش](person:a "role=speaker") و[علوش](person:a) و[علوش](person:a) وعلوش في [عام علوش](date:2024).\n',
      'tagged so already: 1; without a tag: 1; in a date or a link: 1',
    )
    check(
      'قال [محمد محمد](person:b).\n',
      { kind: 'folded', text: 'محمد' },
      { kind: 'retag', ref: 'place:x' },
      'قال [محمد محمد](place:x).\n',
      '',
    )
  })

  it('takes tags away, and lets entries of `mentions` follow', () => {
    check(
      '---\ntitle: x\nmentions:\n  - { exact: سالم, ref: person:b, occurrence: 1 }\n---\n\nقال [علوش \\[كذا\\]](person:a) ثم سالم.\n',
      { kind: 'entity', ref: 'person:a' },
      { kind: 'untag' },
      '---\ntitle: x\nmentions:\n  - { exact: سالم, ref: person:b, occurrence: 1 }\n---\n\nقال علوش [كذا] ثم سالم.\n',
      '',
    )
    check(
      '---\ntitle: x\nmentions:\n  - { exact: الوفد, ref: person:a }\n---\n\nقال الوفد ثم [علوش](person:a).\n',
      { kind: 'entity', ref: 'person:a' },
      { kind: 'untag' },
      '---\ntitle: x\nmentions:\n  - { exact: الوفد, ref: person:a }\n---\n\nقال الوفد ثم علوش.\n',
      'named under “mentions” in the front matter: 1',
    )
  })

  it('leaves lines that are not there any more', () => {
    const { searched, corpus, sought, lines } = read('قال علوش ثم علوش.\n', { kind: 'folded', text: 'علوش' })
    const { uri, version, text } = searched.source
    const later = new SearchedArticle(new Source(uri, version, text.replace('قال علوش', 'قال سالم')), corpus.settings)
    const { source, edits, left } = editLines(later, corpus, sought, lines, { kind: 'tag', ref: 'person:a' })
    assert.equal(applyEdits(source.text, edits), 'قال سالم ثم [علوش](person:a).\n')
    assert.deepEqual(left, ['gone'])
  })

  it('changes nothing that is read, whatever is tagged or untagged where', () => {
    const deeds = fc.constantFrom<EditConcordanceParams['as']>(
      { kind: 'tag', ref: 'person:a' },
      { kind: 'untag' },
      { kind: 'retag', ref: 'place:x' },
    )
    fc.assert(
      fc.property(document, fc.constantFrom('مرحبا', 'foo', 'علوش', 'a'), deeds, (text, word, as) => {
        const { searched, corpus, sought, lines } = read(text, { kind: 'folded', text: word })
        const { edits, count, left } = editLines(searched, corpus, sought, lines, as)
        assert.equal(count + left.length, lines.length)
        const after = readArticle(new Source(searched.source.uri, 1, applyEdits(text, edits)), corpus.settings)
        const oneLine = (read: string): string => read.replaceAll('\n', ' ')
        assert.equal(oneLine(after.tree.plain.text), oneLine(searched.article.tree.plain.text))
        if (as.kind === 'tag') assert.equal(after.tree.tags.length, searched.article.tree.tags.length + count)
      }),
      { numRuns: 300 },
    )
  })
})

function read(text: string, query: Query) {
  const { corpus } = fixture(REGISTRY)
  const article = readArticle(new Source('file:///corpus/a.seed.md', 1, text), corpus.settings)
  const sought = soughtIn(corpus, query, article.uri)
  assert.ok(!('ok' in sought))
  const searching = new Searching(corpus, sought, { sort: 'article', isDescending: false, grouping: 'none' })
  searching.look(article.uri, () => article.source)
  const found = searching.done()
  const lines = Array.from({ length: lineCount(found) }, (_, at) => lineAt(found, at) as Line)
  return { corpus, sought, lines, searched: new SearchedArticle(article.source, corpus.settings) }
}

function check(text: string, query: Query, as: EditConcordanceParams['as'], after: string, left: string): void {
  const { searched, corpus, sought, lines } = read(text, query)
  const edited = editLines(searched, corpus, sought, lines, as)
  assert.equal(applyEdits(searched.source.text, edited.edits), after)
  assert.equal(leftWords(edited.left, 'en'), left)
  assert.equal(edited.count + edited.left.length, lines.length)
}
