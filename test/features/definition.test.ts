import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { definition } from '../../server/src/features/definition.ts'
import { ableClient, asked, contextOf, type Fixture, fixture } from '../support/fixture.ts'
import { withSample } from './sample.ts'

describe('definition', () => {
  it('leads from any part of a tag to the record', () => {
    for (const tag of [
      '[|[فير<|>شينين](person:sergey-vershinin)|]',
      '[|[فيرشينين](per<|>son:sergey-vershinin)|]',
      '[|[فيرشينين](person:sergey-vershi<|>nin)|]',
      '[|<|>[فيرشينين](person:sergey-vershinin)|]',
    ]) {
      check(withSample(`//- a.seed.md\n${tag}\n`), ['entities/people.yaml: sergey-vershinin'])
    }
  })

  it('leads from references in front matter, registry and selectors', () => {
    check(withSample('//- a.seed.md\n---\ndateline: [|place:ast<|>ana|]\n---\n'), ['entities/people.yaml: astana'])
    check(withSample('//- a.seed.md\n---\nmentions: [{ exact: x, ref: [|place:astana<|>|] }]\n---\nx\n'), [
      'entities/people.yaml: astana',
    ])
    check('//- entities/a.yaml\nplace:\n  a: { name: A, within: [|place:b<|>|] }\n  b: { name: B }\n', [
      'entities/a.yaml: b',
    ])
  })

  it('leads from the words that a selector picks out, and from a key of the registry to itself', () => {
    check(withSample('//- a.seed.md\n---\nmentions: [{ exact: هنا, ref: place:astana }]\n---\nقال [|هن<|>ا|] كلمة\n'), [
      'entities/people.yaml: astana',
    ])
    check('//- entities/a.yaml\nplace:\n  [|a<|>|]: { name: A }\n', ['entities/a.yaml: a'])
  })

  it('shows all records of one id, and of a merged one the full record first', () => {
    check(
      '//- entities/a.yaml\nplace:\n  a: { name: A }\n//- entities/b.yaml\nplace:\n  a: { name: B }\n//- c.seed.md\n[x<|>](place:a)',
      ['entities/a.yaml: a', 'entities/b.yaml: a'],
    )
    check(withSample('//- a.seed.md\n[x<|>](person:old-vershinin)'), [
      'entities/people.yaml: sergey-vershinin',
      'entities/people.yaml: old-vershinin',
    ])
  })

  it('leads to an article from ids, tags and relative links', () => {
    const other = '//- d/b.seed.md\n---\ntitle: قمة\n---\n\n## أولًا: المقدمة\n'
    check(`//- a.seed.md\n---\nrelated: [[|b<|>|]]\n---\n${other}`, ['d/b.seed.md: قمة'])
    check(`//- a.seed.md\n---\nrelated: [{ to: b<|>, as: background }]\n---\n${other}`, ['d/b.seed.md: قمة'])
    check(`//- a.seed.md\n[ت<|>](article:b)\n${other}`, ['d/b.seed.md: قمة'])
    check(`//- a.seed.md\n[ت<|>](d/b.seed.md)\n${other}`, ['d/b.seed.md: قمة'])
    check(`//- a.seed.md\n[ت<|>](article:b#أولًا-المقدمة)\n${other}`, ['d/b.seed.md: أولًا: المقدمة'])
    check(`//- a.seed.md\n[ت<|>](d/b.seed.md#${encodeURIComponent('أولًا-المقدمة')})\n${other}`, [
      'd/b.seed.md: أولًا: المقدمة',
    ])
    check('//- a.seed.md\n[ت<|>](#x-y)\n\n# X y\n', ['a.seed.md: X y'])
  })

  it('leads from an unresolved slug to its first mention in the article', () => {
    check('//- a.seed.md\n[أول](person:?x) و[ثان<|>ٍ](person:?x)\n//- b.seed.md\n[آخر](person:?x)', ['a.seed.md: أول'])
  })

  it('leads from topics, relations and types to seedbed.yaml', () => {
    check(withSample('//- a.seed.md\n---\ntopics: [[|diplo<|>macy|]]\n---\n'), ['seedbed.yaml: diplomacy'])
    check(withSample('//- a.seed.md\n---\nrelated: [{ to: b, as: re<|>ply }]\n---\n'), ['seedbed.yaml: reply'])
    check(withSample('//- entities/z.yaml\n[|agree<|>ment|]: {}\n'), ['seedbed.yaml: agreement'])
    check('//- seedbed.yaml\ntopics: [a, b]\n//- a.seed.md\n---\ntopics: [b<|>]\n---\n', ['seedbed.yaml: b'])
  })

  it('leads nowhere from dates, plain text and what nobody declares', () => {
    for (const text of [
      '[أم<|>س](date:2022-01-27)',
      'نص<|>',
      '<|>',
      '[x<|>](person:nobody)',
      '[x<|>](article:nothing)',
      '[x<|>](person:?)',
    ]) {
      const read = fixture(`//- a.seed.md\n${text}`)
      assert.equal(definition(contextOf(read), read.offset), undefined, text)
    }
  })

  it('gives plain locations to editors that know no links', () => {
    const read = fixture(withSample('//- a.seed.md\n[x<|>](place:astana)'))
    const found = definition(contextOf(read, 'en', { ...ableClient, definitionLinks: false }), read.offset)
    assert.deepEqual(
      found?.map((one) => 'uri' in one && textAt(read, one.uri, one.range)),
      ['entities/people.yaml: astana'],
    )
  })
})

type RangeOfText = Parameters<Fixture['document']['source']['span']>[0]

function textAt({ documents }: Fixture, uri: string, range: RangeOfText): string {
  const source = documents.find((one) => one.uri === uri)?.source
  return `${uri.replace('file:///corpus/', '')}: ${source?.slice(source.span(range))}`
}

/** The names of the declarations, and the text that led there where the fixture marks it. */
function check(text: string, expected: readonly string[]): void {
  const read = fixture(text)
  const links = asked(read, (context) => definition(context, read.offset)) ?? []
  assert.deepEqual(
    links.map((link) => 'targetUri' in link && textAt(read, link.targetUri, link.targetSelectionRange)),
    expected,
  )
  const [origin] = read.file.spans
  for (const link of links) {
    if (!('targetUri' in link)) continue
    const source = read.documents.find(({ uri }) => uri === link.targetUri)?.source
    assert.ok(source)
    const [whole, name] = [source.span(link.targetRange), source.span(link.targetSelectionRange)]
    assert.ok(whole.start <= name.start && name.end <= whole.end)
    if (origin) assert.deepEqual(link.originSelectionRange, read.document.source.range(origin))
  }
}
