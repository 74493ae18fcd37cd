import type { CancellationToken } from 'vscode-languageserver'
import type { Steps } from '../text/gradual.ts'
import type { Host } from './host.ts'
import { FOR_ANSWERS, Turns } from './turns.ts'

/** Reckons something step by step for an answer, and lets messages in between; undefined when it was cancelled. */
export async function bySteps<Answer>(
  host: Pick<Host, 'now' | 'pause'>,
  steps: Steps<Answer>,
  token: Pick<CancellationToken, 'isCancellationRequested'>,
): Promise<Answer | undefined> {
  const turns = new Turns(host, FOR_ANSWERS)
  while (!token.isCancellationRequested) {
    const step = steps.next()
    if (step.done) return step.value
    if (turns.isOver) await turns.next()
  }
  return undefined
}
