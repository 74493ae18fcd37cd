import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { subjectAt } from '../../server/src/corpus/subject.ts'
import { fixture } from '../support/fixture.ts'

describe('subject', () => {
  it('is the site of a tag at every part and edge of it', () => {
    check('<|>[x](person:a)', 'site person:a')
    check('[x<|>](person:a)', 'site person:a')
    check('[x](person:a<|>)', 'site person:a')
    check('[x](person:a)<|>', 'site person:a')
    check('[x](person:a)<|>[y](person:b)', 'site person:b')
    check('[x](person:a) <|>', undefined)
  })

  it('is a date, something undecided, an unresolved slug, an article', () => {
    check('[أم<|>س](date:2022)', 'date 2022')
    check('[x<|>](person:?)', 'unknown person')
    check('[x<|>](person:?y)', 'site person:?y')
    check('[x<|>](article:b#c)', 'site article:b')
    check('[x<|>](d/b.seed.md)', 'site path file:///corpus/d/b.seed.md')
    check('[x<|>](https://e.org)', undefined)
  })

  it('is a key or a value of the front matter', () => {
    check('---\nda<|>te: 2024\n---\n', 'key date')
    check('---\ndate: 20<|>24\n---\n', 'value edtf 2024')
    check('---\ntopics: [idl<|>ib]\n---\n', 'value topic idlib')
    check('---\nrelated: [{ to: b, as: back<|>ground }]\n---\n', 'value relation background')
    check('---\nrelated: [b<|>]\n---\n', 'site article:b')
    check('---\nstatus: draft<|>\n---\n', 'value enum draft')
    check('---\ntitle: نص<|>\n---\n', undefined)
    check('---\nx-own<|>: 1\n---\n', undefined)
    check('---\nmentions: [{ exact: x, occurrence: all<|> }]\n---\n', 'value enum all')
  })

  it('is a record, a reference, a key or a value of the registry', () => {
    check('//- entities/a.yaml\nplace:\n  a<|>: { name: A }\n', 'site place:a')
    check('//- entities/a.yaml\nplace:\n  a: { within: pl<|>ace:b }\n', 'site place:b')
    check('//- entities/a.yaml\nplace:\n  a: { wit<|>hin: place:b }\n', 'key within')
    check('//- entities/a.yaml\npla<|>ce:\n  a: {}\n', 'key place')
    check('//- entities/a.yaml\nplace:\n  a: { country: SY<|> }\n', 'value country SY')
  })

  it('is a key or value of seedbed.yaml', () => {
    check('//- seedbed.yaml\nlan<|>g: ar\n', 'key lang')
    check('//- seedbed.yaml\ntagging: fir<|>st\n', 'value enum first')
  })
})

function check(text: string, expected: string | undefined): void {
  const read = fixture(text)
  const subject = subjectAt(read.document, read.corpus.settings, read.offset)
  assert.equal(subject && words(subject), expected)
}

function words(subject: NonNullable<ReturnType<typeof subjectAt>>): string {
  switch (subject.kind) {
    case 'site':
      return `site ${subject.site.target}`
    case 'date':
      return `date ${subject.edtf}`
    case 'unknown':
      return `unknown ${subject.type}`
    case 'key':
      return `key ${subject.field.key}`
    case 'value':
      return `value ${subject.shape.kind} ${subject.text}`
  }
}
