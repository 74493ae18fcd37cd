import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'mocha'
import { type GeneratedCorpus, generateCorpus } from './corpus.ts'
import { articlesNaming, countedEntities, linesNaming, shell, sortedRecords } from './corpus-views/shell.ts'

describe('what the benchmark of views is measured beside', () => {
  let folder: string
  let corpus: GeneratedCorpus
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'seedbed-views-'))
    corpus = generateCorpus(folder, 60)
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('counts the mentions that are there, and what is written like them in code', () => {
    const { ref, references } = corpus.hotPerson
    const counted = shell(folder, countedEntities).lines.map((line) => line.trim().split(' ]('))
    const count = Number(counted.find(([, entity]) => entity === ref)?.[0])
    assert.ok(count >= references && count < 1.2 * references, String(count))
    const found = shell(folder, linesNaming(ref)).lines.map((line) => line.split(`](${ref}`).length - 1)
    assert.equal(
      found.reduce((sum, one) => sum + one, 0),
      count,
    )
  })

  it('finds articles and records, and fails where nothing is found', () => {
    const { lines } = shell(folder, articlesNaming([corpus.hotPerson.ref, 'person:nobody']))
    assert.ok(lines.length > 3 && lines.every((line) => line.endsWith('.seed.md')))
    assert.equal(shell(folder, sortedRecords).lines.length, Math.min(100, corpus.entities))
    assert.throws(() => shell(folder, linesNaming('person:nobody')), /Nothing is found/)
  })
})
