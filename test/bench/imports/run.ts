import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../support/project.ts'
import { printedBy } from '../bound-runs.ts'
import { type Capture, writeCaptures } from './captures.ts'

/** What one import of so many captures took. */
export interface ImportRun {
  /** Milliseconds of processor time of the whole command. */
  readonly cpu: number
  /** Bytes of memory at most. */
  readonly peak: number
  /** Of all captures together. */
  readonly bytes: number
  /** By their names, the milliseconds of processor time that others took for the same files, each in a process of its own. */
  readonly peers: Readonly<Record<string, number>>
}

/*
 * Imports so many captures, and has others read them: `run.js text|html COUNT PEERS…`. Prints what that took.
 */
const [capture, wanted, ...names] = process.argv.slice(2)
const count = Number(wanted)
const folder = mkdtempSync(join(tmpdir(), 'seedbed-bench-imports-'))
const inbox = join(folder, 'inbox')
try {
  const bytes = writeCaptures(inbox, capture as Capture, count)
  writeFileSync(join(folder, 'seedbed.yaml'), 'version: 1\nlang: ar\n')
  const { cpu, peak } = importAll()
  const written = readdirSync(join(folder, 'articles')).length
  if (written !== count) throw new Error(`Of ${count} captures ${written} have become articles.`)
  const peers = names.map((name) => [name, printedBy<number>('imports/peers.js', name, inbox, join(folder, name))])
  const run: ImportRun = { cpu, peak, bytes, peers: Object.fromEntries(peers) }
  console.log(JSON.stringify(run))
} finally {
  rmSync(folder, { recursive: true })
}

/** Imports the folder by the command line, in a process of its own that tells what it has used when it ends. */
function importAll(): { readonly cpu: number; readonly peak: number } {
  const teller = join(folder, 'teller.cjs')
  writeFileSync(
    teller,
    `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'usage.json'))}, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS * 1024 })) })`,
  )
  const launcher = join(ROOT, 'server', 'bin', 'seedbed.js')
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', teller, launcher, 'import', capture ?? '', 'inbox', '--to', 'articles'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  if (status !== 0) throw new Error(stderr.slice(-2000))
  return JSON.parse(readFileSync(join(folder, 'usage.json'), 'utf8'))
}
