import { createHash } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReversibleEdit, WrittenEdit } from '../lsp/host.ts'
import { replaceFile } from './replace-file.ts'

/** What leads back from the last large edit of each corpus: in a folder, so that it outlives the program; in memory where there is none. */
export class RememberedEdits {
  readonly #folder: string | undefined
  readonly #inMemory = new Map<string, WrittenEdit>()

  constructor(folder: string | undefined) {
    this.#folder = folder
  }

  async remember(root: string, edit: ReversibleEdit | undefined): Promise<void> {
    // One that was written earlier, and counts again, keeps its time.
    const written: WrittenEdit | undefined = edit && { at: Date.now(), ...edit }
    if (this.#folder === undefined) {
      if (written) this.#inMemory.set(root, written)
      else this.#inMemory.delete(root)
    } else if (written) {
      await mkdir(this.#folder, { recursive: true })
      const kept: Kept = { version: VERSION, root, ...written }
      // What articles say is nobody else's business.
      await replaceFile(fileOf(this.#folder, root), JSON.stringify(kept), 0o600)
    } else await rm(fileOf(this.#folder, root), { force: true })
  }

  async remembered(root: string): Promise<WrittenEdit | undefined> {
    if (this.#folder === undefined) return this.#inMemory.get(root)
    try {
      const kept: Kept = JSON.parse(await readFile(fileOf(this.#folder, root), 'utf8'))
      return kept.version === VERSION && kept.root === root ? kept : undefined
    } catch {
      return undefined
    }
  }
}

type Kept = WrittenEdit & { readonly version: number; readonly root: string }

/** Of the shape of the file: one of another is as good as none. */
const VERSION = 1

const fileOf = (folder: string, root: string): string =>
  join(folder, `${createHash('sha256').update(root).digest('hex').slice(0, 32)}.seedbed-edit`)
