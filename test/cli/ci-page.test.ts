import assert from 'node:assert/strict'
import MarkdownIt from 'markdown-it'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { temporaryCorpus } from '../support/language-server.ts'
import { ROOT, textOf } from '../support/project.ts'
import { seedbed } from './command-line.ts'
import { soundCorpus } from './samples.ts'

const page = textOf('docs/ci.md')

/** The `yaml` blocks of the page. */
const workflows = new MarkdownIt()
  .parse(page, {})
  .filter(({ info }) => info === 'yaml')
  .map(({ content }) => parse(content))

describe('docs/ci.md', () => {
  it('names every option that there is, and no other', () => {
    const { stdout } = seedbed(ROOT, ['check', '--help'])
    const options = new Set(stdout.match(/(?<=^ {2}(-h, )?)--[a-z-]+/gm))
    const [table = ''] = page.split('## Options')[1]?.split('## Exit codes') ?? []
    const named = new Set(
      Array.from(table.matchAll(/^\| (.*?) \|/gm)).flatMap(([, cell = '']) => cell.match(/--[a-z-]+/g) ?? []),
    )
    assert.deepEqual([...named].sort(), [...options].sort())
  })

  it('has examples whose steps succeed on a sound corpus', () => {
    const steps = workflows.flatMap(({ jobs = {} }) =>
      Object.values<{ strategy?: { matrix: { part: readonly number[] } }; steps: readonly { run?: string }[] }>(
        jobs,
      ).flatMap((job) => (job.strategy?.matrix.part ?? [0]).flatMap((part) => runsOf(job.steps, part))),
    )
    assert.equal(steps.length, 7)
    const corpus = temporaryCorpus(soundCorpus)
    try {
      for (const step of steps) {
        const args = step
          .replace('reports/*.json', 'report-1.json report-2.json report-3.json report-4.json')
          .split(' ')
          .slice(2)
        assert.deepEqual({ step, status: seedbed(corpus.path, args).status }, { step, status: 0 })
      }
    } finally {
      corpus.remove()
    }
  })
})

/** The commands of ours in the steps of a job, for one part of a matrix. */
const runsOf = (steps: readonly { run?: string }[], part: number): readonly string[] =>
  steps.flatMap(({ run = '' }) =>
    run.startsWith('npx seedbed') ? [run.replaceAll(/\$\{\{ matrix\.part \}\}/g, String(part))] : [],
  )
