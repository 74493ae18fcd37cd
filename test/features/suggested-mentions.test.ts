import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { suggestedMention, suggestedMentions, sureMentions } from '../../server/src/features/suggested-mentions.ts'
import { editorTagKinds } from '../../server/src/protocol/editor-view.ts'
import type { SuggestedMention, SuggestedMentions } from '../../server/src/protocol/suggested-mentions.ts'
import type { WireEdit } from '../../server/src/protocol/text.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { articleOf, asked, type Fixture, fixture } from '../support/fixture.ts'
import { sample } from './sample.ts'

const head = '---\ntitle: خبر\ndate: 2024-11-11\n---\n\n'

describe('what is suggested in an article', () => {
  it('is where known names stand untagged, with what they would be', () => {
    assert.deepEqual(shown('قال سيرغي فيرشينين إن وفدًا وصل إلى كازاخستان.'), [
      'سيرغي فيرشينين person sure',
      'كازاخستان place sure',
    ])
    assert.deepEqual(shown('وصل [وفد](org:russian-mfa) وبكازاخستان وفد'), ['كازاخستان place sure'])
  })

  it('is nothing in tags, links, code and addresses', () => {
    const names = 'كازاخستان'
    for (const text of [
      `[${names}](place:kazakhstan)`,
      `[${names}](https://example.org)`,
      `\`${names}\``,
      `\`\`\`\n${names}\n\`\`\``,
      `![${names}](a.png)`,
      `https://example.org/${names}`,
      `<b title="${names}">x</b>`,
      `<!-- ${names} -->`,
    ]) {
      assert.deepEqual(shown(text), [], text)
    }
  })

  it('is told by offsets with one unit for each line break, with a byte order mark and astral characters too', () => {
    for (const [text, settings] of [
      ['\uFEFF---\r\ntitle: خبر\r\n---\r\n\r\n𝒜 قال\r\n\r\nسيرغي فيرشينين في كازاخستان\r\n', ''],
      ['سيرغي فيرشينين\r\n\r\n\r\nكازاخستان', ''],
    ] as const) {
      assert.deepEqual(shown(text, settings, ''), ['سيرغي فيرشينين person sure', 'كازاخستان place sure'])
    }
  })

  it('follows what the corpus says of the rules, of confidence and of how often an entity is tagged', () => {
    const text = 'قال سيرغي فيرشينين ثم قال سيرغي فيرشينين'
    assert.equal(shown(text).length, 2)
    assert.equal(shown(text, 'tagging: first').length, 1)
    assert.equal(shown(text, 'rules: { untagged-mention: off }').length, 0)
    assert.equal(shown(`<!-- seedbed-disable untagged-mention -->\n\n${text}`).length, 0)
    const unsure = 'قال فيرشينين'
    assert.deepEqual(shown(unsure), ['فيرشينين person'])
    assert.deepEqual(shown(unsure, 'suggest: sure'), [])
  })

  it('is a date as well where the corpus wants dates tagged', () => {
    const text = 'تبدأ الجولة في 11 نوفمبر 2024 وتنتهي غدًا.'
    assert.deepEqual(shown(text), [])
    const on = 'rules: { untagged-date: hint }'
    assert.deepEqual(shown(text, on), ['11 نوفمبر 2024 date sure', 'غدًا date sure'])
    assert.deepEqual(
      detail(text, 'غدًا', on)?.candidates.map(({ ref, kind, edits }) => [ref, kind, edits.length]),
      [['date:2024-11-12', 'date', 2]],
    )
    assert.equal(detail(text, 'غدًا', on)?.reject, undefined)
  })
})

