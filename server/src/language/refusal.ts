import type { Message } from './message.ts'

/** Why something that was asked for is not done, for the user: an expected answer, and no error of ours. */
export interface Refusal {
  readonly refusal: Message
}

/** Whether the answer is a refusal. */
export const isRefusal = (value: object): value is Refusal => 'refusal' in value

/** A refusal in the languages that the program speaks. */
export const refuse = (en: string, ar: string): Refusal => ({ refusal: { en, ar } })
