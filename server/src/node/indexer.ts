import { Worker } from 'node:worker_threads'
import type { Segment } from '../corpus/segment/segment.ts'
import { takeNames } from '../corpus/segment-names.ts'
import type { Host, IndexNews, IndexRequest, Listing, RereadRequest, Survey } from '../lsp/host.ts'
import type { Job, JobNews, JobResults, Order, Report } from './index-jobs.ts'
import { unpacked } from './packed-segment.ts'

/** The second thread as a host shows it: what takes long is done there, one job after the other. It is started when it is needed, and again when it dies. */
export class Indexer implements Pick<Host, 'list' | 'survey' | 'ignored' | 'index' | 'reread'> {
  readonly #cacheFolder: string | undefined
  readonly #program: URL
  #worker: Worker | undefined
  /** The jobs that have not ended, in the order in which they are done. */
  readonly #pending = new Map<number, Pending>()
  #last = 0
  #watch: NodeJS.Timeout | undefined
  #rest: NodeJS.Timeout | undefined

  /** Without a `cacheFolder` nothing is remembered from one start to the next. */
  constructor(cacheFolder: string | undefined, program: URL = PROGRAM) {
    this.#cacheFolder = cacheFolder
    this.#program = program
  }

  list(folder: string, cancelled: () => boolean): Promise<Listing> {
    return this.#run('list', { kind: 'list', folder }, cancelled)
  }

  survey(folder: string, cancelled: () => boolean): Promise<Survey> {
    return this.#run('survey', { kind: 'survey', folder }, cancelled)
  }

  ignored(top: string, uris: readonly string[]): Promise<ReadonlySet<string>> {
    return uris.length === 0 ? Promise.resolve(new Set()) : this.#run('ignored', { kind: 'ignored', top, uris })
  }

  async index({ cancelled, ...request }: IndexRequest, tell: (news: IndexNews) => void): Promise<void> {
    let all: Segment | undefined
    const job: Job = { kind: 'index', cacheFolder: this.#cacheFolder, ...request }
    await this.#run('index', job, cancelled, (news) => {
      if ('all' in news) {
        all = unpacked(news.all)
        tell({ all })
      }
      if ('read' in news) {
        if (news.read || news.gone.length > 0) tell({ read: news.read && unpacked(news.read), gone: news.gone })
      } else if (!('names' in news)) tell(news)
      else if (all) takeNames(all, news.names)
    })
  }

  async reread(request: RereadRequest): Promise<Segment | undefined> {
    let failure: unknown
    const read = await this.#run('reread', { kind: 'reread', ...request }, never, (news) => {
      if ('failed' in news) failure ??= news.error
    })
    // One file that cannot be read leaves the others; where none is left, someone should know why.
    if (!read && failure !== undefined) throw failure
    return read && unpacked(read)
  }

  #run<K extends Job['kind']>(
    _: K,
    job: Job & { readonly kind: K },
    cancelled: () => boolean = never,
    tell: (news: JobNews) => void = () => {},
  ): Promise<JobResults[K]> {
    const number = ++this.#last
    const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    return new Promise<JobResults[Job['kind']]>((resolve, reject) => {
      this.#pending.set(number, { order: { number, job, cancelled: flag }, cancelled, tell, resolve, reject })
      this.#begin().postMessage({ number, job, cancelled: flag } satisfies Order)
    }) as Promise<JobResults[K]>
  }

  #begin(): Worker {
    clearTimeout(this.#rest)
    this.#watch ??= setInterval(() => this.#passOnCancellation(), WATCH)
    this.#worker ??= this.#start()
    // Whoever waits for an answer gets it before the process ends.
    this.#worker.ref()
    return this.#worker
  }

  #start(): Worker {
    // Options of this process may forbid a program in a file; limits of memory hold all the same.
    const worker = new Worker(this.#program, { execArgv: [] })
    worker.on('message', (report: Report) => this.#hear(report))
    worker.on('messageerror', () => void worker.terminate())
    let failure: unknown
    worker.on('error', (error) => {
      failure = error
    })
    worker.on('exit', (code) => {
      if (this.#worker === worker)
        this.#mourn(failure ?? new Error(`The thread that reads files ended with code ${code}`))
    })
    return worker
  }

  #hear(report: Report): void {
    const pending = this.#pending.get(report.number)
    if (!pending) return
    if ('news' in report) {
      try {
        pending.tell(report.news)
      } catch (error) {
        // Nobody hears the rest of it.
        Atomics.store(pending.order.cancelled, 0, 1)
        this.#end(report.number)
        pending.reject(error)
      }
      return
    }
    this.#end(report.number)
    if ('error' in report) pending.reject(report.error)
    else pending.resolve(report.result)
  }

  #end(number: number): void {
    this.#pending.delete(number)
    if (this.#pending.size > 0) return
    clearInterval(this.#watch)
    this.#watch = undefined
    this.#worker?.unref()
    this.#rest = setTimeout(() => this.#dismiss(), REST).unref()
  }

  /** The thread has died: the job that it was doing has failed; the others are another thread's. */
  #mourn(error: unknown): void {
    this.#worker = undefined
    const [first] = this.#pending
    if (!first) return
    const [number, { reject }] = first
    this.#end(number)
    reject(error)
    for (const { order } of this.#pending.values()) this.#begin().postMessage(order)
  }

  /** Memory that nobody uses is given back. */
  #dismiss(): void {
    const worker = this.#worker
    this.#worker = undefined
    void worker?.terminate()
  }

  #passOnCancellation(): void {
    for (const { order, cancelled } of this.#pending.values()) if (cancelled()) Atomics.store(order.cancelled, 0, 1)
  }
}

interface Pending {
  readonly order: Order
  readonly cancelled: () => boolean
  readonly tell: (news: JobNews) => void
  readonly resolve: (result: JobResults[Job['kind']]) => void
  readonly reject: (error: unknown) => void
}

/** The program of the second thread lies beside this one, bundled or not. */
const PROGRAM = new URL(`./index-worker${/\.\w+$/.exec(import.meta.url)?.[0]}`, import.meta.url)

/** Milliseconds between two looks whether somebody still waits. */
const WATCH = 50

/** Milliseconds without work after which the thread is ended. */
const REST = 60_000

const never = (): boolean => false
