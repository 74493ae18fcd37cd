import type { Host } from './host.ts'

/**
 * Makes something ready once, as soon as `isTime` says so after a change and the editor has been answered. Whoever asks something meanwhile waits for
 * one step of it at most. What fails is told to `failed`, and not gone on with: nobody has asked for it.
 */
export function warmLater(
  session: WarmedSession,
  isTime: () => boolean,
  warm: () => Generator<void>,
  failed: (error: unknown) => void,
): void {
  const { host } = session
  const stop = session.onChange(() => {
    if (!isTime()) return
    stop()
    const steps = warm()
    const next = (): void => {
      try {
        if (!steps.next().done) host.later(BETWEEN, next)
      } catch (error) {
        failed(error)
      }
    }
    host.later(REST, next)
  })
}

/** What is asked of a session to make something ready in it. */
interface WarmedSession {
  readonly host: Pick<Host, 'later'>
  onChange(told: () => void): () => void
}

/** Milliseconds: what the editor asks when it opens a file comes first. */
const REST = 300

/** Milliseconds between two steps: an answer takes several turns of the loop, and should not have a step in each. */
const BETWEEN = 10
