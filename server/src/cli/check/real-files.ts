import { lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathOf, uriOf } from '../../node/paths.ts'

/** Gives of each file where it lies: of a link, and of what lies below one, that is where it leads. */
export function realFiles(): (uri: string) => string {
  const folders = new Map<string, string>()
  return (uri) => {
    const path = pathOf(uri)
    if (path === undefined) return uri
    try {
      if (lstatSync(path).isSymbolicLink()) return uriOf(realpathSync(path))
      const folder = dirname(path)
      const real = folders.get(folder) ?? realpathSync(folder)
      folders.set(folder, real)
      return real === folder ? uri : uriOf(join(real, basename(path)))
    } catch {
      return uri
    }
  }
}

/** The files, each once, however many links lead to it; under its own name where that is among them. */
export function eachOnce(uris: readonly string[]): readonly string[] {
  const real = realFiles()
  const names = new Map<string, string>()
  for (const uri of uris) {
    const where = real(uri)
    if (where === uri || !names.has(where)) names.set(where, uri)
  }
  const kept = new Set(names.values())
  return uris.filter((uri) => kept.has(uri))
}
