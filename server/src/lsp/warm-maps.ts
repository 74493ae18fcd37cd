import { warmMaps } from '../corpus/cards/pictures/warm-maps.ts'
import type { Session } from './session.ts'

/**
 * Makes ready what maps in cards are drawn with, once, while the second thread reads the first corpus: this one has nothing else to do then. Whoever
 * asks something meanwhile waits for one step of it at most.
 */
export function warmMapsLater(session: Session): void {
  const { host } = session
  let isPlanned = false
  session.onChange(() => {
    if (isPlanned || session.workspace.corpora.size === 0) return
    isPlanned = true
    const steps = warmMaps()
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
