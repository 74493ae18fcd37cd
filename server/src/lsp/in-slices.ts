import type { Host } from './host.ts'
import { BEHIND_ANSWERS, Turns } from './turns.ts'

/** Does something with each of very many things behind all answers, in slices that let messages in between. */
export async function inSlices<T>(
  host: Pick<Host, 'now' | 'pause'>,
  items: Iterable<T>,
  work: (item: T) => void,
): Promise<void> {
  const turns = new Turns(host, BEHIND_ANSWERS)
  let count = 0
  for (const item of items) {
    work(item)
    if (++count % STEP === 0 && turns.isOver) await turns.next()
  }
}

/** Things between two looks at the clock. */
const STEP = 16
