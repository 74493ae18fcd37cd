import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { labelAsAlias } from '../../server/src/features/label-as-alias.ts'
import { asked, fixture } from '../support/fixture.ts'
import { applied } from '../support/workspace-edit.ts'

const record = 'person:\n  alloush:\n    name: محمد علوش # his name\n'

/** The registry after the action at the cursor; undefined where there is none. */
function added(article: string, isAsked = true, registry = record): string | undefined {
  const files = fixture(`//- a.seed.md\n${article}\n//- entities/a.yaml\n${registry}`)
  const [action] = asked(files, (context) => labelAsAlias(context, files.offset, { hasCommands: true, isAsked }))
  return action && 'edit' in action.does ? applied(files, action.does.edit)['entities/a.yaml'] : undefined
}

describe('labelAsAlias', () => {
  it('adds the label to the names of the entity', () =>
    assert.equal(added('قال [أبو<|> بكر](person:alloush).'), `${record}    aliases: [أبو بكر]\n`))

  it('does so where the rule that speaks of such labels is silenced', () =>
    assert.equal(
      added('<!-- seedbed-disable label-not-a-name -->\n\nقال [«علو<|>ش»](person:alloush).'),
      `${record}    aliases: [علوش]\n`,
    ))

  it('is not offered for names, for what only refers, or unasked', () => {
    assert.equal(added('قال [محمد عل<|>وش](person:alloush).'), undefined)
    assert.equal(added('[قا<|>ل](person:alloush "form=pronoun")'), undefined)
    assert.equal(added('[علو<|>ش](person:other)'), undefined)
    assert.equal(added('[علو<|>ش](person:alloush)', false), undefined)
    assert.equal(added('عل<|>وش'), undefined)
  })

  it('is not offered where the record may be that of others too', () =>
    assert.equal(added('[علو<|>ش](person:a).', true, 'person:\n  a: &x\n    name: محمد\n  b: *x\n'), undefined))
})
