import { once } from '../../text/once.ts'
import { isMentionNumber } from './places.ts'
import type { Segment } from './segment.ts'

/**
 * How often each file mentions each of its targets: one number for each item of `indexes.filesByTarget`, in the same order, `MOST_TIMES` for that and more.
 * Reckoned when it is first asked for, in one look at all places: whoever asks how often tens of thousands of articles mention someone does not look at
 * each place of each.
 */
export const mentionTimes = once(({ parts, indexes }: Segment): Uint8Array => {
  const { placeEnds, placeTargets, placeKinds } = parts
  const { starts, items } = indexes.filesByTarget
  const times = new Uint8Array(items.length)
  /** By target the item behind that of the file at hand, or of the last one that had it: files come in the order of the items. */
  const next = starts.slice(0, -1)
  /** By target the last file that had it, plus one. */
  const last = new Uint32Array(next.length)
  let place = 0
  for (let file = 0; file < placeEnds.length; file++) {
    for (const end = placeEnds[file] ?? 0; place < end; place++) {
      const target = placeTargets[place] ?? 0
      if (last[target] !== file + 1) {
        last[target] = file + 1
        next[target] = (next[target] ?? 0) + 1
      }
      const item = (next[target] ?? 1) - 1
      const before = times[item] ?? 0
      if (before < MOST_TIMES && isMentionNumber(placeKinds[place] ?? 0)) times[item] = before + 1
    }
  }
  return times
})

/** As many as have room in a byte. */
export const MOST_TIMES = 255
