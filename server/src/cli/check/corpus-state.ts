import { createHash } from 'node:crypto'
import { relative, sep } from 'node:path'
import { BulkReader, type FileBytes } from '../../node/bulk-reader.ts'

/** Reads files, and hashes all that it reads: two machines that have read the same files in the same order have the same state. */
export class StateReader extends BulkReader {
  readonly #base: string
  readonly #hash = createHash('sha256')

  /** Paths count from the folder `base`. */
  constructor(base: string) {
    super()
    this.#base = base
  }

  override bytes(path: string): FileBytes | undefined {
    const file = super.bytes(path)
    const name = relative(this.#base, path).split(sep).join('/')
    this.#hash.update(`${name}\0${file?.bytes.length ?? 'none'}\0`)
    if (file) this.#hash.update(file.bytes)
    return file
  }

  /** The state of what has been read, under these circumstances. To be asked once. */
  state(circumstances: readonly unknown[]): string {
    return this.#hash.update(JSON.stringify(circumstances)).digest('hex')
  }
}
