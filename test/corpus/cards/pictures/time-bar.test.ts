import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { timeBar } from '../../../../server/src/corpus/cards/pictures/time-bar.ts'
import { asked, fixture } from '../../../support/fixture.ts'

const registry = `
event:
  talks: { name: محادثات, date: 2017/.. }
  old-talks: { redirect: event:older-talks }
  older-talks: { redirect: event:talks }
  first: { name: الأولى, part-of: event:talks, date: 2017-01-23 }
  second: { name: الثانية, part-of: event:old-talks, date: 2017-02-15 }
  third: { name: الثالثة, part-of: event:older-talks, date: 2017-03-14 }
  hidden: { name: سرية, part-of: event:old-talks, date: 1999, withhold: true }
  named: { name: أخرى, part-of: event:else, different-from: [event:talks], date: 1990 }
  lost: { name: تائهة, part-of: event:nowhere, date: 1990 }
  lost-too: { name: تائهة, part-of: event:nowhere, date: 1991 }
  else: { name: غيرها }
agreement:
  fourth: { name: اتفاق, part-of: event:talks, date: 2017-05-04 }
`

describe('the bar of time of an event', () => {
  it('has all parts of the same event, whichever of its ids they name', () => {
    for (const ref of ['event:first', 'event:second', 'event:third', 'agreement:fourth'])
      assert.equal(countOf(registry, ref), 4, ref)
  })

  it('has those of an event without a record', () => {
    assert.equal(countOf(registry, 'event:lost'), 2)
    assert.equal(countOf(registry, 'event:named'), undefined)
  })

  it('is not short of them where many records name the same event in other ways', () => {
    const many = (at: number) => `  e${at}: { name: غيرها, different-from: [event:talks], date: 1990 }\n`
    const witness = (at: number) => `  w${at}: { name: شاهد, different-from: [event:talks] }\n`
    const text = `person:\n${Array.from({ length: 400 }, (_, at) => witness(at)).join('')}event:\n${Array.from({ length: 400 }, (_, at) => many(at)).join('')}`
    assert.equal(countOf(`${text}${registry.replace('\nevent:\n', '')}`, 'event:first'), 4)
  })

  it('has no more of them than can be told apart', () => {
    const parts = Array.from({ length: 400 }, (_, at) => `  e${at}: { name: جولة, part-of: event:talks, date: 2018 }\n`)
    assert.equal(countOf(`${registry.replace('agreement:', `${parts.join('')}agreement:`)}`, 'event:first'), 301)
  })
})

/** How many events are on the bar, with its own. */
function countOf(records: string, ref: string): number | undefined {
  const files = fixture(
    `//- seedbed.yaml\ntypes: { agreement: { like: event, label: اتفاق } }\n//- entities/a.yaml\n${records}\n//- a.seed.md\n<|>`,
  )
  return asked(files, ({ corpus }) => {
    const event = corpus.entity(ref)
    assert.ok(event)
    return timeBar(event, corpus, 'ar')?.count
  })
}
