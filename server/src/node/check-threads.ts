import { Worker } from 'node:worker_threads'
import type { Corpus } from '../corpus/corpus.ts'
import { type CheckedFiles, type CheckFailure, checkShare, type SharedCheck } from './check-share.ts'
import type { CheckAnswer, CheckOrder } from './check-worker.ts'
import type { CheckedFinding } from './checked-finding.ts'
import { diskOutside } from './outside.ts'
import { CorpusSender } from './packed-corpus.ts'

/** The findings of the files that were asked for, in that order, and the files that could not be checked. */
export interface Checked {
  readonly findings: readonly CheckedFinding[]
  readonly failures: readonly CheckFailure[]
}

/** What is to be checked, and for whom. */
export interface CheckRequest {
  readonly uris: readonly string[]
  readonly withFixes: boolean
  /** Of how many files a thread has been given so far. */
  readonly progress: (files: number) => void
}

/** Checks files of corpora in this thread and as many more as are worth starting. To be closed at the end. */
export class CheckThreads {
  readonly #others: number
  readonly #isAsked: boolean
  readonly #workers: CheckWorker[] = []

  /** `jobs`: how many threads are to work, this one included; where nobody says, those that are worth it, up to `most`. */
  constructor(jobs: number | undefined, most: number) {
    this.#others = (jobs ?? most) - 1
    this.#isAsked = jobs !== undefined
  }

  /** Starts the threads that so many files are worth, so that they are ready when the files are. */
  prepare(files: number): void {
    this.#workersFor(files)
  }

  async check(corpus: Corpus, { uris, withFixes, progress }: CheckRequest): Promise<Checked> {
    const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const share: SharedCheck = { uris, taken, withFixes }
    const found: (readonly CheckedFinding[] | CheckFailure)[] = []
    const take = (checked: CheckedFiles): void => {
      for (const [at, one] of checked.found.entries()) found[checked.first + at] = one
    }
    const others = this.#workersFor(uris.length).map((worker) => worker.check(corpus, share, take))
    checkShare(corpus, share, diskOutside(), (checked) => {
      take(checked)
      progress(Math.min(uris.length, Atomics.load(taken, 0)))
    })
    await Promise.all(others)
    return {
      findings: found.flatMap((one) => ('uri' in one ? [] : one)),
      failures: found.filter((one) => 'uri' in one),
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.end()))
  }

  #workersFor(files: number): readonly CheckWorker[] {
    const wanted = Math.min(this.#others, Math.floor(files / (this.#isAsked ? WORTH_ASKING : WORTH_A_THREAD)))
    while (this.#workers.length < wanted) this.#workers.push(new CheckWorker())
    return this.#workers.slice(0, wanted)
  }
}

/** Files that take as long to check as a thread takes to start, and to compile all rules once more. */
const WORTH_A_THREAD = 1500

/** Fewer files than this are checked before another thread has begun, whoever asked for it. */
const WORTH_ASKING = 100

/** Another thread, and what it has been sent. */
class CheckWorker {
  readonly #worker = new Worker(PROGRAM, { execArgv: [] })
  readonly #sender = new CorpusSender()

  check(corpus: Corpus, share: SharedCheck, take: (checked: CheckedFiles) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const hear = (answer: CheckAnswer): void => {
        if (answer !== 'done') {
          take(answer)
          return
        }
        // Those alone: a worker has listeners of its own, without which it hears no second order.
        this.#worker.off('message', hear).off('error', reject).off('exit', ended)
        resolve()
      }
      const ended = (code: number): void => reject(new Error(`A thread that checks files ended with code ${code}`))
      this.#worker.on('message', hear).on('error', reject).on('exit', ended)
      const order: CheckOrder = { ...share, corpus: this.#sender.pack(corpus) }
      this.#worker.postMessage(order)
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

/** The program of the other threads lies beside this one, bundled or not. */
const PROGRAM = new URL(`./check-worker${/\.\w+$/.exec(import.meta.url)?.[0]}`, import.meta.url)
