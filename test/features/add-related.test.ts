import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { relate, relating, relationChoices } from '../../server/src/features/add-related.ts'
import type { Context } from '../../server/src/features/context.ts'
import { relatedArticles } from '../../server/src/features/related-articles.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { articleOf, asked, fixture } from '../support/fixture.ts'
import { unisolated } from './sample.ts'

const OTHERS = `
//- b.seed.md
---
title: ب
---
//- c.seed.md
---
title: ج
related: [{ to: d, as: follow-up }]
---
//- d.seed.md
---
title: د
---
`

describe('adding to related', () => {
  it('writes a list where there is none, in its place among the keys', () => {
    check(
      '---\ntitle: أ<|>\nstatus: draft\n---\n',
      '---\ntitle: أ\nrelated: [{ to: b, as: background }]\nstatus: draft\n---\n',
    )
    check('---\n<|>---\n', '---\nrelated: [{ to: b, as: background }]\n---\n')
    check('نص<|>', '---\nrelated: [{ to: b, as: background }]\n---\n\nنص')
    check(
      '---\ntitle: أ<|>\nrelated: # none\n---\n',
      '---\ntitle: أ\nrelated: [{ to: b, as: background }] # none\n---\n',
    )
  })

  it('goes on in the style of the list, and leaves comments, quotes and line ends as they are', () => {
    check(
      "---\r\ntitle: 'أ'<|>\r\nrelated: [ c ] # see\r\n---\r\n",
      "---\r\ntitle: 'أ'\r\nrelated: [ c, { to: b, as: background } ] # see\r\n---\r\n",
    )
    check('---\ntitle: أ<|>\nrelated: []\n---\n', '---\ntitle: أ\nrelated: [{ to: b, as: background }]\n---\n')
    check(
      '---\ntitle: أ<|>\nrelated:\n  - c # first\n# then\nstatus: draft\n---\n',
      '---\ntitle: أ\nrelated:\n  - c # first\n  - { to: b, as: background }\n# then\nstatus: draft\n---\n',
    )
    check(
      '---\ntitle: أ<|>\nrelated:\n- to: c\n  as: original # yes\n---\n',
      '---\ntitle: أ\nrelated:\n- to: c\n  as: original # yes\n- to: b\n  as: background\n---\n',
    )
    check('---\ntitle: أ<|>\nrelated: "c"\n---\n', '---\ntitle: أ\nrelated: ["c", { to: b, as: background }]\n---\n')
    check(
      '---\ntitle: أ<|>\nrelated: { to: c, as: original }\n---\n',
      '---\ntitle: أ\nrelated: [{ to: c, as: original }, { to: b, as: background }]\n---\n',
    )
    check('---\ntitle: أ<|>\nrelated: [c]\n---\n', '---\ntitle: أ\nrelated: [c, b]\n---\n', null)
  })

  it('says what an article is that stands there without a relation', () => {
    check('---\ntitle: أ<|>\nrelated: [c, b]\n---\n', '---\ntitle: أ\nrelated: [c, { to: b, as: background }]\n---\n')
    check(
      '---\ntitle: أ<|>\nrelated:\n  - to: b\n  - c\n---\n',
      '---\ntitle: أ\nrelated:\n  - to: b\n    as: background\n  - c\n---\n',
    )
  })

  it('writes nothing that is written on either side, and nothing about the article itself', () => {
    const text = `//- d.seed.md\n---\ntitle: د<|>\nrelated: [{ to: b, as: background }]\n---\n${OTHERS.slice(0, OTHERS.indexOf('//- d.seed.md'))}`
    const refusal = (to: string, as?: string) => {
      const answer = asked(fixture(text.replace(/^\n/, '')), (context) => relate(context, to, as))
      return 'refusal' in answer ? answer.refusal : 'written'
    }
    assert.match(refusal('b', 'background'), /says so already/)
    assert.match(refusal('b'), /says so already/)
    // C says that this one is its follow-up.
    assert.match(refusal('c', 'background'), /says so already/)
    assert.equal(refusal('c', 'original'), 'written')
    assert.match(refusal('d', 'background'), /itself/)
    assert.match(refusal('x', 'background'), /has that id/)
  })

  it('leaves alone what leaves no clear place', () => {
    for (const related of ['|\n  c', '&a [c]\nx-y: *a', '\n  to: c\n  as: original', '{ to: c']) {
      check(`---\ntitle: أ<|>\nrelated: ${related}\n---\n`, undefined)
    }
  })

  it('is seen from the other side, whatever stood there before', () => {
    const item = fc.constantFrom('c', "'c'", '{ to: c, as: original }', 'd', '{ to: d }', 'x')
    const list = fc.oneof(
      fc.array(item, { maxLength: 3 }).map((items) => ` [${items.join(', ')}]`),
      fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => items.map((one) => `\n  - ${one} # و`).join('')),
      fc.constant(''),
    )
    fc.assert(
      fc.property(list, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\ufeff'), (written, lineEnd, mark) => {
        const text = `${mark}---\ntitle: أ<|>\nrelated:${written}\nnote: لا\n---\nنص\n`.replaceAll('\n', lineEnd)
        const after = withRelated(text, 'background')
        assert.ok(after !== undefined)
        const back = `//- b.seed.md\n---\ntitle: ب<|>\n---\n//- a.seed.md\n${after}`
        const [first] = asked(fixture(back), (context) => relatedArticles(context))
        assert.deepEqual([first?.id, first?.group, first?.relation], ['a', 'written', 'follow-up'])
      }),
    )
  })

  it('is offered at a link to an article that is not related yet, at the title and at the key', () => {
    const offers = (text: string, hasCommands = true) =>
      askedAt(fixture(text + OTHERS.replace(/^\n/, '')), (context, offset) =>
        relating(context, offset, { hasCommands, isAsked: true }).map(
          ({ title, does }) => `${unisolated(title.en)} ${'edit' in does ? 'edit' : does.command}`,
        ),
      )
    assert.deepEqual(offers('//- a.seed.md\n---\ntitle: أ\n---\n[هنا<|>](article:b)\n'), [
      'Add “ب” to related articles… seedbed.addToRelated',
    ])
    assert.deepEqual(offers('//- a.seed.md\n---\ntitle: أ\n---\n[هنا<|>](article:b)\n', false), [
      'Add “ب” to related articles edit',
    ])
    assert.deepEqual(offers('//- a.seed.md\n---\ntitle: أ\nrelated: [b]\n---\n[هنا<|>](article:b)\n'), [])
    assert.deepEqual(offers('//- a.seed.md\n---\ntitle: أ<|>\n---\n'), [
      'Add to related articles… seedbed.addToRelated',
    ])
    assert.deepEqual(offers('//- a.seed.md\n---\ntitle: أ\nrelated<|>: [b]\n---\n'), [
      'Add to related articles… seedbed.addToRelated',
    ])
    assert.deepEqual(offers('//- a.seed.md\n---\ntitle: أ\n---\nن<|>ص\n'), [])
  })

  it('knows the relations of the format, and those of the corpus', () => {
    const text =
      '//- seedbed.yaml\nrelations: { reply: { inverse: replied-by, label: { ar: رد, en: reply } } }\n//- a.seed.md\nن<|>ص\n'
    const choices = asked(fixture(text), relationChoices)
    assert.deepEqual(choices[0], { as: 'background', label: 'background', inverse: 'follow-up' })
    assert.deepEqual(choices.at(-2), { as: 'reply', label: 'reply', inverse: 'replied-by' })
  })
})

const askedAt = <T>(one: ReturnType<typeof fixture>, question: (context: Context, offset: number) => T): T =>
  asked(one, (context) => question(context, one.offset))

/** The text after `b` has been written into it, as its background; undefined where it was refused. */
function withRelated(text: string, as: string | undefined): string | undefined {
  const one = fixture(`//- a.seed.md\n${text}\n${OTHERS.replace(/^\n/, '')}`)
  const { source } = articleOf(one)
  const answer = asked(one, (context) => relate(context, 'b', as))
  if (!('edits' in answer)) return undefined
  return applyEdits(
    source.text,
    answer.edits.map(({ range, newText }) => ({ span: source.span(range), text: newText })),
  ).replace(/\r?\n$/, '')
}

function check(text: string, expected: string | undefined, as: string | null = 'background'): void {
  assert.equal(withRelated(text, as ?? undefined), expected)
}
