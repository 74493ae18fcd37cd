import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { tagAllInArticle } from '../../server/src/features/tag-all.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import { asked, fixture } from '../support/fixture.ts'
import { applied } from '../support/workspace-edit.ts'

const registry = `//- entities/all.yaml
person:
  lavrov: { name: سيرغي لافروف }
place:
  damascus: { name: دمشق }
  tartus: { name: طرطوس }
  tartus-other: { name: طرطوس }
`

/** The article once all is tagged that is sure, or all of one entity; or why it is not. */
function tagged(body: string, ref?: string, settings = ''): string | undefined {
  const files = fixture(
    `//- a.seed.md\n---\ntitle: ع\ndate: 2024-11-11\n---\n\n${body}\n${registry}//- seedbed.yaml\n${settings}\n`,
  )
  const edit = asked(files, (context) => tagAllInArticle(context, ref))
  return isRefusal(edit) ? edit.refusal.en : applied(files, edit)['a.seed.md']?.split('---\n\n')[1]?.trim()
}

describe('tagging all of an article', () => {
  it('tags what is sure, and leaves what is not, with particles, harakat and emphasis', () => {
    assert.equal(
      tagged('زار سيرغي لافروف **دِمَشق**، وبدمشق قال:\n\n- `دمشق` في طرطوس'),
      'زار [سيرغي لافروف](person:lavrov) **[دِمَشق](place:damascus)**، وب[دمشق](place:damascus) قال:\n\n- `دمشق` في طرطوس',
    )
  })

  it('tags all of one entity, and no other', () => {
    assert.equal(
      tagged('زار سيرغي لافروف دمشق. وفي دمشق قال.', 'place:damascus'),
      'زار سيرغي لافروف [دمشق](place:damascus). وفي [دمشق](place:damascus) قال.',
    )
  })

  it('tags one mention of each entity, where that is enough', () => {
    assert.equal(tagged('في دمشق. ثم في دمشق.', undefined, 'tagging: first'), 'في [دمشق](place:damascus). ثم في دمشق.')
  })

  it('leaves what a comment silences, and counts it nowhere', () => {
    const silenced = '<!-- seedbed-disable untagged-mention -- لا -->\n\nفي دمشق.'
    assert.equal(tagged(`${silenced}\n\nفي دمشق.`), `${silenced}\n\nفي [دمشق](place:damascus).`)
    assert.equal(tagged(silenced), 'Every sure mention is tagged already.')
  })

  it('tags where the rule is off: that is about what is said, not about what is asked for', () => {
    assert.equal(tagged('في دمشق.', undefined, 'rules: { untagged-mention: off }'), 'في [دمشق](place:damascus).')
  })

  it('says so when nothing is left, and where nothing may be changed', () => {
    assert.equal(tagged('في [دمشق](place:damascus).'), 'Every sure mention is tagged already.')
    assert.match(tagged('في دمشق.', undefined, 'version: 2') ?? '', /newer version/)
  })
})
