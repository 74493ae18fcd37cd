import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Article, Document } from '../../server/src/corpus/document.ts'
import type { Context } from '../../server/src/features/context.ts'
import { createEntity, proposeEntity } from '../../server/src/features/create-entity.ts'
import { labelAsAlias } from '../../server/src/features/label-as-alias.ts'
import { mergeEntities } from '../../server/src/features/merge-entities.ts'
import { moveEntity } from '../../server/src/features/move-entity.ts'
import { rename } from '../../server/src/features/rename.ts'
import { retypeEntity } from '../../server/src/features/retype-entity.ts'
import { sortRecords } from '../../server/src/features/sort-records.ts'
import { splitEntity, splitProposal } from '../../server/src/features/split-entity.ts'
import { isRefusal, type Refusal } from '../../server/src/language/refusal.ts'
import { wordsIn } from '../../server/src/language/words.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { compareText } from '../../server/src/text/compare.ts'
import { answered, contextOf, type Fixture, fixtureOfFiles, outsideOf, ROOT } from '../support/fixture.ts'
import { projectFiles, textOf } from '../support/project.ts'
import { applied } from '../support/workspace-edit.ts'

type Texts = Readonly<Record<string, string>>

const seeds: Texts = Object.fromEntries(
  projectFiles()
    .filter((path) => /^seeds\/.*\.(?:yaml|seed\.md)$/.test(path))
    .map((path) => [path.slice('seeds/'.length), textOf(path)]),
)
const sample = fixtureFrom(seeds)
const entities = sample.documents.flatMap((document) => (document.kind === 'registry' ? document.entities : []))
const taken = entities.flatMap(({ names }) => names.map(({ text }) => text))
const articles = sample.documents.filter((one): one is Article => one.kind === 'article')
const registries = sample.documents.filter(({ kind }) => kind === 'registry')

describe('no operation on the registry of the sample corpus leaves a new finding', () => {
  // A new name may stand in any article, in another spelling too: there it is without a tag.
  check(
    'an entity created of selected words',
    (pick) => {
      const article = pick(articles)
      const { text } = article.source
      const body = article.tree.frontMatter?.span.end ?? 0
      // Where the words stand again, or name someone already, the rules say so, and a person has to see to it.
      const isNew = (word: string) => text.split(word).length === 2 && !taken.some((name) => name.includes(word))
      const free = [...wordsIn(text.slice(body))]
        .filter((word) => isNew(word.text))
        .map(({ start, end }) => ({ start: body + start, end: body + end }))
        .filter(({ start, end }) => !article.sites.some(({ whole }) => whole.start <= end && start <= whole.end))
      const span = pick(free)
      return { texts: seeds, operation: at(article.uri, (context) => created(context, span)) }
    },
    ['untagged-mention'],
  )

  check('an entity created of a mention without a record', (pick) => {
    const article = pick(articles.filter(({ sites }) => sites.some(({ label }) => label)))
    const { label, whole } = pick(article.sites.filter((site) => site.label))
    const { text } = article.source
    const tag = '[الجهة المجهولة](org:nobody-yet)'
    const texts = { ...seeds, [pathOf(article)]: text.slice(0, whole.start) + tag + text.slice(whole.end) }
    assert.ok(label && text[whole.start] === '[')
    const part = { start: whole.start + 1, end: whole.start + 1 }
    return { texts, operation: at(article.uri, (context) => created(context, part)) }
  })

  check('a label added as an alias', (pick) => {
    const article = pick(articles.filter(({ sites }) => sites.some(({ label }) => label)))
    const { label } = pick(article.sites.filter((site) => site.label))
    const span = label ?? assert.fail()
    const { text } = article.source
    const texts = { ...seeds, [pathOf(article)]: `${text.slice(0, span.start)}الاسم الآخر${text.slice(span.end)}` }
    return {
      texts,
      operation: at(article.uri, (context) => {
        const [first] = labelAsAlias(context, span.start + 1, {
          isAsked: true,
          hasCommands: false,
          asksWikidata: false,
        })
        return first && 'edit' in first.does ? first.does.edit : undefined
      }),
    }
  })

  check('a record moved to another file', (pick) => {
    const { ref, uri } = pick(entities)
    const path = pathOf(pick(registries.filter((one) => one.uri !== uri)))
    return { texts: seeds, operation: (context) => moveEntity(context, ref, path) }
  })

  check('a file sorted', (pick) => {
    const { type, uri, span } = pick(entities)
    const { text } = (registries.find((one) => one.uri === uri) ?? assert.fail()).source
    // Its record comes first of all of its type, which are in order.
    const [start, end] = [text.lastIndexOf('\n', span.start) + 1, text.indexOf('\n', span.end - 1) + 1]
    const first = text.indexOf(`${type}:\n`) + type.length + 2
    const moved = text.slice(0, first) + text.slice(start, end) + text.slice(first, start) + text.slice(end)
    return {
      texts: { ...seeds, [uri.slice(ROOT.length + 1)]: moved },
      operation: at(uri, sortRecords),
    }
  })

  check('an id renamed', (pick) => {
    const { uri, idSpan } = pick(entities)
    return {
      texts: seeds,
      operation: at(uri, (context) => {
        const answer = rename(context, idSpan.start, 'another-id')
        return answer && !isRefusal(answer) ? answer.edit : answer
      }),
    }
  })

  check('a type changed', (pick) => {
    const { ref, type } = pick(entities)
    const texts = { ...seeds, 'seedbed.yaml': `${seeds['seedbed.yaml']}\ntypes:\n  other: { like: ${type} }\n` }
    return { texts, operation: (context) => retypeEntity(context, ref, 'other', []) }
  })

  check('an entity split', (pick) => {
    const { ref, names } = pick(entities)
    return {
      texts: seeds,
      operation: (context) => {
        const proposal = splitProposal(context, ref)
        if (isRefusal(proposal)) return proposal
        const places = proposal.places.filter((_, index) => index % 2 === 0)
        if (places.length === 0) return undefined
        return splitEntity(context, {
          uri: '',
          ref,
          id: 'new',
          name: names[0]?.text ?? 'x',
          places,
          moveNames: false,
          fields: {},
        })
      },
    }
  })

  // That the names and places of two do not fit together is what a person has to see to; what nobody took may have been all that named a third,
  // and whom nobody named is named now in spite of a comment.
  check(
    'two entities merged',
    (pick) => {
      const into = pick(entities)
      const from = pick(entities.filter(({ type, ref }) => type === into.type && ref !== into.ref))
      return {
        texts: seeds,
        operation: (context) =>
          mergeEntities(context, { uri: '', from: from.ref, into: into.ref, leave: 'nothing', take: [] }),
      }
    },
    ['name-out-of-period', 'invalid-coordinates', 'unused-entity', 'unused-suppression'],
  )
})

