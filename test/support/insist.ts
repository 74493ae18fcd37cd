import { AssertionError } from 'node:assert'
import { errors } from 'playwright-core'
import { PATIENCE } from './patience.ts'

/**
 * Does something until it has come about, as a person does who sees nothing happen and tries again: keys and clicks are lost while a window is busy.
 * `once` gives each of its waits the milliseconds that it is given, which double from try to try, so that a slow machine is not hurried for ever. All
 * tries share one deadline, `PATIENCE`; the error is that of the last one, and says what was not there. Other errors than that end it at once.
 */
export async function insist<T>(once: (patience: number) => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE
  for (let patience = FIRST_TRY; ; patience *= 2) {
    try {
      return await once(Math.max(1, Math.min(patience, deadline - Date.now())))
    } catch (error) {
      const isMissing = error instanceof errors.TimeoutError || error instanceof AssertionError
      if (!isMissing || Date.now() >= deadline) throw error
    }
  }
}

/** Milliseconds in which what is asked for comes on a machine that is not slow. */
const FIRST_TRY = 4000
