/** What words say of a day, a month or a year, before it is known when they were written. Shifts count months, years and so on: -1 is the last one, 0 this one. */
export interface Said {
  readonly day?: number
  /** From 1. */
  readonly month?: number
  /** The other one, where a month's two names are of two months. */
  readonly otherMonth?: number
  readonly year?: number
  /** Of the month that is named: “last September”. */
  readonly shift?: number
  /** Of a month without a name: “the 14th of this month”. */
  readonly monthShift?: number
  /** Of the year: “September of last year”, “2021, the past year”. */
  readonly yearShift?: number
  /** 0 is Sunday. */
  readonly weekday?: number
  /** Days from today: “today, Sunday”. */
  readonly dayShift?: number
  /** A part of the month or the year, as `words/meaning.ts` numbers them. */
  readonly part?: number
}
