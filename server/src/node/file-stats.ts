import { type Stats, statSync } from 'node:fs'

/** What the file system says of a path; undefined where there is nothing, or nothing that we may see. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Whether there is a file of that path, or a link that leads to one. */
export const isFile = (path: string): boolean => statsOf(path)?.isFile() ?? false
