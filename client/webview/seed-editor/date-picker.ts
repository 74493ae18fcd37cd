import { element } from '../element.ts'
import type { EditorSettings } from '../messages/seed-editor.ts'
import {
  type CalendarName,
  dayAfter,
  dayName,
  firstDayOf,
  firstDayOfWeek,
  type GridDay,
  monthAfter,
  monthGrid,
  monthName,
  monthOf,
  weekdayNames,
} from './calendar-month.ts'
import { say, uiDirection } from './words.ts'

/** An open picker: what is put into the page, and who takes the focus when it has been put there. */
export interface DatePicker {
  readonly dom: HTMLElement
  focus(): void
}

interface Choosing {
  readonly settings: EditorSettings
  /** The day that is set, or the first day of what is. */
  readonly chosen: string | undefined
  readonly today: string
  /** An EDTF value: a day or, of the Gregorian calendar, a month. */
  readonly choose: (edtf: string) => void
  readonly close: () => void
}

/** A month to choose a day from, in the Gregorian calendar and, where that is wished for, the Hijri one; all by keys as grids of dates work. */
export function datePicker({ settings, chosen, today, choose, close }: Choosing): DatePicker {
  const { language } = settings
  const firstDay = firstDayOfWeek(language)
  let calendar: CalendarName = 'gregory'
  let day = chosen ?? today
  const title = element('div', { class: 'seed-month-title', 'aria-live': 'polite' })
  const grid = element('table', { role: 'grid', class: 'seed-month' })
  const draw = (takesFocus: boolean) => {
    const month = monthOf(calendar, day)
    title.textContent = monthName(month, language)
    grid.setAttribute('aria-label', title.textContent)
    grid.replaceChildren(
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...weekdayNames(firstDay, language).map(({ short, long }) =>
            element('th', { scope: 'col', abbr: long, 'aria-label': long }, short),
          ),
        ),
      ),
      element(
        'tbody',
        {},
        ...monthGrid(month, firstDay).map((week) => element('tr', {}, ...week.map((one) => cellOf(one)))),
      ),
    )
    wholeMonth.hidden = calendar !== 'gregory'
    if (takesFocus) grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }
  const cellOf = ({ iso, day: number, isInMonth }: GridDay) =>
    element(
      'td',
      {
        role: 'gridcell',
        tabindex: iso === day ? 0 : -1,
        'aria-selected': String(iso === chosen),
        'aria-current': iso === today ? 'date' : undefined,
        'aria-label': dayName(calendar, iso, language),
        class: isInMonth ? 'seed-day' : 'seed-day seed-day-outside',
        on: { click: () => choose(iso) },
      },
      String(number),
    )
  const move = (to: string) => {
    day = to
    draw(true)
  }
  const turn = (months: number, takesFocus: boolean) => {
    const month = monthOf(calendar, day)
    const within = numberIn(firstDayOf(month), day)
    const first = firstDayOf(monthAfter(month, months))
    const last = numberIn(first, firstDayOf(monthAfter(month, months + 1))) - 1
    day = dayAfter(first, Math.min(within, last))
    draw(takesFocus)
  }
  const forward = uiDirection(settings) === 'rtl' ? -1 : 1
  const moves: Readonly<Record<string, (shift: boolean) => void>> = {
    ArrowRight: () => move(dayAfter(day, forward)),
    ArrowLeft: () => move(dayAfter(day, -forward)),
    ArrowDown: () => move(dayAfter(day, 7)),
    ArrowUp: () => move(dayAfter(day, -7)),
    PageDown: (shift) => turn(shift ? 12 : 1, true),
    PageUp: (shift) => turn(shift ? -12 : -1, true),
    Home: () => move(weekOf(day)[0] ?? day),
    End: () => move(weekOf(day)[6] ?? day),
    Enter: () => choose(day),
    ' ': () => choose(day),
  }
  const weekOf = (iso: string): readonly string[] =>
    monthGrid(monthOf(calendar, iso), firstDay)
      .map((week) => week.map((one) => one.iso))
      .find((week) => week.includes(iso)) ?? []
  grid.addEventListener('keydown', (event) => {
    const act = moves[event.key]
    if (!act) return
    event.preventDefault()
    act(event.shiftKey)
  })
  const button = (key: 'previousMonth' | 'nextMonth', sign: string, months: number) =>
    element(
      'button',
      {
        type: 'button',
        class: 'seed-button seed-icon-button',
        'aria-label': say(settings, key),
        title: say(settings, key),
        on: { click: () => turn(months, false) },
      },
      sign,
    )
  const wholeMonth = element(
    'button',
    { type: 'button', class: 'seed-button', on: { click: () => choose(day.slice(0, 7)) } },
    say(settings, 'wholeMonth'),
  )
  const toToday = element(
    'button',
    { type: 'button', class: 'seed-button', on: { click: () => choose(today) } },
    say(settings, 'today'),
  )
  const dom = element(
    'div',
    {
      role: 'dialog',
      'aria-label': say(settings, 'chooseDate'),
      class: 'seed-popup seed-date-picker',
      on: {
        keydown: (event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          close()
        },
      },
    },
    ...(settings.hijri
      ? [
          calendars(settings, (name) => {
            calendar = name
            draw(false)
          }),
        ]
      : []),
    element(
      'div',
      { class: 'seed-month-head' },
      // Both signs are mirrored with the text.
      button('previousMonth', '‹', -1),
      title,
      button('nextMonth', '›', 1),
    ),
    grid,
    element('div', { class: 'seed-row seed-month-foot' }, wholeMonth, toToday),
  )
  draw(false)
  return { dom, focus: () => grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus() }
}

/** The two calendars, one of them chosen. */
function calendars(settings: EditorSettings, choose: (calendar: CalendarName) => void): HTMLElement {
  const names = ['gregory', 'islamic-umalqura'] as const
  const buttons = names.map((name, index) =>
    element(
      'button',
      {
        type: 'button',
        class: 'seed-button',
        'aria-pressed': String(index === 0),
        on: {
          click: () => {
            for (const [at, one] of buttons.entries()) one.setAttribute('aria-pressed', String(at === index))
            choose(name)
          },
        },
      },
      say(settings, name === 'gregory' ? 'gregorian' : 'hijri'),
    ),
  )
  return element('div', { role: 'group', 'aria-label': say(settings, 'calendar'), class: 'seed-row' }, ...buttons)
}

const numberIn = (first: string, iso: string): number => (Date.parse(iso) - Date.parse(first)) / 86_400_000
