import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The files below a folder whose names end so, in order of their paths. */
export const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .toSorted()
    .map((path) => join(folder, path))
