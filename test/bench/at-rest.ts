import { setTimeout as pause } from 'node:timers/promises'
import type { Driven } from './driver.ts'

/** Milliseconds from one look at a server to the next, and the share of them that it computes when it is at work. */
const LOOK = 200
const AT_WORK = 0.1

/** Looks one after the other that find it at rest. */
const LOOKS = 5

/** Resolves when a server has nothing left to do, as while somebody reads what they have opened. */
export async function untilAtRest({ usage }: Driven): Promise<void> {
  let used = 0
  for (let quiet = 0; quiet < LOOKS; ) {
    const { cpu } = usage() ?? { cpu: 0 }
    quiet = cpu - used > LOOK * AT_WORK ? 0 : quiet + 1
    used = cpu
    await pause(LOOK)
  }
}
