import type { RegistryFile } from '../corpus/document.ts'
import { fileKind, nearestRoot } from '../corpus/file-kind.ts'
import { readRegistryGradually } from '../corpus/read-document.ts'
import type { Settings } from '../schema/settings.ts'
import { LARGE } from '../syntax/registry-pieces.ts'
import type { Source } from '../text/source.ts'
import { bySteps } from './by-steps.ts'
import type { Host } from './host.ts'
import type { OpenedText } from './opening.ts'

/** Whether reading a file of so many UTF-16 code units takes so long that others would notice. */
export const isLarge = (length: number): boolean => length > LARGE

/**
 * Large files of the registry that are read before their corpus takes them for open, some milliseconds at a time, so that nobody waits for that.
 * Such a file counts as the version before of the one that is open then: what has been typed meanwhile is read with it.
 */
export class ReadAhead {
  readonly #host: Pick<Host, 'now' | 'pause'>
  readonly #files = new Map<string, RegistryFile>()
  /** What is being read, by the files' URIs; each is done with when its file is closed. */
  readonly #reading = new Map<string, { isCancellationRequested: boolean }>()
  /** The corpora that are being read, by their roots, with their settings. */
  readonly #expected = new Map<string, Settings>()

  constructor(host: Pick<Host, 'now' | 'pause'>) {
    this.#host = host
  }

  /** A corpus is about to be read under settings. Large files of its registry that are open are read meanwhile, and those that will be. */
  expect(root: string, settings: Settings, open: Iterable<Source>): void {
    this.#expected.set(root, settings)
    for (const source of open) this.opened(source)
  }

  /** The corpus has been read, or will not be. */
  forget(root: string): void {
    this.#expected.delete(root)
  }

  /** A file that has been opened while its corpus is being read. */
  opened(source: Source): void {
    const root = nearestRoot(this.#expected.keys(), source.uri)
    const settings = root === undefined ? undefined : this.#expected.get(root)
    if (root === undefined || !settings || fileKind(root, settings, source.uri) !== 'registry') return
    if (isLarge(source.length)) void this.read(source, settings)
  }

  /** Reads a file of the registry. */
  async read(source: Source, settings: Settings): Promise<void> {
    const reading = { isCancellationRequested: false }
    this.#reading.set(source.uri, reading)
    const steps = readRegistryGradually(source, settings)
    const file = await bySteps(this.#host, steps, reading)
    if (!file) return
    // Whoever asks first where something stands would have to wait until all lines are found.
    await this.#host.pause()
    source.findLines()
    if (reading.isCancellationRequested) return
    this.#files.set(source.uri, file)
    // Later versions of the file have it from this one; nobody waits for it.
    if (file.cut) void bySteps(this.#host, file.cut.index.tableGradually(), reading)
  }

  /** A file has been closed: what was read of it, or is being read, is nobody's any more. */
  closed(uri: string): void {
    const reading = this.#reading.get(uri)
    if (reading) reading.isCancellationRequested = true
    this.#reading.delete(uri)
    this.#files.delete(uri)
  }

  /** The text of a file that has been read, if it is the one that the editor opens. */
  sourceOf({ uri, version, text }: OpenedText): Source | undefined {
    const source = this.#files.get(uri)?.source
    return source?.version === version && source.text === text ? source : undefined
  }

  /** What has been read of a file under settings, for the one who takes it for open. */
  take(uri: string, settings: Settings): RegistryFile | undefined {
    const file = this.#files.get(uri)
    this.#files.delete(uri)
    return file?.cut?.settings === settings ? file : undefined
  }
}
