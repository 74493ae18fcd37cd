/** Measurements of one thing. */
export type Samples = readonly number[]

/** The value that this share of the samples does not exceed; 0.5 is the median. NaN where there are none. */
export function percentile(samples: Samples, share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  if (share === 0.5 && sorted.length % 2 === 0 && sorted.length > 0) {
    return ((sorted[sorted.length / 2 - 1] ?? 0) + (sorted[sorted.length / 2] ?? 0)) / 2
  }
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (samples: Samples): number => percentile(samples, 0.5)

/** Three figures that count: `0.42`, `15.3`, `402`, `6,400`. */
export function figures(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 0.01))))
  return digits > 0 ? value.toFixed(Math.min(2, digits)) : Math.round(value).toLocaleString('en')
}

/** `median [least..most]`, or the value alone where it was measured once. */
export function spread(samples: Samples, share = 0.5): string {
  if (samples.length === 0) return '–'
  const value = figures(percentile(samples, share))
  return samples.length === 1 || share !== 0.5
    ? value
    : `${value} [${figures(Math.min(...samples))}..${figures(Math.max(...samples))}]`
}

/** Samples by who was measured and what. */
export class Measurements {
  readonly #samples = new Map<string, number[]>()

  add(who: string, what: string, ...values: readonly (number | undefined)[]): void {
    const key = `${who}\n${what}`
    const known = this.#samples.get(key) ?? []
    this.#samples.set(key, known)
    for (const value of values) if (value !== undefined) known.push(value)
  }

  of(who: string, what: string): Samples {
    return this.#samples.get(`${who}\n${what}`) ?? []
  }
}
