import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a lower bound measures; `rg` is ripgrep counting the links of every article, on one thread. */
export type Bound =
  | 'read'
  | 'decode'
  | 'transcode'
  | 'stat'
  | 'yaml'
  | 'registry by js-yaml'
  | 'registry by yaml'
  | 'load-and-stat'
  | 'rg'

/** Milliseconds of one run in a new process; undefined where ripgrep is not installed. */
export function runBound(bound: Bound, folder: string, cache = ''): number | undefined {
  return bound === 'rg' ? ripgrep(folder) : printedBy<Run>('bounds.js', bound, folder, cache).milliseconds
}

/** One run of a program that prints what it found. */
interface Run {
  readonly milliseconds: number
  /** What each step took. */
  readonly steps?: Readonly<Record<string, number>>
}

/** Indexes the corpus on one thread of a new process, without a server. */
export const runInProcess = (folder: string): Run => printedBy<Run>('in-process.js', folder)

/** What a program of this folder prints as JSON, in a process of its own. */
export function printedBy<T>(name: string, ...options: readonly string[]): T {
  const program = fileURLToPath(new URL(name, import.meta.url))
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--expose-gc', program, ...options], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

function ripgrep(folder: string): number | undefined {
  const began = performance.now()
  const { error } = spawnSync('rg', ['--count', '--threads=1', '--glob=*.seed.md', String.raw`\]\(`, folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return error ? undefined : performance.now() - began
}
