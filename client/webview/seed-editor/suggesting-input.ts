import { element } from '../element.ts'
import type { EditorSettings } from '../messages/seed-editor.ts'
import { rowAfter } from './palette-entries.ts'
import { say } from './words.ts'

/** A value that may be chosen, how it is called, and what tells it from others. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly detail?: string
}

interface Suggesting {
  readonly id: string
  readonly settings: Pick<EditorSettings, 'language'>
  readonly placeholder: string
  /** What there is for something typed; undefined where the text has changed meanwhile. */
  readonly find: (typed: string) => Promise<readonly Choice[] | undefined>
  readonly choose: (choice: Choice) => void
  /** Whether what is typed may be taken as it is. */
  readonly isFree: boolean
}

/** An input with a list of what could be meant under it: a combobox. */
export function suggestingInput({ id, settings, placeholder, find, choose, isFree }: Suggesting) {
  let found: readonly Choice[] = []
  let active = -1
  let asked = 0
  let rest: ReturnType<typeof setTimeout> | undefined
  const list = element('div', {
    role: 'listbox',
    id: `${id}-list`,
    class: 'seed-popup seed-list',
    hidden: true,
    'aria-label': say(settings, 'suggestions'),
  })
  const input = element('input', {
    id,
    role: 'combobox',
    dir: 'auto',
    class: 'seed-input',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
  })
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen))
    if (!isOpen) activate(-1)
  }
  const activate = (row: number) => {
    active = row
    for (const [index, option] of [...list.querySelectorAll('[role=option]')].entries()) {
      option.setAttribute('aria-selected', String(index === row))
      if (index === row) option.scrollIntoView({ block: 'nearest' })
    }
    if (row < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `${id}-${row}`)
  }
  const draw = () => {
    const options = found.map(({ label, detail }, index) => {
      const more = detail === undefined ? [] : [element('bdi', { class: 'seed-detail' }, detail)]
      const option = element(
        'div',
        { role: 'option', id: `${id}-${index}`, class: 'seed-option', 'aria-selected': 'false' },
        element('span', { class: 'seed-option-text' }, element('bdi', {}, label), ...more),
      )
      option.addEventListener('mousedown', (event) => event.preventDefault())
      option.addEventListener('click', () => take(found[index]))
      return option
    })
    const nothing = element('div', { class: 'seed-list-title' }, say(settings, 'nothingFound'))
    list.replaceChildren(...(options.length > 0 ? options : [nothing]))
    active = -1
  }
  const seek = async () => {
    const number = ++asked
    const answer = await find(input.value)
    if (number !== asked || answer === undefined || document.activeElement !== input) return
    found = answer
    draw()
    open(found.length > 0 || (input.value.trim() !== '' && !isFree))
  }
  const take = (choice: Choice | undefined) => {
    const typed = input.value.trim()
    const taken = choice ?? (isFree && typed !== '' ? { value: typed, label: typed } : undefined)
    if (!taken) return
    clearTimeout(rest)
    asked++
    input.value = ''
    open(false)
    choose(taken)
  }
  input.addEventListener('focus', () => void seek())
  input.addEventListener('input', () => {
    clearTimeout(rest)
    rest = setTimeout(() => void seek(), REST)
  })
  input.addEventListener('blur', () => open(false))
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const row = event.key === 'Home' || event.key === 'End' ? undefined : rowAfter(event.key, active, found.length)
    if (event.key === 'Enter' && (active >= 0 || input.value.trim() !== '')) take(found[active])
    else if (event.key === 'Escape' && !list.hidden) open(false)
    else if (row !== undefined) {
      open(true)
      activate(row)
    } else return
    event.preventDefault()
    event.stopPropagation()
  })
  return { dom: element('div', { class: 'seed-suggesting' }, input, list), input }
}

/** In milliseconds. */
const REST = 120
