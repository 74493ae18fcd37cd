import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { codeActions } from '../../server/src/features/code-actions.ts'
import type { Choice } from '../../server/src/lint/chosen-findings.ts'
import { lintSome } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { refactorings } from '../../server/src/lsp/refactorings.ts'
import { answered, contextOf, fixture, outsideOf } from '../support/fixture.ts'

const many = Array.from({ length: 20 }, (_, at) => `//- ${at}.seed.md\n[علوش](person:old) [حلب](place:alepo)\n`).join(
  '',
)
const files = fixture(`//- entities/a.yaml
person:
  new: { name: علوش }
  old: { redirect: person:new }
place:
  aleppo: { name: أليبو }
${many}//- z.seed.md
[<|>علوش](person:old) و[حلب](place:aleppo) و[حلب](place:alepo)
`)

describe('code actions that carry their edits', () => {
  it('change no more than the file and one of the registry, however many files name whom they are about', () => {
    const { text } = files.document.source
    const whole = { start: 0, end: text.length }
    const seen = new Set<string>()
    for (const word of ['علوش', 'person:old', 'place:aleppo', 'place:alepo']) {
      const at = text.indexOf(word)
      const actions = answered(files, (corpus) => {
        const context = { ...contextOf(files), corpus }
        const findings = (choice: Choice) => lintSome(files.document, corpus, rules, outsideOf(files), choice).findings
        return [
          ...codeActions(context, { span: whole, diagnostics: [] }, findings),
          ...codeActions(context, { span: whole, diagnostics: [], only: ['source.fixAll.seedbed'] }, findings),
          ...[undefined, ['refactor']].flatMap((only) =>
            refactorings(context, { start: at, end: at }, only, { hasCommands: true, asksWikidata: true }),
          ),
        ]
      })
      for (const { title, edit } of actions) {
        if (!edit) continue
        seen.add(title)
        assert.ok((edit.documentChanges?.length ?? 0) <= 2, title)
      }
    }
    assert.ok(seen.size >= 4, [...seen].join('\n'))
  })
})
