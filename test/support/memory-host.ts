import type { Host } from '../../server/src/lsp/host.ts'
import { indexHere } from '../../server/src/lsp/index-here.ts'
import { fileName, folderOf, isWithin } from '../../server/src/text/uri.ts'
import { TODAY } from './fixture.ts'

/** A disk that is a map from URI to text, and a clock that need not be waited for. */
export function memoryHost(files: ReadonlyMap<string, string>, today = (): string => TODAY): Host {
  const below = (folder: string) =>
    [...files.keys()].filter((uri) => uri !== folder && isWithin(folder, uri)).toSorted()
  const disk = {
    async list(folder: string) {
      await nextTurn()
      const uris = below(folder)
      return {
        settings: uris.filter((uri) => fileName(uri) === 'seedbed.yaml'),
        articles: uris.filter((uri) => uri.endsWith('.seed.md')),
        yaml: uris.filter((uri) => /\.ya?ml$/.test(uri) && fileName(uri) !== 'seedbed.yaml'),
      }
    },
    async read(uri: string) {
      const text = files.get(uri)
      // What was read may be out of date when it arrives.
      await nextTurn()
      return text
    },
    async readCapture(uri: string) {
      await nextTurn()
      return files.get(uri)
    },
    async exists(uri: string) {
      await nextTurn()
      return files.has(uri) || below(uri).length > 0
    },
    pause: nextTurn,
    now: () => performance.now(),
    today,
  }
  return {
    ...disk,
    ...indexHere(disk),
    async ignored() {
      await nextTurn()
      return new Set()
    },
    async corpusAbove(uri) {
      await nextTurn()
      for (let folder = uri; folder.length > 'file://'.length; folder = folderOf(folder)) {
        if (files.has(`${folder}/seedbed.yaml`)) return folder
      }
      return undefined
    },
    watch: () => () => {},
    later(_, call) {
      const timer = setImmediate(call)
      return () => clearImmediate(timer)
    },
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
