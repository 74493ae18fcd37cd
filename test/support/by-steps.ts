/** What is reckoned step by step, without a pause. */
export function answered<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
