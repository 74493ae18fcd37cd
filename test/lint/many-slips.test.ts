import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { MOST_GUESSED } from '../../server/src/lint/did-you-mean.ts'
import type { Finding } from '../../server/src/lint/finding.ts'
import { lint } from '../../server/src/lint/lint.ts'
import type { LintRule } from '../../server/src/lint/rule.ts'
import { aliasCollision } from '../../server/src/lint/rules/alias-collision.ts'
import { unknownArticle } from '../../server/src/lint/rules/unknown-article.ts'
import { unknownEntity } from '../../server/src/lint/rules/unknown-entity.ts'
import { unknownKey } from '../../server/src/lint/rules/unknown-key.ts'
import { fixture, nothingOutside } from '../support/fixture.ts'

describe('a file in which everything is wrong', () => {
  const many = MOST_GUESSED + 50
  const lines = (line: (number: number) => string): string => Array.from({ length: many }, (_, at) => line(at)).join('')

  it('has every finding, and guesses at the first of them only', () => {
    const events = '//- entities/b.yaml\nevent:\n  astana-17: { name: أستانا 17 }\n'
    const entities = found(unknownEntity, `//- a.seed.md\n${lines(() => '[أ](event:astana-71)\n\n')}${events}`)
    const article = '//- astana-17.seed.md\n---\ntitle: أ\n---\n'
    const articles = found(unknownArticle, `//- a.seed.md\n${lines(() => '[أ](article:astana-71)\n\n')}${article}`)
    for (const all of [entities, articles]) {
      assert.equal(all.length, many)
      const guesses = all.map(({ message }) => message.en.includes('Did you mean'))
      assert.deepEqual(guesses, [...Array(MOST_GUESSED).fill(true), ...Array(50).fill(false)])
    }
  })

  it('has findings of which each says no more than a few lines', () => {
    const names = found(aliasCollision, `//- entities/a.yaml\nplace:\n${lines((at) => `  p-${at}: { name: إدلب }\n`)}`)
    assert.equal(names.length, many)
    const keys = found(unknownKey, `//- entities/a.yaml\nplace:\n  p: { name: أ${lines((at) => `, ب ${at}`)} }\n`)
    assert.equal(keys.length, many)
    for (const { message, related = [], fixes = [] } of [...names, ...keys]) {
      assert.ok(message.en.length < 300 && message.ar.length < 300)
      assert.ok(related.length <= 5)
      for (const { edits } of fixes) for (const { text } of edits) assert.ok(text.length < 1000)
    }
  })

  it('names no record at the end of redirects without end', () => {
    const chain = `//- entities/a.yaml\norg:\n${lines((at) => `  p-${at}: { redirect: org:p-${at + 1} }\n`)}  p-${many}: { name: أ }\n`
    const all = found(unknownEntity, chain)
    assert.match(all[0]?.message.en ?? '', /more than eight redirects/)
    assert.deepEqual(all[0]?.fixes, [])
    assert.equal(all.at(-1)?.fixes?.length, 1)
  })
})

function found(rule: LintRule, text: string): readonly Finding[] {
  const { document, corpus } = fixture(text)
  return lint(document, corpus, [rule], nothingOutside)
}
