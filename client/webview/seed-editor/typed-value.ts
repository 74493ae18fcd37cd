/**
 * What stands in a field while its writer and the text change it at the same time: what the text says, what is typed, and what has been sent to become the text.
 * Nothing that is typed is ever replaced under the caret.
 */
export interface TypedValue {
  /** What the front matter says, as far as we were told. */
  readonly told: string
  readonly typed: string
  /** What was last sent, until the front matter says something new. */
  readonly sent: string | undefined
}

/** A field that nobody has touched. */
export const untouched = (told: string): TypedValue => ({ told, typed: told, sent: undefined })

/** The writer has typed. */
export const typing = (value: TypedValue, typed: string): TypedValue => ({ ...value, typed })

/** What was typed is on its way. */
export const sending = (value: TypedValue): TypedValue => ({ ...value, sent: value.typed })

/** The front matter says this now. A field with the caret in it keeps what its writer has typed. */
export function telling(value: TypedValue, told: string, hasCaret: boolean): TypedValue {
  if (value.typed === value.told) return untouched(told)
  if (value.typed === told) return untouched(told)
  const isAnswered = value.typed === value.sent && told !== value.told
  return isAnswered && !hasCaret ? untouched(told) : { ...value, told }
}

/** The caret has left the field: what was sent and answered otherwise (a space less) is shown as it is written. */
export const leaving = (value: TypedValue): TypedValue =>
  value.sent !== undefined && value.typed === value.sent && value.told !== value.typed && isNear(value)
    ? untouched(value.told)
    : value

/** Whether something is typed that nobody has been sent. */
export const isUnsent = ({ typed, told, sent }: TypedValue): boolean => typed !== told && typed !== sent

const isNear = ({ told, typed }: TypedValue): boolean => told === typed.trim().replace(/\s+/g, ' ')
