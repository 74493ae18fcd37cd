import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a process has used up so far. */
export interface Usage {
  /** Milliseconds of all its threads, in the program and in the system for it. */
  readonly cpu: number
  /** Bytes of memory that are its own or mapped, now and at most. */
  readonly resident: number
  readonly peak: number
}

/** Reads what a process has used from `/proc`; undefined where there is none, as on macOS and Windows, or the process has ended. */
export function usageOf(pid: number): Usage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in parentheses, may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = Number(fields[11]) + Number(fields[12])
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1])
    return { cpu: ticks * TICK, resident: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 }
  } catch {
    return undefined
  }
}

/** Milliseconds: the kernel tells of hundredths of a second, whatever its own clock does. */
const TICK = 10

/** Bytes of memory of a Node that does nothing. */
export function bareNode(): number | undefined {
  const program = `setTimeout(() => console.log(require('node:fs').readFileSync('/proc/self/status', 'utf8')), 200)`
  const { stdout } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' })
  const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(stdout)?.[1])
  return Number.isNaN(kilobytes) ? undefined : kilobytes * 1024
}
