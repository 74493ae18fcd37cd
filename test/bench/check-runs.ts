import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../support/project.ts'
import { FINDINGS, faultyCorpus } from './faulty-corpus.ts'
import type { Measurements } from './statistics.ts'

/** So many articles are checked. */
export const CHECKED = 1000

/** One run of a program that checks the faulty corpus: milliseconds, and how many findings it printed. */
interface CheckRun {
  readonly milliseconds: number
  readonly findings: number
}

/** Checks 1,000 articles with 20 findings each by our command and by the linters of Markdown, in turns; each prints all it finds into a pipe. */
export function runChecks(measured: Measurements): void {
  const folder = faultyCorpus(CHECKED)
  const ours = checkOf(folder)
  if (ours.findings !== CHECKED * FINDINGS) throw new Error(`check found ${ours.findings} of ${CHECKED * FINDINGS}`)
  for (const [who, run] of [
    ['seedbed', ours],
    ['markdownlint-cli2', markdownlint(folder)],
    ['remark-cli', remark(folder)],
  ] as const) {
    measured.add(who, 'check', run.milliseconds)
    measured.add(who, 'check findings', run.findings)
  }
}

/** One run of our command over a corpus. */
export const checkOf = (folder: string): CheckRun =>
  run(
    join(ROOT, 'server/dist/cli.cjs'),
    ['check', folder, '--no-color'],
    folder,
    /^\S.*:\d+:\d+ (?:error|warning|info|hint) /gm,
  )

const markdownlint = (folder: string): CheckRun =>
  run(
    binary('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'),
    ['**/*.seed.md', '--no-globs'],
    folder,
    /^\S+\.seed\.md:\d+/gm,
  )

function remark(folder: string): CheckRun {
  const settings = join(folder, '.remarkrc.json')
  const rule = join(ROOT, 'node_modules/remark-lint-maximum-line-length/index.js')
  if (!existsSync(settings)) writeFileSync(settings, JSON.stringify({ plugins: [rule] }))
  return run(
    binary('remark-cli', 'cli.js'),
    ['.', '--ext', 'seed.md,md', '--no-stdout', '--quiet'],
    folder,
    /^\s*\d+:\d+/gm,
  )
}

const binary = (name: string, file: string): string => join(ROOT, 'node_modules', name, file)

function run(program: string, options: readonly string[], cwd: string, finding: RegExp): CheckRun {
  const began = performance.now()
  const { stdout, stderr, error } = spawnSync(process.execPath, [program, ...options], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const milliseconds = performance.now() - began
  if (error) throw error
  return { milliseconds, findings: (stdout.match(finding) ?? []).length + (stderr.match(finding) ?? []).length }
}

/** The version of a linter, as its package says. */
export const linterVersion = (name: string): string =>
  JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version
