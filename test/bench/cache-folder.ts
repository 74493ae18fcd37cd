import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'

/** A folder for a server's cache, empty at first. */
export interface CacheFolder {
  readonly path: string
  /** Bytes of all files in it. */
  bytes(): number
  /** Resolves when something has been written and grows no more, or after some seconds when nothing is. */
  written(): Promise<void>
  remove(): void
}

export function cacheFolder(): CacheFolder {
  const path = mkdtempSync(join(tmpdir(), 'seedbed-cache-'))
  const bytes = (): number =>
    readdirSync(path, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
      const stats = statSync(join(path, name), { throwIfNoEntry: false })
      return sum + (stats?.isFile() ? stats.size : 0)
    }, 0)
  return {
    path,
    bytes,
    async written() {
      let before = -1
      for (let looks = 0; looks < PATIENCE && (before <= 0 || before !== bytes()); looks++) {
        before = bytes()
        await rest(500)
      }
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** Half seconds. */
const PATIENCE = 20
