/** A clock that goes only when a test lets it: what waits for it. */
export const clock: { readonly waiting: Map<number, { readonly at: number; readonly call: () => void }>; now: number } =
  {
    waiting: new Map(),
    now: 0,
  }

let last = 0

export function setTimeout(call: () => void, milliseconds = 0): number {
  last++
  clock.waiting.set(last, { at: clock.now + milliseconds, call })
  return last
}

export function clearTimeout(timer: number | undefined): void {
  if (timer !== undefined) clock.waiting.delete(timer)
}
