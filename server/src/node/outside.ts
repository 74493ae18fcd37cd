import { existsSync } from 'node:fs'
import type { Outside } from '../lint/outside.ts'
import { pathOf } from './paths.ts'

/** The local day, `YYYY-MM-DD`. */
export function localDay(): string {
  const now = new Date()
  const pad = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

/** What rules have to know of the world outside, from this computer's clock and disk, at this moment. */
export const diskOutside = (): Outside => ({
  today: localDay(),
  exists: (uri) => {
    const path = pathOf(uri)
    return path === undefined ? undefined : existsSync(path)
  },
})
