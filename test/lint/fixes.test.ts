import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'mocha'
import type { ReportedFinding } from '../../server/src/lint/finding.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { answered, type Fixture, fixture, fixtureOfFiles, outsideOf } from '../support/fixture.ts'
import { ROOT, textOf } from '../support/project.ts'
import { examplesIn } from '../support/rule-page.ts'

const pages = readdirSync(path.join(ROOT, 'docs/rules')).filter((file) => file !== 'README.md')

/** The findings of all rules in a file of a fixture. */
const findingsIn = (given: Fixture, uri: string): readonly ReportedFinding[] => {
  const document = given.documents.find((one) => one.uri === uri)
  assert.ok(document)
  return answered(given, (corpus) => lint(document, corpus, rules, outsideOf(given)))
}

const allFindings = (given: Fixture): readonly ReportedFinding[] =>
  given.files.flatMap(({ uri }) => findingsIn(given, uri))

const counts = (findings: readonly ReportedFinding[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const { code } of findings) found.set(code, (found.get(code) ?? 0) + 1)
  return found
}

/** An example with the front matter that its page left out, since it is not about that. */
const whole = (example: string, page: string): Fixture => {
  const { files } = fixture(example)
  if (BARE.has(page)) return fixtureOfFiles(files)
  const front = '---\ntitle: خبر من المدينة\ndate: 2024\nlang: ar\n---\n\n'
  return fixtureOfFiles(
    files.map((file) =>
      file.path.endsWith('.seed.md') && !/^\ufeff?\s*[-—*]/.test(file.text)
        ? { ...file, text: front + file.text }
        : file,
    ),
  )
}

/** The pages that are about it. */
const BARE = new Set(['missing-front-matter.md', 'missing-key.md'])

/**
 * What a fix may bring, since only its editor can go on: of what becomes a tag the registry says whom it names, and who is used; a title that is taken
 * from the text stands there still.
 */
const OPEN = new Set(['unknown-entity', 'unresolved-mention', 'unused-entity', 'title-repeated'])

const variants: Readonly<Record<string, (text: string) => string>> = {
  LF: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  BOM: (text) => `\ufeff${text}`,
}

describe('every fix, applied to a wrong example of a rule’s page', () => {
  for (const page of pages) {
    const examples = examplesIn(textOf(`docs/rules/${page}`), 'wrong')
    for (const [index, example] of examples.entries()) {
      it(`${page}, example ${index + 1}: removes its finding and brings no other`, () => {
        for (const [variant, write] of Object.entries(variants)) {
          const { files } = whole(example, page)
          const given = fixtureOfFiles(files.map((file) => ({ ...file, text: write(file.text) })))
          for (const { uri, text } of given.files) {
            for (const finding of findingsIn(given, uri)) {
              for (const fix of finding.fixes ?? []) {
                if (fix.alias) continue
                const after = applyEdits(text, fix.edits)
                const mended = fixtureOfFiles(
                  given.files.map((file) => (file.uri === uri ? { ...file, text: after } : file)),
                )
                const [had, left] = [counts(allFindings(given)), counts(allFindings(mended))]
                const what = `${variant}: “${fix.title.en}” of ${finding.code} makes ${JSON.stringify(after)}`
                assert.ok((left.get(finding.code) ?? 0) < (had.get(finding.code) ?? 0), `${what}, where it is left`)
                for (const [code, count] of left) {
                  assert.ok(count <= (had.get(code) ?? 0) || OPEN.has(code), `${what}, with ${code}`)
                }
              }
            }
          }
        }
      })
    }
  }
})

describe('every mistake', () => {
  for (const page of pages) {
    const text = textOf(`docs/rules/${page}`)
    const usual = new Set(OPEN)
    for (const example of examplesIn(text, 'right'))
      for (const { code } of allFindings(whole(example, page))) usual.add(code)
    const code = page.replace(/\.md$/, '')
    // A misspelt code silences nothing.
    if (code === 'unused-suppression') usual.add('empty-label')
    for (const [index, example] of examplesIn(text, 'wrong').entries()) {
      it(`${code}, example ${index + 1}: is found by one rule`, () => {
        const found = allFindings(whole(example, page))
        assert.ok(found.some((one) => one.code === code))
        assert.deepEqual(
          found
            .filter((one) => one.code !== code && !usual.has(one.code))
            .map((one) => `${one.code}: ${one.message.en}`),
          [],
        )
      })
    }
  }
})
