import type { Worker } from 'node:worker_threads'
import type { Corpus } from '../corpus/corpus.ts'
import type { Layer } from '../corpus/layer.ts'
import { takeTables } from '../corpus/name-tables.ts'
import type { Segment } from '../corpus/segment/segment.ts'
import { takeNames } from '../corpus/segment-names.ts'
import type { Lines } from '../find/concordance/lines.ts'
import type { PlacedFinding } from '../lint/placed-finding.ts'
import type {
  Host,
  IndexNews,
  IndexRequest,
  Listing,
  Reread,
  RereadRequest,
  SearchRequest,
  Survey,
} from '../lsp/host.ts'
import type { Job, JobNews, JobResults, Order, Report } from './index-jobs.ts'
import { CorpusSender } from './packed-corpus.ts'
import { unpacked } from './packed-segment.ts'
import { PROGRAM, startThread } from './second-thread.ts'

/** The second thread as a host shows it: what takes long is done there, one job after the other. It is started when it is needed, and again when it dies. */
export class Indexer
  implements Pick<Host, 'list' | 'survey' | 'ignored' | 'index' | 'reread' | 'check' | 'search' | 'merge'>
{
  readonly #cacheFolder: string | undefined
  readonly #program: URL
  #worker: Worker | undefined
  #corpora = new CorpusSender()
  /** The jobs that have not ended; those that the thread has, in the order in which it does them. */
  readonly #pending = new Map<number, Pending>()
  #last = 0
  #lastSearch = 0
  #watch: NodeJS.Timeout | undefined
  #rest: NodeJS.Timeout | undefined

  /** Without a `cacheFolder` nothing is remembered from one start to the next. */
  constructor(cacheFolder: string | undefined, program: URL = PROGRAM) {
    this.#cacheFolder = cacheFolder
    this.#program = program
  }

  list(folder: string, cancelled: () => boolean): Promise<Listing> {
    return this.#run('list', () => ({ kind: 'list', folder }), { cancelled })
  }

  survey(folder: string, cancelled: () => boolean): Promise<Survey> {
    return this.#run('survey', () => ({ kind: 'survey', folder }), { cancelled })
  }

  ignored(top: string, uris: readonly string[]): Promise<ReadonlySet<string>> {
    return uris.length === 0 ? Promise.resolve(new Set()) : this.#run('ignored', () => ({ kind: 'ignored', top, uris }))
  }

  async index({ cancelled, ...request }: IndexRequest, tell: (news: IndexNews) => void): Promise<void> {
    let all: Segment | undefined
    let letGo = (): void => {}
    const whole = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const hear = (news: JobNews): void => {
      if ('all' in news) {
        all = unpacked(news.all)
        tell({ all, namesFollow: true })
      }
      if ('read' in news) {
        if (news.read || news.gone.length > 0) tell({ read: news.read && unpacked(news.read), gone: news.gone })
      } else if ('names' in news) {
        if (all) takeNames(all, news.names)
        tell({ named: true })
      } else if ('tables' in news) {
        if (all) takeTables(all, news.tables)
      } else if ('whole' in news) letGo()
      else tell(news)
    }
    const job = (): Job => ({ kind: 'index', cacheFolder: this.#cacheFolder, ...request })
    // However it ends: whoever waits for tables goes on, and makes those that did not come.
    const done = this.#run('index', job, { cancelled, hear }).finally(() => tell({ findable: true }))
    await Promise.race([whole, done])
    done.catch(() => {})
  }

  async reread(request: RereadRequest): Promise<Reread> {
    const failed = new Map<string, unknown>()
    const hear = (news: JobNews): void => {
      if ('failed' in news) failed.set(news.failed, news.error)
    }
    const read = await this.#run('reread', () => ({ kind: 'reread', ...request }), { hear })
    return { read: read && unpacked(read), failed }
  }

  async check(corpus: Corpus, uris: readonly string[]): Promise<readonly (readonly PlacedFinding[] | undefined)[]> {
    const found: (readonly PlacedFinding[] | undefined)[] = []
    // One by one: a large file of the registry takes a second, and what is more urgent comes in between.
    for (const uri of uris) {
      const job = (): Job => ({ kind: 'check', corpus: this.#corpora.pack(corpus), uri })
      found.push(await this.#run('check', job, { canWait: true }))
    }
    return found
  }

  /** In steps: reading on all files of a large corpus takes long, and what is more urgent comes in between. */
  async search(corpus: Corpus, { cancelled, progress, ...request }: SearchRequest): Promise<Lines | undefined> {
    const search = ++this.#lastSearch
    const first = (): Job => ({ kind: 'search', search, begins: { corpus: this.#corpora.pack(corpus), ...request } })
    let step = await this.#run('search', first, { cancelled })
    while ('done' in step) {
      progress(step.done, step.of)
      // Nobody would be heard until the thread has been asked.
      const isCancelled = cancelled()
      step = await this.#run('search', () => ({ kind: 'search', search }), { cancelled, isCancelled })
    }
    return step.lines
  }

  async merge(corpus: Corpus, layers: readonly Layer[]): Promise<Segment> {
    const places = layers.map((layer) => corpus.layers.indexOf(layer))
    const job = (): Job => ({ kind: 'merge', corpus: this.#corpora.pack(corpus), layers: places })
    return unpacked(await this.#run('merge', job, { canWait: true }))
  }

  /** `make` is asked for the job when its turn comes to be sent. */
  #run<K extends Job['kind']>(_: K, make: () => Job, options: JobOptions = {}): Promise<JobResults[K]> {
    const { cancelled = never, hear = () => {}, canWait = false, isCancelled = false } = options
    const number = ++this.#last
    const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    if (isCancelled) Atomics.store(flag, 0, 1)
    return new Promise<JobResults[Job['kind']]>((resolve, reject) => {
      const order = (): Order => ({ number, job: make(), cancelled: flag })
      const pending: Pending = { number, order, flag, cancelled, hear, canWait, isSent: false, resolve, reject }
      this.#pending.set(number, pending)
      if (canWait) this.#sendNext()
      else this.#send(pending)
    }) as Promise<JobResults[K]>
  }

  #send(pending: Pending): void {
    const worker = this.#begin()
    pending.isSent = true
    try {
      worker.postMessage(pending.order())
    } catch (error) {
      // What cannot be sent is nobody's work.
      this.#end(pending.number)
      pending.reject(error)
    }
  }

  /** What can wait is sent when the thread has nothing else to do. */
  #sendNext(): void {
    const all = [...this.#pending.values()]
    const [next] = all
    if (next && !all.some(({ isSent }) => isSent)) this.#send(next)
  }

  #begin(): Worker {
    clearTimeout(this.#rest)
    this.#watch ??= setInterval(() => this.#passOnCancellation(), WATCH)
    if (!this.#worker) {
      this.#worker = this.#follow(startThread(this.#program))
      this.#corpora = new CorpusSender()
    }
    // Whoever waits for an answer gets it before the process ends.
    this.#worker.ref()
    return this.#worker
  }

  /** Takes a thread that was started already. */
  adopt(worker: Worker): void {
    this.#worker = this.#follow(worker)
    worker.unref()
  }

  #follow(worker: Worker): Worker {
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
        pending.hear(report.news)
      } catch (error) {
        // Nobody hears the rest of it.
        Atomics.store(pending.flag, 0, 1)
        this.#end(report.number)
        pending.reject(error)
      }
      return
    }
    this.#end(report.number)
    if ('error' in report) {
      // Perhaps it has not all that was sent to it.
      this.#corpora = new CorpusSender()
      pending.reject(report.error)
    } else pending.resolve(report.result)
  }

  #end(number: number): void {
    this.#pending.delete(number)
    if (this.#pending.size > 0) {
      this.#sendNext()
      return
    }
    clearInterval(this.#watch)
    this.#watch = undefined
    this.#worker?.unref()
    this.#rest = setTimeout(() => this.#dismiss(), REST).unref()
  }

  /** The thread has died: the job that it was doing has failed; the others are another thread's. */
  #mourn(error: unknown): void {
    this.#worker = undefined
    const sent = [...this.#pending].filter(([, { isSent }]) => isSent)
    const [first, ...others] = sent
    if (!first) return
    for (const [, pending] of others) this.#send(pending)
    const [number, { reject }] = first
    this.#end(number)
    reject(error)
  }

  /** Memory that nobody uses is given back. */
  #dismiss(): void {
    const worker = this.#worker
    this.#worker = undefined
    void worker?.terminate()
  }

  #passOnCancellation(): void {
    for (const { flag, cancelled } of this.#pending.values()) if (cancelled()) Atomics.store(flag, 0, 1)
  }
}

interface JobOptions {
  readonly cancelled?: () => boolean
  readonly hear?: (news: JobNews) => void
  /** Whether all others come first. */
  readonly canWait?: boolean
  /** Whether nobody waits for it any more when it is sent: then it tidies up. */
  readonly isCancelled?: boolean
}

interface Pending extends Required<Omit<JobOptions, 'isCancelled'>> {
  readonly number: number
  readonly order: () => Order
  readonly flag: Int32Array
  isSent: boolean
  readonly resolve: (result: JobResults[Job['kind']]) => void
  readonly reject: (error: unknown) => void
}

/** Milliseconds between two looks whether somebody still waits. */
const WATCH = 50

/** Milliseconds without work after which the thread is ended. */
const REST = 60_000

const never = (): boolean => false
