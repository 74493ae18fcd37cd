import type { FieldSetting } from './form-field.ts'
import { isUnsent, leaving, sending, type TypedValue, telling, typing, untouched } from './typed-value.ts'

/**
 * Keeps an input or a text area in step with the front matter: writes after a rest, on Enter and on leaving, at once what makes a saved document dirty,
 * and never within a composition.
 */
export interface WrittenInput {
  show(told: string): void
  settle(): Promise<void>
  /** Puts a text in as if it had been typed, and writes it. */
  put(text: string): Promise<void>
}

/** Binds an input to its field; `isLong` keeps Enter for line breaks. */
export function writtenInput(
  input: HTMLInputElement | HTMLTextAreaElement,
  { set, isFirst }: Pick<FieldSetting, 'set' | 'isFirst'>,
  told: string,
  isLong = false,
): WrittenInput {
  let value: TypedValue = untouched(told)
  let isComposing = false
  let rest: ReturnType<typeof setTimeout> | undefined
  let writing = Promise.resolve()
  let underWay = 0
  const draw = () => {
    if (input.value !== value.typed) input.value = value.typed
  }
  const settle = (): Promise<void> => {
    clearTimeout(rest)
    if (!isComposing && isUnsent(value)) {
      value = sending(value)
      const { typed } = value
      underWay++
      writing = writing.then(async () => {
        const isWritten = await set(typed === '' ? null : typed)
        underWay--
        // It may be tried again.
        if (!isWritten && value.sent === typed) value = { ...value, sent: undefined }
      })
    }
    return writing
  }
  const typed = () => {
    // A field of one line stays one, whatever is pasted.
    if (!isLong && /[\r\n]/.test(input.value)) input.value = input.value.replace(/\s*[\r\n]+\s*/g, ' ')
    value = typing(value, input.value)
    clearTimeout(rest)
    if (isComposing) return
    if (underWay === 0 && isFirst()) void settle()
    else rest = setTimeout(settle, REST)
  }
  input.addEventListener('compositionstart', () => {
    isComposing = true
  })
  input.addEventListener('compositionend', () => {
    isComposing = false
    typed()
  })
  input.addEventListener('input', typed)
  input.addEventListener('blur', () => {
    isComposing = false
    value = leaving(value)
    draw()
    void settle()
  })
  input.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Enter' || (event as KeyboardEvent).isComposing || isLong) return
    event.preventDefault()
    void settle()
  })
  draw()
  return {
    show(now) {
      value = telling(value, now, document.activeElement === input)
      if (!isComposing) draw()
    },
    settle,
    put(text) {
      value = typing(value, text)
      draw()
      return settle()
    },
  }
}

/** In milliseconds; what is written within it is one step to undo. */
const REST = 500
