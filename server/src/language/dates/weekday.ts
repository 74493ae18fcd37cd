import { dayOfCount, weekdayOf } from '../calendar.ts'
import { type Reading, type Today, todayOf } from './anchor.ts'
import { both, reasons } from './reasons.ts'
import type { Said } from './said.ts'

/** Which day a day of the week is, and that day in parts. */
export interface WeekdayReading extends Reading {
  readonly on: Today
}

/**
 * The day that a day of the week is: without more the last one, today included; with “last” one before today, with “next” one after it.
 * Where “today” or “yesterday” stands before it the two have to agree.
 */
export function resolveWeekday({ weekday = 0, shift, dayShift }: Said, today: Today): WeekdayReading {
  if (dayShift !== undefined) return besideDay(weekday, dayShift, today)
  const since = (weekdayOf(today.day) - weekday + 7) % 7
  if (shift !== undefined && shift > 0)
    return onDay(today.count - since + 7, reasons.weekday(weekday, 'after', today.day))
  if (shift === 0) {
    const by = since > 3 ? 7 - since : -since
    return {
      ...onDay(today.count + by, reasons.weekday(weekday, 'nearest', today.day)),
      vague: true,
      guessed: 'week',
    }
  }
  if (shift !== undefined) {
    const back = (since === 0 ? 7 : since) - 7 * (shift + 1)
    return onDay(today.count - back, reasons.weekday(weekday, 'before', today.day))
  }
  const reason = since === 0 ? reasons.today(0, today.day) : reasons.weekday(weekday, 'before', today.day)
  return { ...onDay(today.count - since, reason), guessed: 'week' }
}

function onDay(count: number, reason: Reading['reason']): WeekdayReading {
  const on = todayOf(dayOfCount(count))
  return { value: on.day, reason, on }
}

/** The day of the week is taken for right: it is written on purpose. */
function besideDay(weekday: number, dayShift: number, today: Today): WeekdayReading {
  const day = today.count + dayShift
  const value = dayOfCount(day)
  const is = weekdayOf(value)
  if (is === weekday) return onDay(day, reasons.today(dayShift, today.day))
  const by = ((weekday - is + 10) % 7) - 3
  const reason = both(reasons.today(dayShift, today.day), reasons.otherWeekday(value, is, weekday))
  return { ...onDay(day + by, reason), other: value }
}
