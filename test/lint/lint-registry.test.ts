import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import type { Document } from '../../server/src/corpus/document.ts'
import { readFile } from '../../server/src/corpus/read-file.ts'
import { lint } from '../../server/src/lint/lint.ts'
import type { Outside } from '../../server/src/lint/outside.ts'
import type { LintRule } from '../../server/src/lint/rule.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { mapOf } from '../../server/src/schema/values.ts'
import { Source } from '../../server/src/text/source.ts'
import { damages, registries } from '../support/registries.ts'

describe('lint of a registry file that is edited', () => {
  it('finds what is found in the same files when they are read anew', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...bodies), registries), { minLength: 1, maxLength: 2 }),
        fc.array(fc.tuple(fc.nat(2), damages), { maxLength: 6 }),
        fc.constantFrom('', '\ufeff'),
        (made, edits, mark) => {
          const article = '---\ntitle: x\n---\n\n[علوش](person:a) [x](person:b-c)\n'
          let texts = [
            ...made.map(([body, text], at) => new Source(uriOf(at), 1, mark + body + text)),
            new Source('file:///c/a.seed.md', 1, article),
          ]
          let corpus = read(Corpus.empty('file:///c', settings), texts)
          findings(corpus, texts)
          for (const [which, edit] of edits) {
            const at = which % texts.length
            const source = texts[at]
            if (!source) continue
            const next = source.apply(
              edit.map(({ at: offset, removed, inserted }) => {
                const start = offset % (source.text.length + 1)
                return { range: source.range({ start, end: start + removed }), text: inserted }
              }),
              source.version + 1,
            )
            texts = texts.with(at, next)
            corpus = read(corpus, [next])
            const fresh = texts.map(({ uri, text }) => new Source(uri, 1, text))
            assert.deepEqual(
              findings(corpus, texts),
              findings(read(Corpus.empty('file:///c', settings), fresh), fresh),
              JSON.stringify(texts.map(({ text }) => text)),
            )
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('looks at no record again when another file is opened, edited or closed that has nothing to do with it', () => {
    let looked = 0
    const counting: LintRule = {
      code: 'counting',
      summary: { en: '', ar: '' },
      severity: 'hint',
      reads: 'corpus',
      check: {
        registry: (file) => {
          looked += file.entities.length
          return []
        },
      },
    }
    const registry = new Source(uriOf(0), 1, 'person:\n  a: { name: x }\n  b: { name: y }\n')
    const article = new Source('file:///c/a.seed.md', 1, '---\ntitle: x\n---\n\nنص\n')
    const end = article.position(article.length)
    const look = (corpus: Corpus): Corpus => {
      const file = corpus.document(registry.uri)
      assert.ok(file)
      lint(file, corpus, [counting], outside)
      return corpus
    }
    const alone = look(read(Corpus.empty('file:///c', settings), [registry]))
    assert.equal(looked, 2)
    // An article that comes to the corpus may have been named before.
    const both = look(read(alone, [article]))
    const once = looked
    const edited = look(read(both, [article.apply([{ range: { start: end, end }, text: 'x' }], 2)]))
    look(edited)
    look(read(edited, [registry]))
    assert.equal(looked, once)
  })

  it('looks at each type with a few others, however many there are', () => {
    let looked = 0
    const counting: LintRule = {
      code: 'counting',
      summary: { en: '', ar: '' },
      severity: 'hint',
      reads: 'corpus',
      check: {
        registry: ({ yaml }) => {
          looked += mapOf(yaml.root)?.entries.length ?? 0
          return []
        },
      },
    }
    const untyped = Array.from({ length: 200 }, (_, at) => `a${at}:\n  name: x\n`).join('')
    const source = new Source(uriOf(0), 1, `person:\n${untyped}`)
    const corpus = read(Corpus.empty('file:///c', settings), [source])
    const file = corpus.document(source.uri)
    assert.ok(file)
    lint(file, corpus, [counting], outside)
    assert.ok(looked < 800, `${looked}`)
  })

  it('finds no record unused that another record of the file uses from now on', () => {
    const uri = uriOf(0)
    const first = new Source(uri, 1, 'person:\n  a: { name: x }\n  b:\n    name: y\n')
    const corpus = read(Corpus.empty('file:///c', settings), [first])
    const unused = (found: ReturnType<typeof findings>) =>
      found.flat().flatMap(({ code, span }) => (code === 'unused-entity' ? first.slice(span) : []))
    assert.deepEqual(unused(findings(corpus, [first])), ['a', 'b'])
    const end = first.position(first.length)
    const next = first.apply([{ range: { start: end, end }, text: '    different-from: [person:a]\n' }], 2)
    assert.deepEqual(unused(findings(read(corpus, [next]), [next])), ['b'])
  })
})

/** What gives rules something to say, and to say of each other's records. */
const bodies = [
  '',
  'org:\n  y: { name: علوش, part-of: org:z }\n  z: { name: y, part-of: org:y }\n  a-a: { redirect: org:b-b }\n  b-b: { redirect: org:a-a }\n',
  '# seedbed-disable-file unused-entity\nevent:\n  # seedbed-disable unknown-entity -- x\n  e:\n    name: ب\n    places: [place:nowhere]\n    date: 2024-13\n',
  'event:\n  e: { name: الحدث, participants: [person:aa, person:b-c], aliases: [{ text: x, from: 2020, until: 2010 }] }\n  # seedbed-disable alias-collision\n  f: { name: الحدث }\n  g: { name: الحدث }\n  g: { kind: x }\n',
]

const uriOf = (at: number): string => `file:///c/entities/${at}.yaml`
const settings = readSettings(undefined)
const outside: Outside = { today: '2024-10-09', exists: () => true }

const read = (corpus: Corpus, sources: readonly Source[]): Corpus =>
  corpus.apply({
    open: sources.map((source): Document => {
      const kind = source.uri.endsWith('.md') ? 'article' : 'registry'
      return readFile(kind, source, settings, corpus.whole.get(source.uri))
    }),
  })

const findings = (corpus: Corpus, sources: readonly Source[]) =>
  sources.map(({ uri }) => {
    const document = corpus.document(uri)
    assert.ok(document)
    return lint(document, corpus, rules, outside)
  })
