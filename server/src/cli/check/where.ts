import { version } from '../version.ts'
import type { Where } from './results.ts'
import { repositoryOf } from './roots.ts'

/** Where this process runs. */
export function whereWeAre(): Where {
  const here = process.cwd()
  return { here, base: repositoryOf(here) ?? here, version: version() }
}
