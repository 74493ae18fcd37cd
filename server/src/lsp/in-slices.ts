import type { Host } from './host.ts'

/** Does something with each of very many things, in slices that let messages in between. */
export async function inSlices<T>(
  host: Pick<Host, 'now' | 'pause'>,
  items: Iterable<T>,
  work: (item: T) => void,
): Promise<void> {
  let began = host.now()
  let count = 0
  for (const item of items) {
    work(item)
    if (++count % STEP > 0 || host.now() - began < SLICE) continue
    await host.pause()
    began = host.now()
  }
}

/** Things between two looks at the clock. */
const STEP = 16

/** Milliseconds of work between two pauses: a message takes about four turns of the loop, so slices multiply. */
const SLICE = 1