describe('a suggestion', () => {
  it('says whom it would name and why, and tags the words, without their particle', () => {
    const text = 'وصل الوفد وكازاخستان'
    const { candidates, isSure } = detail(text, 'كازاخستان') ?? assert.fail()
    assert.equal(isSure, true)
    const [{ ref, name, reasons, edits }] = candidates
    assert.deepEqual([ref, name], ['place:kazakhstan', 'Kazakhstan'])
    assert.ok(reasons.length > 0)
    assert.equal(edited(text, edits), 'وصل الوفد و[كازاخستان](place:kazakhstan)')
  })

  it('is rejected by the article, which suggests it no more, and goes on with others', () => {
    const text = `${head}كازاخستان وكازاخستان\n`
    const files = filesOf(text)
    const found = asked(files, (context) =>
      suggestedMention(context, { start: text.indexOf('كازاخستان'), end: text.indexOf('كازاخستان') + 9 }),
    )
    const after = applied(files, found?.reject ?? [])
    assert.match(
      after,
      /^---\ntitle: خبر\ndate: 2024-11-11\nnot-mentions:\n.*كازاخستان, ref: place:kazakhstan.*\n---\n/,
    )
    assert.deepEqual(shown(after, '', ''), ['كازاخستان place sure'])
  })

  it('is rejected as a whole where it may be one of several', () => {
    const namesakes = 'person:\n  a: { name: { ar: خالد الحسن } }\n  b: { name: { ar: خالد الحسن } }\n'
    const text = `${head}قال خالد الحسن\n`
    const filesWith = (article: string): Fixture =>
      fixture(`//- a.seed.md\n${article}\n//- entities/z.yaml\n${namesakes}\n${sample.trimStart()}`)
    const start = text.indexOf('خالد')
    const found = asked(filesWith(text), (context) => suggestedMention(context, { start, end: start + 10 }))
    assert.deepEqual(found?.candidates.map(({ ref }) => ref).toSorted(), ['person:a', 'person:b'])
    assert.equal(found.isSure, false)
    const after = applied(filesWith(text), found.reject ?? [])
    assert.match(after, /not-mentions:\n.*exact: خالد الحسن \}/)
    assert.deepEqual(shownIn(filesWith(after)), [])
  })

  it('is none of other words, nor of some of them', () => {
    const text = 'قال سيرغي فيرشينين اليوم'
    assert.ok(detail(text, 'سيرغي فيرشينين'))
    assert.equal(detail(text, 'سيرغي'), undefined)
    assert.equal(detail(text, 'اليوم'), undefined)
  })
})

describe('all that is sure', () => {
  it('is tagged in one edit, and nothing else', () => {
    const text = 'قال سيرغي فيرشينين في **كازاخستان** ثم فيرشينين'
    const files = filesOf(text)
    const sure = asked(files, sureMentions) ?? assert.fail()
    const after = applied(files, sure.edits)
    assert.match(after, /\[سيرغي فيرشينين\]\(person:sergey-vershinin\) في \*\*\[كازاخستان\]\(place:kazakhstan\)\*\*/)
    assert.equal(sure.count, after.split('](').length - 1)
  })

  it('is what is told as sure, whatever stands around the names', () => {
    const piece = fc.constantFrom(
      ...['سيرغي فيرشينين', 'كازاخستان', ' ', '\n\n', '**', '`', '[', '](place:astana)', 'و', '«', '\\', 'قال', '\r\n'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        const files = filesOf(text)
        const before = articleOf(files).tree.tags.length
        const told = shownIn(files).filter((one) => one.endsWith(' sure')).length
        const sure = asked(files, sureMentions)
        assert.equal(sure?.count, told)
        // The line break at its end has come with the first fixture.
        const after = filesOf(applied(files, sure?.edits ?? []).slice(0, -1))
        assert.equal(articleOf(after).tree.tags.length, before + told)
        assert.equal(articleOf(after).tree.plain.text, articleOf(files).tree.plain.text)
      }),
      { numRuns: 150 },
    )
  })
})

/** An article before the sample corpus; it ends where the next file begins. */
const filesOf = (text: string, settings = ''): Fixture =>
  fixture(`//- a.seed.md\n${text}\n${sample.trimStart().replace('lang: ar\n', `lang: ar\n${settings}\n`)}`)

const shown = (text: string, settings = '', before = head): readonly string[] =>
  shownIn(filesOf(before + text, settings))

/** Each suggestion with its words, its kind, and whether it is sure, read as an editor reads it. */
function shownIn(files: Fixture): readonly string[] {
  const { mentions }: SuggestedMentions = asked(files, suggestedMentions) ?? assert.fail()
  const text = articleOf(files).source.text.replace(/\r\n/g, '\n')
  const found: string[] = []
  for (let at = 0, start = 0; at < mentions.length; at += 4) {
    start += mentions[at] ?? 0
    const words = text.slice(start, start + (mentions[at + 1] ?? 0))
    found.push(`${words} ${editorTagKinds[mentions[at + 2] ?? 0]}${mentions[at + 3] === 1 ? ' sure' : ''}`)
  }
  return found
}

function detail(text: string, words: string, settings = ''): SuggestedMention | undefined {
  const start = head.length + text.lastIndexOf(words)
  return asked(filesOf(head + text, settings), (context) =>
    suggestedMention(context, { start, end: start + words.length }),
  )
}

const edited = (text: string, edits: readonly WireEdit[]): string =>
  applied(filesOf(head + text), edits)
    .slice(head.length)
    .trimEnd()

function applied(files: Fixture, edits: readonly WireEdit[]): string {
  const { source } = articleOf(files)
  return applyEdits(
    source.text,
    edits.map(({ range, newText }) => ({ span: source.span(range), text: newText })),
  )
}
