import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../support/project.ts'

/** How a run of the command line ended. */
export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What stands around a run. */
export interface Surroundings {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly uid?: number
}

/** The launcher of the built command line. */
export const launcher = join(ROOT, 'server', 'bin', 'seedbed.js')

/** Runs the built command line in a folder, in English unless the surroundings say otherwise. */
export function seedbed(
  folder: string,
  args: readonly string[],
  { input = '', env = {}, uid }: Surroundings = {},
): Ended {
  const { PATH = '', SystemRoot = '' } = process.env
  const { error, status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: typeof input === 'string' ? input : Buffer.from(input),
    env: { PATH, SystemRoot, LANG: 'C.UTF-8', ...env },
    maxBuffer: 1e8,
    ...(uid === undefined ? {} : { uid }),
  })
  assert.equal(error, undefined)
  assert.doesNotMatch(stderr, /^\s+at /m, 'no stack is shown')
  return { status, stdout, stderr }
}

/** A finding as `--format json` has it. */
export interface JsonFinding {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly code: string
  readonly severity: string
  readonly message: string
}

/** The findings of a check, however it ends. */
export const findingsOf = (
  folder: string,
  args: readonly string[],
  surroundings?: Surroundings,
): readonly JsonFinding[] => JSON.parse(seedbed(folder, ['check', '--format', 'json', ...args], surroundings).stdout)

/** Findings as `file:line code`. */
export const brief = (findings: readonly JsonFinding[]): readonly string[] =>
  findings.map(({ file, line, code }) => `${file}:${line} ${code}`)
