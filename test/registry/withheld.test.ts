import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { recordsOf } from '../../server/src/corpus/records-of.ts'
import { articleHtml } from '../../server/src/features/article-html.ts'
import { wikidataQuestion } from '../../server/src/features/fill-from-wikidata.ts'
import { mergeEntities } from '../../server/src/features/merge-entities.ts'
import { splitEntity, splitProposal } from '../../server/src/features/split-entity.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { Source } from '../../server/src/text/source.ts'
import { asked, contextOf, fixture } from '../support/fixture.ts'
import { applied } from '../support/workspace-edit.ts'

const withheld = [
  'withhold: true',
  'withhold: True',
  'withhold: TRUE',
  'withhold: "true"',
  'withhold: yes',
  'withhold: نعم',
  'withhold: [true]',
  'withhold: { now: true }',
  'withhold: false, withhold: true',
]
const shown = ['note: n', 'withhold: false', 'withhold: False', 'withhold: FALSE', "withhold: 'false'", 'withhold: ~']

const corpus = (written: string): string => `
//- seedbed.yaml
lang: ar
//- a.seed.md
---
title: خبر
---
قالت [هناء سالم](person:a)<|> ثم [سلمى](person:b).
//- entities/a.yaml
person:
  a: { name: هناء سالم, ${written} }
  b: { name: سلمى }
`

const shownIn = (text: string): string => articleHtml(contextOf(fixture(text)))?.body ?? assert.fail()

const isClosedWithheld = (written: string): boolean => {
  const source = new Source('file:///corpus/entities/a.yaml', -1, `person:\n  a: { name: هناء سالم, ${written} }\n`)
  return [...recordsOf(source, readSettings(undefined))].some(({ entity }) => entity.withhold)
}

/** Everything in the registry once an operation is done. */
const registryAfter = (
  text: string,
  operation: Parameters<typeof asked<ReturnType<typeof mergeEntities>>>[1],
): string => {
  const files = fixture(text)
  const answer = asked(files, operation)
  // Where a key stands twice nothing is done before someone has said which of them is meant.
  assert.equal(isRefusal(answer), /withhold.*withhold/.test(text), JSON.stringify(answer))
  if (isRefusal(answer)) return files.files.find(({ path }) => path === 'entities/a.yaml')?.text ?? assert.fail()
  return applied(files, answer)['entities/a.yaml'] ?? assert.fail()
}

describe('a person who is withheld', () => {
  for (const written of withheld) {
    describe(written, () => {
      it('is not named in what is published', () => assert.doesNotMatch(shownIn(corpus(written)), /هناء/))
      it('is withheld in a file that is closed', () => assert.ok(isClosedWithheld(written)))
      it('is not asked about', () => {
        const answer = asked(fixture(corpus(written)), (context) => wikidataQuestion(context, 'person:a'))
        assert.ok(isRefusal(answer) && /withheld/.test(answer.refusal.en), JSON.stringify(answer))
      })
      for (const [from, into] of [
        ['a', 'b'],
        ['b', 'a'],
      ] as const) {
        it(`stays so when ${from} is merged into ${into}`, () => {
          const params = {
            uri: '',
            from: `person:${from}`,
            into: `person:${into}`,
            leave: 'nothing',
            take: [],
          } as const
          const after = registryAfter(corpus(written), (context) => mergeEntities(context, params))
          assert.doesNotMatch(
            shownIn(`${corpus(written).split('//- entities')[0]}//- entities/a.yaml\n${after}`),
            /هناء/,
          )
        })
      }
      it('stays so in both halves of a split', () => {
        const after = registryAfter(corpus(written), (context) => {
          const proposal = splitProposal(context, 'person:a')
          if (isRefusal(proposal)) return proposal
          const { places } = proposal
          const rest = { uri: '', ref: 'person:a', id: 'c', name: 'هناء', moveNames: false, fields: {} }
          return splitEntity(context, { ...rest, places })
        })
        if (after.includes('  c:')) assert.match(after, / {2}c:\n(?: {4}.*\n)*? {4}withhold: true\n/)
        else assert.ok(corpus(written).endsWith(after))
      })
    })
  }

  for (const written of shown) {
    it(`is named where the record says ${written}`, () => {
      assert.match(shownIn(corpus(written)), /هناء/)
      assert.ok(!isClosedWithheld(written))
    })
  }
})
