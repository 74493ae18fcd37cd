/** What a word can be in a date expression. */
export type Role =
  | 'month'
  | 'hijri-month'
  | 'weekday'
  | 'day-word'
  | 'tomorrow'
  | 'day-part'
  | 'day-part-behind'
  | 'shift-before'
  | 'shift-behind'
  | 'shift-loose'
  | 'the-unit'
  | 'one-unit'
  | 'two-units'
  | 'units'
  | 'the-units'
  | 'some-units'
  | 'day'
  | 'days'
  | 'month-word'
  | 'year-word'
  | 'years-word'
  | 'in'
  | 'since'
  | 'until'
  | 'from'
  | 'to'
  | 'and'
  | 'between'
  | 'of'
  | 'being'
  | 'article'
  | 'part'
  | 'season'
  | 'ordinal'
  | 'ordinal-sign'
  | 'cardinal'
  | 'decade'
  | 'decades-word'
  | 'century'
  | 'hijri-mark'
  | 'christian-mark'
  | 'bc'
  | 'ago'
  | 'ago-behind'
  | 'recent'
  | 'coming'
  | 'that-preceded'
  | 'eve'
  | 'only'
  | 'will'
  | 'event-noun'
  | 'festive'
  | 'never-weekday'
  | 'auxiliary'
  | 'general'
  | 'named-after'
  | 'never-today'
  | 'not-before-today'
  | 'title-before-today'
  | 'medium'
  | 'counted'
  | 'number-of'
  | 'age'
  | 'not-season'

/** One thing that a word, or several in a row, can be. */
export interface Meaning {
  readonly role: Role
  readonly value: number
}

/** Words by what they are; several with one value are parted by `|`. */
export type Words = Readonly<Partial<Record<Role, Readonly<Record<string, number>>>>>

/** Units of time, as `value` has them. */
export const unit = { day: 0, week: 1, month: 2, year: 3, hour: 4, while: 5, century: 6 } as const

/** Parts of a month or a year, as `value` has them. */
export const part = { start: 0, middle: 1, end: 2 } as const
