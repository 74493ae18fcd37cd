/** A day of the calendar as the instant at which it begins, in UTC: days have no time zone. Undefined where it is none. */
export function instantOf(day: string): number | undefined {
  const [, year, month, date] = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(day) ?? []
  if (year === undefined) return undefined
  const instant = new Date(0)
  // Years below 100 are years, and no abbreviations.
  instant.setUTCFullYear(Number(year), Number(month) - 1, Number(date))
  return instant.getTime()
}

/** The day in which an instant lies, as it is written. */
export function dayAt(instant: number): string {
  const date = new Date(instant)
  const year = date.getUTCFullYear()
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

const two = (number: number): string => String(number).padStart(2, '0')

/** Milliseconds. */
export const DAY = 24 * 60 * 60 * 1000

/** The end of a day: the instant at which the next one begins. */
export const endOf = (day: string): number | undefined => {
  const begin = instantOf(day)
  return begin === undefined ? undefined : begin + DAY
}
