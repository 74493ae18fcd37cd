import { Buffer, isAscii, transcode } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'

/** The bytes of a file, which count until the next file is read, and what the file system said of it just before. */
export interface FileBytes {
  readonly bytes: Buffer
  readonly stats: Stats
}

/**
 * Reads files one after the other, synchronously and into one buffer: a tenth of what promises and a buffer for each file take.
 * What is not there, is no file or may not be read is `undefined`.
 */
export class BulkReader {
  #buffer = Buffer.allocUnsafeSlow(USUAL)

  /** The text of a file. Bytes that are no UTF-8 become U+FFFD, and a byte order mark stays. */
  text(path: string): string | undefined {
    const file = this.bytes(path)
    return file && decoded(file.bytes)
  }

  bytes(path: string): FileBytes | undefined {
    let descriptor: number | undefined
    try {
      descriptor = openSync(path, FLAGS)
      const stats = fstatSync(descriptor)
      return stats.isFile() ? { bytes: this.#fill(descriptor, stats.size), stats } : undefined
    } catch {
      return undefined
    } finally {
      if (descriptor !== undefined) closeSync(descriptor)
    }
  }

  #fill(descriptor: number, size: number): Buffer {
    // Nothing that was large once is kept for good.
    if (size < USUAL && this.#buffer.length > MOST_KEPT) this.#buffer = Buffer.allocUnsafeSlow(USUAL)
    let length = 0
    for (;;) {
      // One more than there should be, so that one read is enough to see the end.
      if (this.#buffer.length < Math.max(size, length) + 1) this.#grow(Math.max(size, length * 2) + 1, length)
      const wanted = this.#buffer.length - length
      const read = readSync(descriptor, this.#buffer, length, wanted, null)
      length += read
      if (read < wanted && length >= size) return this.#buffer.subarray(0, length)
      if (read === 0) return this.#buffer.subarray(0, length)
    }
  }

  #grow(least: number, kept: number): void {
    const larger = Buffer.allocUnsafeSlow(least)
    this.#buffer.copy(larger, 0, 0, kept)
    this.#buffer = larger
  }
}

/** Bytes of the buffer at first, and bytes that it may keep. */
const USUAL = 1 << 16
const MOST_KEPT = 1 << 22

/** Where there is such a thing, a pipe in the place of a file must not make us wait for its writer. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** As `bytes.toString('utf8')`, which takes ten times as long where a text is not Latin. */
export function decoded(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString('latin1')
  try {
    return transcode(bytes, 'utf8', 'ucs2').toString('ucs2')
  } catch {
    // Transcoding refuses what is no UTF-8.
    return bytes.toString('utf8')
  }
}
