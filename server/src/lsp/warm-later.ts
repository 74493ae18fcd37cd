import type { Session } from './session.ts'

/**
 * Makes something ready once, as soon as `isTime` says so after a change and the editor has been answered. Whoever asks something meanwhile waits for
 * one step of it at most.
 */
export function warmLater(session: Session, isTime: () => boolean, warm: () => Generator<void>): void {
  const { host } = session
  const stop = session.onChange(() => {
    if (!isTime()) return
    stop()
    const steps = warm()
    const next = (): void => {
      if (!steps.next().done) host.later(BETWEEN, next)
    }
    host.later(REST, next)
  })
}

/** Milliseconds: what the editor asks when it opens a file comes first. */
const REST = 300

/** Milliseconds between two steps: an answer takes several turns of the loop, and should not have a step in each. */
const BETWEEN = 10
