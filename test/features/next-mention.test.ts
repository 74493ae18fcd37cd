import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { Context } from '../../server/src/features/context.ts'
import { nextMention } from '../../server/src/features/next-mention.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import type { MentionScope, MentionStep } from '../../server/src/protocol/next-mention.ts'
import { asked, fixture, ROOT } from '../support/fixture.ts'
import { unisolated, withSample } from './sample.ts'

/** Articles in another order than their paths have. */
const articles = (start: string): string =>
  withSample(`
//- a.seed.md
---
title: أ
date: 2024-10-09
---
قال [فيرشينين](person:sergey-vershinin) في [أستانا](place:astana) إن [الوزير](person:old-vershinin)

ثم [أضاف](person:sergey-vershinin "form=pronoun")
//- b.seed.md
---
title: ب
date: 2022-01-28
mentions: [{ exact: السفير, ref: person:sergey-vershinin }]
---
جاء السفير من [أستانا](place:astana)
//- c.seed.md
---
title: ج
---
[فيرشينين](person:sergey-vershinin)
//- d.seed.md
---
title: د
date: 2023
mentions: [{ exact: غائب, ref: person:sergey-vershinin }]
---
لا أحد، و[أحدهم](person:?x) و[هو](person:?x)
`).replace(start, start.replace(/.(?=\])/u, '$&<|>'))

