import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../support/project.ts'
import { writeCaptures } from './captures.ts'

/** What one import of so many captured texts took. */
export interface ImportRun {
  /** Milliseconds of processor time of the whole command, and of one that copies the same files. */
  readonly cpu: number
  readonly copied: number
  /** Bytes of memory at most. */
  readonly peak: number
  readonly bytes: number
}

const count = Number(process.argv[2])
const folder = mkdtempSync(join(tmpdir(), 'seedbed-bench-imports-'))
try {
  const bytes = writeCaptures(join(folder, 'inbox'), count)
  writeFileSync(join(folder, 'seedbed.yaml'), 'version: 1\nlang: ar\n')
  const { cpu, peak } = importAll()
  const written = readdirSync(join(folder, 'articles')).length
  if (written !== count) throw new Error(`Of ${count} texts ${written} have become articles.`)
  const run: ImportRun = { cpu, peak, bytes, copied: copyAll() }
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
    ['--require', teller, launcher, 'import', 'text', 'inbox', '--to', 'articles'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  if (status !== 0) throw new Error(stderr.slice(-2000))
  return JSON.parse(readFileSync(join(folder, 'usage.json'), 'utf8'))
}

/** What reading and writing the same files takes alone. */
function copyAll(): number {
  const inbox = join(folder, 'inbox')
  mkdirSync(join(folder, 'copies'))
  const before = process.cpuUsage()
  for (const name of readdirSync(inbox)) writeFileSync(join(folder, 'copies', name), readFileSync(join(inbox, name)))
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
