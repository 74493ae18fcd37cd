import type { Answers, Deed, Question } from '../messages/seed-editor.ts'

/**
 * How code of the seed editor talks to the extension. What has been typed goes there first, so that both speak of the same text;
 * `ask` is answered with undefined where the text has changed since, or there is no answer.
 */
export interface Frame {
  ask<Kind extends Question['kind'] & keyof Answers>(
    question: Extract<Question, { readonly kind: Kind }>,
  ): Promise<Answers[Kind] | undefined>
  perform(deed: Deed): void
  /** Whether what is typed now is the first that makes VS Code ask before it closes the document: it must not wait. */
  readonly isFirst: boolean
}