/** Chooses one of some. */
type Pick = <T>(some: readonly T[]) => T

interface Case {
  readonly texts: Texts
  readonly operation: (context: Context) => WorkspaceEdit | Refusal | undefined
}

/** Nothing is found after an operation that was not found before, but for some codes. */
function check(name: string, make: (pick: Pick) => Case, but: readonly string[] = []): void {
  it(name, () => {
    let done = 0
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), (numbers) => {
        let next = 0
        const pick: Pick = (some) => some[(numbers[next++] ?? 0) % some.length] ?? assert.fail('there are none')
        const { texts, operation } = make(pick)
        const files = fixtureFrom(texts)
        const answer = answered(files, (corpus) => operation({ ...contextOf(files), corpus }))
        if (!answer || isRefusal(answer)) return
        done++
        const before = findings(files)
        for (const finding of findings(fixtureFrom(applied(files, answer)))) {
          const known = before.indexOf(finding)
          if (known >= 0) before.splice(known, 1)
          else
            assert.ok(
              but.some((code) => finding.startsWith(code)),
              finding,
            )
        }
      }),
      { numRuns: RUNS },
    )
    assert.ok(done > RUNS / 4, `done ${done} times`)
  })
}

const RUNS = 25

/** An operation asked in one of the files. */
const at =
  (uri: string, operation: Case['operation']): Case['operation'] =>
  (context) => {
    const document = context.corpus.document(uri)
    return document && operation({ ...context, document })
  }

function created(context: Context, part: { start: number; end: number }): WorkspaceEdit | Refusal {
  const proposal = proposeEntity(context, part)
  if (isRefusal(proposal)) return proposal
  const [first] = proposal.types
  return createEntity(context, part, {
    type: first?.type ?? '',
    id: first?.id || 'new-one',
    name: proposal.name || 'اسم',
  })
}

const pathOf = ({ uri }: Document): string => uri.slice(ROOT.length + 1)

function findings(files: Fixture): string[] {
  return files.documents.flatMap((document) =>
    answered(files, (corpus) => lint(document, corpus, rules, outsideOf(files))).map(
      ({ code, message }) => `${code} ${pathOf(document)} ${message.en}`,
    ),
  )
}

function fixtureFrom(texts: Texts): Fixture {
  const files = Object.entries(texts).toSorted(([a], [b]) => compareText(a, b))
  return fixtureOfFiles(
    files.map(([path, text]) => ({ uri: `${ROOT}/${path}`, path, text, cursor: undefined, spans: [] })),
  )
}
