import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types'
import type { TagWork } from '../../server/src/corpus/work.ts'
import { decideWork } from '../../server/src/features/decide-work.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import type { Source } from '../../server/src/text/source.ts'
import { asked, fixture } from '../support/fixture.ts'

const settings = '//- seedbed.yaml\nlang: ar\n'

/** Decides on what is marked, or on all of a kind, and compares the text. */
function check(work: TagWork, decision: 'accept' | 'reject', before: string, after: string): void {
  for (const end of ['\n', '\r\n']) {
    const files = fixture(`//- a.seed.md\n${before.replaceAll('\n', end)}${settings}`)
    const [marked] = files.file.spans
    const answer = asked(files, (context) => decideWork(context, work, marked, decision))
    assert.ok(!isRefusal(answer))
    assert.equal(textAfter(files.file.text, files.document.source, answer), after.replaceAll('\n', end))
  }
}

function textAfter(text: string, source: Source, edit: WorkspaceEdit): string {
  const [change, ...others] = (edit.documentChanges ?? []) as readonly TextDocumentEdit[]
  assert.equal(others.length, 0)
  const edits = change?.edits ?? []
  return applyEdits(
    text,
    edits.flatMap((one) => ('newText' in one ? [{ span: source.span(one.range), text: one.newText }] : [])),
  )
}

const HEAD = '---\ntitle: خبر\n---\n\n'

describe('deciding on work', () => {
  it('accepts what a program tagged: who decided goes, and how sure it was', () => {
    check(
      'automatic',
      'accept',
      `${HEAD}قال [[|علوش|]](person:a "resp=auto") هنا.\n`,
      `${HEAD}قال [علوش](person:a) هنا.\n`,
    )
    check('automatic', 'accept', `${HEAD}[[|أ|]](person:a "cert=medium; resp=auto")\n`, `${HEAD}[أ](person:a)\n`)
    check(
      'automatic',
      'accept',
      `${HEAD}[[|أ|]](person:a "role=speaker; resp=auto; note='x; y'")\n`,
      `${HEAD}[أ](person:a "role=speaker; note='x; y'")\n`,
    )
    check(
      'automatic',
      'accept',
      `${HEAD}[[|أ|]](person:a "cert=low; role=speaker; resp=auto; note='x; y'")\n`,
      `${HEAD}[أ](person:a "role=speaker; note='x; y'")\n`,
    )
  })

  it('accepts what was doubtful: the doubt goes', () => {
    check(
      'unsure',
      'accept',
      `${HEAD}[[|أ|]](person:a "cert=low; role=speaker")\n`,
      `${HEAD}[أ](person:a "role=speaker")\n`,
    )
  })

  it('accepts all of an article at once, and leaves other work', () => {
    check(
      'automatic',
      'accept',
      `${HEAD}[أ](person:a "resp=auto") [ب](person:b "cert=low") [ج](date:2024 "resp=tool")\n`,
      `${HEAD}[أ](person:a) [ب](person:b "cert=low") [ج](date:2024)\n`,
    )
  })

  it('rejects a tag: its words stay, and are told not to be that entity', () => {
    check(
      'automatic',
      'reject',
      `${HEAD}قال أحمد، ثم قال [[|أحمد|]](person:a "resp=auto") هنا.\n`,
      '---\ntitle: خبر\nnot-mentions:\n  - { exact: أحمد, ref: person:a, occurrence: 2 }\n---\n\nقال أحمد، ثم قال أحمد هنا.\n',
    )
  })

  it('rejects a mention that nobody identified: its words stay', () => {
    check('unidentified', 'reject', `${HEAD}قال [[|رجل|]](person:?) هنا.\n`, `${HEAD}قال رجل هنا.\n`)
  })

  it('decides on mentions of the front matter too', () => {
    const front = (entries: string) => `---\ntitle: خبر\nmentions:\n${entries}---\n\nقال رجل هنا.\n`
    check(
      'automatic',
      'accept',
      front('  - { exact: رجل, ref: person:a, resp: auto }\n'),
      front('  - { exact: رجل, ref: person:a }\n'),
    )
    check(
      'automatic',
      'accept',
      front('  - exact: رجل\n    ref: person:a\n    cert: low\n    resp: auto\n'),
      front('  - exact: رجل\n    ref: person:a\n'),
    )
    check(
      'automatic',
      'reject',
      front('  - { exact: رجل, ref: person:a, resp: auto }\n  - { exact: هنا, ref: place:b }\n'),
      front('  - { exact: هنا, ref: place:b }\n'),
    )
    check(
      'automatic',
      'reject',
      front('  - { exact: رجل, ref: person:a, resp: auto }\n'),
      '---\ntitle: خبر\n---\n\nقال رجل هنا.\n',
    )
  })

  it('rejects several at once, however their list is written', () => {
    const front = (mentions: string) => `---\ntitle: خبر\n${mentions}---\n\nقال رجل هنا أمس.\n`
    const [a, b, c] = ['رجل', 'هنا', 'أمس'].map((exact) => `{ exact: ${exact}, ref: person:a, resp: auto }`)
    const kept = '{ exact: قال, ref: person:k }'
    check('automatic', 'reject', front(`mentions: [${a}, ${b}, ${kept}, ${c}]\n`), front(`mentions: [${kept}]\n`))
    check('automatic', 'reject', front(`mentions: [${kept}, ${a}, ${b}]\n`), front(`mentions: [${kept}]\n`))
    check('automatic', 'reject', front(`mentions: [${a}, ${b}]\n`), front(''))
    check('automatic', 'reject', front(`mentions:\n  - ${a}\n  - ${b}\n`), front(''))
    check(
      'automatic',
      'reject',
      front(`mentions:\n  - ${a}\n  - ${kept}\n  - ${b}\n`),
      front(`mentions:\n  - ${kept}\n`),
    )
  })

  it('rejects tags and entries of one article in one edit', () => {
    check(
      'automatic',
      'reject',
      '---\ntitle: خبر\nmentions: [{ exact: رجل, ref: person:a, resp: auto }, { exact: هنا, ref: place:b }]\n---\n\n[أحمد](person:c "resp=auto") رجل هنا، و[علي](person:d "resp=auto").\n',
      '---\ntitle: خبر\nmentions: [{ exact: هنا, ref: place:b }]\n---\n\nأحمد رجل هنا، وعلي.\n',
    )
  })

  it('refuses what is not there any more', () => {
    const files = fixture(`//- a.seed.md\n${HEAD}[[|أ|]](person:a)\n${settings}`)
    const answer = asked(files, (context) => decideWork(context, 'automatic', files.file.spans[0], 'accept'))
    assert.ok(isRefusal(answer))
  })
})
