import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Context } from '../../server/src/features/context.ts'
import { mergeEntities } from '../../server/src/features/merge-entities.ts'
import { moveEntity } from '../../server/src/features/move-entity.ts'
import { rename } from '../../server/src/features/rename.ts'
import { retypeEntity } from '../../server/src/features/retype-entity.ts'
import { splitEntity, splitProposal } from '../../server/src/features/split-entity.ts'
import { isRefusal, type Refusal } from '../../server/src/language/refusal.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import type { SplitPlace } from '../../server/src/protocol/merge-split.ts'
import { registryLines } from '../../server/src/registry/edit/registry-lines.ts'
import { compareText } from '../../server/src/text/compare.ts'
import { answered, contextOf, type Fixture, fixtureOfFiles, outsideOf, ROOT } from '../support/fixture.ts'
import { projectFiles, textOf } from '../support/project.ts'
import { smallCorpora, type Texts } from '../support/small-corpora.ts'
import { applied } from '../support/workspace-edit.ts'

describe('operations on the registry, there and back', () => {
  it('leave every file as it was: rename', () => {
    fc.assert(
      fc.property(smallCorpora, (texts) => {
        const there = renamed(texts, 'person:a', 'some-other.id_1')
        noNewFinding(texts, there)
        assert.deepEqual(renamed(there, 'person:some-other.id_1', 'a'), texts)
      }),
      { numRuns: RUNS },
    )
  })

  it('leave every file as it was: retype', () => {
    fc.assert(
      fc.property(smallCorpora, (texts) => {
        const types = `${texts['seedbed.yaml']}types: { fighter: { like: person } }\n`
        const whole = { ...texts, 'seedbed.yaml': types }
        const there = done(whole, (context) => retypeEntity(context, 'person:c', 'fighter', []))
        noNewFinding(whole, there)
        assert.deepEqual(
          done(there, (context) => retypeEntity(context, 'fighter:c', 'person', [])),
          whole,
        )
      }),
      { numRuns: RUNS },
    )
  })

  it('leave no type without a record, and every comment: retype', () => {
    fc.assert(
      fc.property(smallCorpora, (texts) => {
        const types = `${texts['seedbed.yaml']}types: { fighter: { like: person } }\n`
        const whole = { ...texts, 'seedbed.yaml': types }
        const there = done(whole, (context) => retypeEntity(context, 'person:d', 'fighter', []))
        noNewFinding(whole, there)
        assert.equal(
          there['entities/rest.yaml'],
          '# Few\n# alone\n\norg:\n  y: { name: ي }\nfighter:\n  d: { name: دال }\n',
        )
      }),
      { numRuns: 5 },
    )
  })

  it('lose no name and no comment where names move: split', () => {
    const names = fc.constantFrom('محمد علوش', '\u200fمحمد علوش\u200f ', 'علّوش', 'العقيد')
    fc.assert(
      fc.property(smallCorpora, fc.nat(), names, (texts, seed, name) => {
        const all = placesOf(texts, 'person:a')
        const chosen = all.filter((_, at) => (seed >> (at % 20)) % 2 === 1)
        // Whom no place names any more is unused, and a rule says so.
        fc.pre(chosen.length > 0 && chosen.length < all.length)
        const apart = split(texts, 'person:a', 'new', chosen, true, name)
        noNewFinding(texts, apart, sharedAnyway(texts))
        assert.deepEqual(commentsOf(apart), commentsOf(texts))
        const both = new Set([...namesOf(apart, 'person:a'), ...namesOf(apart, 'person:new')])
        for (const one of namesOf(texts, 'person:a')) assert.ok(both.has(one), one)
      }),
      { numRuns: RUNS },
    )
  })

  it('leave every file as it was: split, then merge', () => {
    fc.assert(
      fc.property(smallCorpora, fc.nat(), (texts, seed) => {
        const chosen = placesOf(texts, 'person:a').filter((_, at) => (seed >> (at % 20)) % 2 === 1)
        fc.pre(chosen.length > 0)
        const apart = split(texts, 'person:a', 'new', chosen, false)
        // Whom nobody told from the one, nobody has told from the other yet.
        noNewFinding(texts, apart, sharedAnyway(texts))
        const again = merged(apart, 'person:new', 'person:a')
        noNewFinding(texts, again)
        assert.deepEqual(again, texts)
      }),
      { numRuns: RUNS },
    )
  })

  it('leave all but the two records as it was: merge, then split', () => {
    fc.assert(
      fc.property(smallCorpora, (texts) => {
        const own = placesOf(texts, 'person:b')
        fc.pre(own.length > 0)
        const one = merged(texts, 'person:b', 'person:a')
        noNewFinding(texts, one)
        // The ids are equally long: all places are where they were.
        const wheres = new Set(own.map(where))
        const places = placesOf(one, 'person:a').filter((place) => wheres.has(where(place)))
        const again = split(one, 'person:a', 'b', places, false)
        noNewFinding(texts, again)
        for (const [path, text] of Object.entries(texts)) {
          if (path !== 'entities/people.yaml') assert.equal(again[path], text, path)
        }
        assert.deepEqual(recordsOf(again, ['a', 'b']), recordsOf(texts, ['a', 'b']))
      }),
      { numRuns: RUNS },
    )
  })

  it('keep every comment and every name when entities are merged', () => {
    fc.assert(
      fc.property(smallCorpora, fc.constantFrom('redirect', 'nothing'), (texts, leave) => {
        const one = merged(texts, 'person:b', 'person:a', leave)
        assert.deepEqual(commentsOf(one), commentsOf(texts))
        for (const [since] of (texts['entities/people.yaml'] ?? '').matchAll(/from: 199\d/g)) {
          assert.ok(one['entities/people.yaml']?.includes(since), since)
        }
        if (leave === 'redirect') noNewFinding(texts, one, ['redirected-entity'])
        const both = new Set([...namesOf(texts, 'person:a'), ...namesOf(texts, 'person:b')])
        assert.deepEqual(new Set(namesOf(one, 'person:a')), both)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('operations on the registry in a closed file of more than a megabyte, there and back', () => {
  const event = (at: number): string =>
    `  e-${at}:\n    name: { ar: حدث ${at} } # the ${at}th\n    note: |\n      ${'كلام طويل '.repeat(20)}\n\n      آخر\n`
  const events = Array.from({ length: 5000 }, (_, at) => event(at)).join('')
  // Of records that nobody touches a slip is nobody's business.
  const slips = ['', '  odd:\n    name: "بلا نهاية\n', '  odd: { name: [x }\n', '  odd:\n    name: x\n   kind: y\n']
  const largeCorpora = fc.tuple(smallCorpora, fc.constantFrom(...slips)).map(([texts, slip]): Texts => {
    const small = texts['entities/people.yaml'] ?? ''
    const lineBreak = small.includes('\r\n') ? '\r\n' : '\n'
    const large = `event:\n${events}${slip}${event(5000)}\n`.replaceAll('\n', lineBreak)
    const [, mark = '', rest = ''] = /^(\ufeff?)(.*)$/s.exec(small) ?? []
    const types = `${texts['seedbed.yaml']}types: { fighter: { like: person } }\n`
    return { ...texts, 'entities/people.yaml': mark + large + rest, 'seedbed.yaml': types }
  })

  it('leave every file as it was, whatever stands in records that are not touched', () => {
    fc.assert(
      fc.property(largeCorpora, (texts) => {
        assert.deepEqual(renamed(renamed(texts, 'person:a', 'new'), 'person:new', 'a'), texts)
        const there = done(texts, (context) => retypeEntity(context, 'person:c', 'fighter', []))
        const back = done(there, (context) => retypeEntity(context, 'fighter:c', 'person', []))
        assert.deepEqual(back, texts)
        const places = placesOf(texts, 'person:a')
        fc.pre(places.length > 0)
        const apart = split(texts, 'person:a', 'new', places.slice(0, 1), false)
        assert.deepEqual(merged(apart, 'person:new', 'person:a'), texts)
      }),
      { numRuns: 6 },
    )
  })

  it('move no more than the record', () => {
    fc.assert(
      fc.property(largeCorpora, (texts) => {
        const there = done(texts, (context) => moveEntity(context, 'person:b', 'entities/rest.yaml'))
        const [before, after] = [texts, there].map((one) => one['entities/people.yaml'] ?? '')
        assert.ok(after?.includes(events.replaceAll('\n', after.includes('\r\n') ? '\r\n' : '\n')))
        assert.deepEqual(recordsOf(there, ['b']), recordsOf(texts, ['b']))
        assert.ok((before?.length ?? 0) > (after?.length ?? 0))
      }),
      { numRuns: 3 },
    )
  })
})

describe('operations on the sample corpus, there and back', () => {
  const seeds: Texts = Object.fromEntries(
    projectFiles()
      .filter((path) => /^seeds\/.*\.(?:yaml|seed\.md)$/.test(path))
      .map((path) => [path.slice('seeds/'.length), textOf(path)]),
  )
  const entities = fixtureFrom(seeds)
    .documents.flatMap((document) => (document.kind === 'registry' ? document.entities : []))
    .filter((_, at) => at % 20 === 0)

  it('leave every file as it was: split, then merge', () => {
    for (const { ref, type, names } of entities) {
      const places = placesOf(seeds, ref).filter((_, at) => at % 2 === 0)
      if (places.length === 0) continue
      const apart = split(seeds, ref, 'new', places, false, names[0]?.text)
      noNewFinding(seeds, apart)
      assert.deepEqual(merged(apart, `${type}:new`, ref), seeds, ref)
    }
  })

  it('have no new finding when entities are merged', () => {
    // Two places are not the same point on Earth, and a rule says so.
    for (const { ref, type } of entities.filter((one) => one.type !== 'place')) {
      const other = entities.find((one) => one.type === type && one.ref !== ref)
      if (other) noNewFinding(seeds, merged(seeds, other.ref, ref), ['name-out-of-period'])
    }
  })
})

const RUNS = 40

const commentsOf = (texts: Texts): readonly string[] =>
  Array.from((texts['entities/people.yaml'] ?? '').matchAll(/#.*/g), ([comment]) => comment.trim()).sort()

const namesOf = (texts: Texts, ref: string): readonly string[] =>
  fixtureFrom(texts)
    .corpus.entity(ref)
    ?.names.map(({ text }) => text) ?? []

function done(texts: Texts, operation: (context: Context) => WorkspaceEdit | Refusal): Texts {
  const files = fixtureFrom(texts)
  const context = contextOf(files)
  const answer = answered(files, (corpus) => operation({ ...context, corpus }))
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return applied(files, answer)
}

const merged = (texts: Texts, from: string, into: string, leave: 'redirect' | 'nothing' = 'nothing'): Texts =>
  done(texts, (context) => mergeEntities(context, { uri: '', from, into, leave, take: [] }))

function split(
  texts: Texts,
  ref: string,
  id: string,
  places: readonly SplitPlace[],
  moveNames: boolean,
  name = 'محمد علوش',
): Texts {
  return done(texts, (context) => splitEntity(context, { uri: '', ref, id, name, places, moveNames, fields: {} }))
}

function placesOf(texts: Texts, ref: string): readonly SplitPlace[] {
  const files = fixtureFrom(texts)
  const context = contextOf(files)
  const answer = answered(files, (corpus) => splitProposal({ ...context, corpus }, ref))
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return answer.places
}

const where = ({ uri, range }: SplitPlace): string => JSON.stringify([uri, range])

function renamed(texts: Texts, ref: string, id: string): Texts {
  const files = fixtureFrom(texts)
  const document = files.documents.find(({ sites }) => sites.some(({ target }) => target === ref)) ?? assert.fail(ref)
  const site = document.sites.find(({ target }) => target === ref) ?? assert.fail(ref)
  const context = contextOf(files)
  const answer = answered(files, (corpus) => rename({ ...context, corpus, document }, site.span.start, id))
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return applied(files, answer.edit)
}

function fixtureFrom(texts: Texts): Fixture {
  const files = Object.entries(texts).toSorted(([a], [b]) => compareText(a, b))
  return fixtureOfFiles(
    files.map(([path, text]) => ({ uri: `${ROOT}/${path}`, path, text, cursor: undefined, spans: [] })),
  )
}

/** The records of the people as they are written, but for some. */
function recordsOf(texts: Texts, left: readonly string[]): readonly string[] {
  const text = texts['entities/people.yaml'] ?? ''
  const records = registryLines(text)?.sections.flatMap(({ records }) => records) ?? assert.fail('is cut')
  return records.filter(({ id }) => !left.includes(id)).map(({ span }) => text.slice(span.start, span.end))
}

/** What is found again of one more, where two people have a name in common: it is one of three now, and of each mention it has to be said whom it means. */
const sharedAnyway = (texts: Texts): readonly string[] =>
  [...countFindings(texts).keys()].some((place) => place.startsWith('alias-collision '))
    ? ['alias-collision', 'ambiguous-name', 'inconsistent-tagging']
    : []

/** No rule finds more in any file than it did, but for some. */
function noNewFinding(before: Texts, after: Texts, but: readonly string[] = []): void {
  const counts = countFindings(before)
  for (const [place, found] of countFindings(after)) {
    if (but.some((code) => place.startsWith(`${code} `))) continue
    assert.ok(found.length <= (counts.get(place)?.length ?? 0), `${place}: ${found.join('\n')}`)
  }
}

/** Of what is found the messages, by code and file. */
function countFindings(texts: Texts): ReadonlyMap<string, readonly string[]> {
  const files = fixtureFrom(texts)
  const found = new Map<string, string[]>()
  for (const document of files.documents) {
    for (const { code, message } of answered(files, (corpus) => lint(document, corpus, rules, outsideOf(files)))) {
      const place = `${code} ${document.uri}`
      found.set(place, [...(found.get(place) ?? []), message.en])
    }
  }
  return found
}