describe('the next mention', () => {
  it('goes through an article and round again, by whichever id someone is mentioned', () => {
    check(articles('[فيرشينين](person:sergey-vershinin) في'), 'next', 'article', 'a 5:70 mention 2 of 3')
    check(articles('[الوزير]'), 'next', 'article', 'a 7:4 mention 3 of 3')
    check(articles('[أضاف]'), 'next', 'article', 'a 5:5 mention 1 of 3')
    check(articles('[فيرشينين](person:sergey-vershinin) في'), 'previous', 'article', 'a 7:4 mention 3 of 3')
    check(articles('[أضاف]'), 'previous', 'article', 'a 5:70 mention 2 of 3')
  })

  it('goes from article to article by date, those without one last, and round again', () => {
    check(articles('[الوزير]'), 'next', 'corpus', 'a 7:4 mention 3 of 3, in article 3 of 4')
    check(articles('[أضاف]'), 'next', 'corpus', 'c 4:1 mention 1 of 1, in article 4 of 4')
    check(
      articles('[فيرشينين](person:sergey-vershinin)\n'),
      'next',
      'corpus',
      'b 6:4 mention 1 of 1, in article 1 of 4',
    )
    // Where a selector finds no words nothing can be shown.
    check(
      articles('[فيرشينين](person:sergey-vershinin) في'),
      'previous',
      'corpus',
      'b 6:4 mention 1 of 1, in article 1 of 4',
    )
  })

  it('begins at the first where the caret is in the front matter, or on a record', () => {
    const inYaml = articles('').replace(
      'ref: person:sergey-vershinin }]\n---\nجاء',
      'ref: person:sergey-<|>vershinin }]\n---\nجاء',
    )
    check(inYaml, 'next', 'article', 'b 6:4 mention 1 of 1')
    const record = articles('').replace('  sergey-vershinin:', '  sergey-<|>vershinin:')
    check(record, 'next', 'corpus', 'b 6:4 mention 1 of 1, in article 1 of 4')
    check(record, 'previous', 'corpus', 'c 4:1 mention 1 of 1, in article 4 of 4')
    check(record, 'next', 'article', 'b 6:4 mention 1 of 1, in article 1 of 4')
  })

  it('stays in the article with someone whom only that knows', () => {
    check(articles('[هو]'), 'next', 'corpus', 'd 6:10 mention 1 of 2', 'person:?x')
  })

  it('says why it leads nowhere', () => {
    const refusal = (text: string, language: UiLanguage) => {
      const answer = askedAt(
        fixture(text),
        (context, offset) => nextMention(context, offset, 'next', 'corpus'),
        language,
      )
      return 'refusal' in answer ? unisolated(answer.refusal) : answer
    }
    const nowhere = articles('').replace('لا أحد', 'لا أ<|>حد')
    assert.equal(refusal(nowhere, 'en'), 'Put the caret into a tag first: the entity that it names is followed.')
    assert.match(String(refusal(nowhere, 'ar')), /ضع المؤشر داخل وسم/)
    const unused = articles('').replace('  russian-mfa:', '  russian-<|>mfa:')
    assert.equal(refusal(unused, 'en'), 'No article mentions this.')
  })

  it('speaks Arabic', () => {
    const answer = askedAt(
      fixture(articles('[أضاف]')),
      (context, offset) => nextMention(context, offset, 'next', 'corpus'),
      'ar',
    )
    assert.equal('told' in answer && unisolated(answer.told), 'سيرغي فيرشينين: الموضع 1 من 1، في المقالة 4 من 4')
  })

  it('comes to every mention once, forwards and backwards', () => {
    const text = fc.array(fc.record({ date: fc.constantFrom('2024-01-01', '2020', 'XXXX', ''), times: fc.nat(3) }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(text, fc.constantFrom<MentionStep>('next', 'previous'), (some, step) => {
        const files = some.map(
          ({ date, times }, at) =>
            `//- a${at}.seed.md\n---\ntitle: خبر\n${date ? `date: ${date}\n` : ''}---\n${'و[هو](person:b) '.repeat(times)}\n`,
        )
        const all = some.reduce((sum, { times }) => sum + times, 0)
        const seen = new Set<string>()
        let uri = `${ROOT}/entities/p.yaml`
        let at = '<|>'
        let position: { line: number; character: number } | undefined
        for (let round = 0; round <= all; round++) {
          const registry = `//- entities/p.yaml\nperson:\n  b${at}: { name: بدر }\n`
          const texts = [registry, ...files].map((file) => {
            const path = `${ROOT}/${file.slice('//- '.length, file.indexOf('\n'))}`
            return path === uri && position ? withCaret(file, position) : file
          })
          const answer = askedAt(fixture(texts.join('')), (context, offset) =>
            nextMention(context, offset, step, 'corpus'),
          )
          if (all === 0) {
            assert.ok('refusal' in answer)
            return
          }
          assert.ok('range' in answer)
          const key = `${answer.uri} ${answer.range.start.line}:${answer.range.start.character}`
          assert.equal(seen.has(key), round === all, key)
          seen.add(key)
          uri = answer.uri
          at = ''
          position = answer.range.start
        }
        assert.equal(seen.size, all)
      }),
      { numRuns: 30 },
    )
  })
})

const askedAt = <T>(
  one: ReturnType<typeof fixture>,
  question: (context: Context, offset: number) => T,
  language?: UiLanguage,
): T => asked(one, (context) => question(context, one.offset), language)

/** A file of a fixture with the cursor at a place; its first line names it. */
function withCaret(file: string, { line, character }: { readonly line: number; readonly character: number }): string {
  const lines = file.split('\n')
  const text = lines[line + 1] ?? ''
  lines[line + 1] = `${text.slice(0, character)}<|>${text.slice(character)}`
  return lines.join('\n')
}

function check(text: string, step: MentionStep, scope: MentionScope, expected: string, name = 'سيرغي فيرشينين'): void {
  const answer = askedAt(fixture(text), (context, offset) => nextMention(context, offset, step, scope))
  assert.ok('range' in answer, JSON.stringify(answer))
  const { start } = answer.range
  const [, file = ''] = /([^/]+)\.seed\.md$/.exec(answer.uri) ?? []
  const told = unisolated(answer.told).replace(`${name}: `, '')
  assert.equal(`${file} ${start.line + 1}:${start.character} ${told}`, expected)
}
