import type { CancellationToken } from 'vscode-languageserver'
import type { Host } from './host.ts'

/** Reckons something step by step, and lets messages in between; undefined when it was cancelled. */
export async function bySteps<Answer>(
  host: Pick<Host, 'now' | 'pause'>,
  steps: Generator<void, Answer>,
  token: Pick<CancellationToken, 'isCancellationRequested'>,
): Promise<Answer | undefined> {
  let began = host.now()
  while (!token.isCancellationRequested) {
    const step = steps.next()
    if (step.done) return step.value
    if (host.now() - began < SLICE) continue
    await host.pause()
    began = host.now()
  }
  return undefined
}

/** Milliseconds of work between two pauses: nobody waits for that long behind it, and few pauses make it longer. */
const SLICE = 5
