import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { retypeEntity } from '../../server/src/features/retype-entity.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { asked, corpusOf, nothingOutside } from '../support/fixture.ts'
import { projectFiles, textOf } from '../support/project.ts'
import { applied, fixtureOf } from '../support/workspace-edit.ts'

/** A second type of each kind, which takes all that the first one does. */
const TYPES = `types:
  person-too: { like: person }
  place-too: { like: place }
  org-too: { like: org }
  event-too: { like: event }
`

type Texts = Readonly<Record<string, string>>

describe('retypeEntity in the sample corpus', () => {
  const before = sampleTexts()
  const entities = fixtureOf(before).documents.flatMap((document) =>
    document.kind === 'registry' ? document.entities : [],
  )

  it('leaves no finding, and no trace once it is taken back', () => {
    // Each eighth has all types among them, and every way in which records are written.
    for (const { ref, id, type } of entities.filter((_, at) => at % 8 === 0)) {
      const after = retyped(before, ref, `${type}-too`)
      assert.deepEqual(findings(after), [], ref)
      assert.deepEqual(retyped(after, `${type}-too:${id}`, type), before, ref)
    }
  })
})

function retyped(texts: Texts, ref: string, to: string): Texts {
  const files = fixtureOf(texts)
  const answer = asked(files, (context) => retypeEntity(context, ref, to, []))
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return applied(files, answer)
}

function findings(texts: Texts): readonly string[] {
  const { documents, corpus } = fixtureOf(texts)
  const all = corpusOf(documents, corpus.settings, new Set(documents.map(({ uri }) => uri)))
  return documents.flatMap((document) =>
    lint(document, all, rules, nothingOutside).map(
      ({ code, span }) => `${document.uri} ${code} ${document.source.slice(span)}`,
    ),
  )
}

/** The sample corpus, whose records are in order, with a second type of each kind. */
function sampleTexts(): Texts {
  const paths = projectFiles().filter((path) => /^seeds\/.*\.(?:yaml|seed\.md)$/.test(path))
  const texts = paths.map((path): readonly [string, string] => {
    const text = textOf(path)
    return [path.slice('seeds/'.length), path.endsWith('/seedbed.yaml') ? text + TYPES : text]
  })
  return Object.fromEntries(texts.toSorted())
}
