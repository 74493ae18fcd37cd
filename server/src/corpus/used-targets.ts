/** What a file names otherwise than by declaring it, without a text for each as long as nobody asks for all. */
export interface UsedTargets extends Iterable<string> {
  /** How many there are. */
  readonly size: number
  has(target: string): boolean
}

/** What is in one of two and not in the other. Where they are the same, no text of the second is made: what a large registry names is very much. */
export function* differences(first: UsedTargets, second: UsedTargets): Generator<string> {
  let inBoth = 0
  for (const target of first) {
    if (second.has(target)) inBoth++
    else yield target
  }
  if (inBoth === second.size) return
  for (const target of second) if (!first.has(target)) yield target
}
