import type { WriteOutcome, WriteProblem } from '../lsp/host.ts'
import { type FileStep, isTaken, reversed, stepped } from '../text/file-step.ts'
import { pathOf } from './paths.ts'
import { dropAside, isWritable, readExactly, replaceFile } from './replace-file.ts'

/**
 * Takes all steps or none. First all files are looked at; what was written before something failed, or was cancelled, is put back, where it is
 * still as it was written.
 */
export async function writeFiles(
  steps: readonly FileStep[],
  cancelled: () => boolean,
  wrote: (count: number) => void,
): Promise<WriteOutcome> {
  const looked = await inBatches(steps, look, { cancelled })
  if (looked.problems.length > 0) return { written: [], problems: looked.problems, isCancelled: false }
  if (cancelled()) return { written: [], problems: [], isCancelled: true }
  const { done, problems } = await inBatches(steps, take, { cancelled, told: wrote, stops: true })
  const isCancelled = done.length + problems.length < steps.length
  if (!isCancelled && problems.length === 0) return { written: uris(done), problems, isCancelled }
  const back = await inBatches(done.map(reversed), take)
  return {
    written: back.problems.map(({ uri }) => uri),
    problems: [...problems, ...back.problems],
    isCancelled: isCancelled && problems.length === 0,
  }
}

/** Takes those steps that can be taken. */
export async function writeSome(steps: readonly FileStep[]): Promise<WriteOutcome> {
  const { done, problems } = await inBatches(steps, takeUnlessTaken)
  return { written: uris(done), problems, isCancelled: false }
}

const uris = (steps: readonly FileStep[]): readonly string[] => steps.map(({ uri }) => uri)

type Why = WriteProblem['why']

/** What is done with one file: undefined when all is well, or `nothing` when there was nothing to do. */
type Deed = (step: FileStep) => Promise<Why | 'nothing' | undefined>

interface Course {
  readonly cancelled?: () => boolean
  /** How many files are done. */
  readonly told?: (count: number) => void
  /** Whether the first problem is the end: the others of its batch are under way by then. */
  readonly stops?: boolean
}

/** Does something with each file, some at once. */
async function inBatches(
  steps: readonly FileStep[],
  deed: Deed,
  { cancelled, told, stops = false }: Course = {},
): Promise<{ readonly done: readonly FileStep[]; readonly problems: readonly WriteProblem[] }> {
  const done: FileStep[] = []
  const problems: WriteProblem[] = []
  for (let start = 0; start < steps.length && !cancelled?.(); start += AT_ONCE) {
    const batch = steps.slice(start, start + AT_ONCE)
    const results = await Promise.all(batch.map(deed))
    results.forEach((why, index) => {
      const step = batch[index]
      if (!step || why === 'nothing') return
      if (why === undefined) done.push(step)
      else problems.push({ uri: step.uri, why })
    })
    if (stops && problems.length > 0) break
    told?.(done.length)
  }
  return { done, problems }
}

/** So many files are open at once. */
const AT_ONCE = 32

async function look(step: FileStep): Promise<Why | undefined> {
  const next = await nextText(step)
  if ('why' in next) return next.why
  return (await isWritable(next.path)) ? undefined : 'read-only'
}

/** Right before it is replaced the file is read once more. */
async function take(step: FileStep): Promise<Why | undefined> {
  const next = await nextText(step)
  if ('why' in next) return next.why
  try {
    await replaceFile(next.path, next.text)
    return undefined
  } catch {
    return 'failed'
  }
}

async function takeUnlessTaken(step: FileStep): Promise<Why | 'nothing' | undefined> {
  const path = pathOf(step.uri)
  const text = path === undefined ? undefined : await readExactly(path)
  if (path === undefined || typeof text !== 'string' || !isTaken(step, text)) return take(step)
  await dropAside(path)
  return 'nothing'
}

async function nextText(
  step: FileStep,
): Promise<{ readonly path: string; readonly text: string } | { readonly why: Why }> {
  const path = pathOf(step.uri)
  const text = path === undefined ? undefined : await readExactly(path)
  if (path === undefined || text === undefined) return { why: 'gone' }
  if (typeof text !== 'string') return { why: 'encoding' }
  const next = stepped(step, text)
  return next === undefined ? { why: 'changed' } : { path, text: next }
}
