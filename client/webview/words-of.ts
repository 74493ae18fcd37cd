/** A word or sentence of a page's in both languages; as a function where something is put into it. */
export type Word =
  | { readonly en: string; readonly ar: string }
  | { readonly en: (...values: never[]) => string; readonly ar: (...values: never[]) => string }

/** Says the words of a table, in one language. */
export type Say<Words extends Record<string, Word>> = <Key extends keyof Words>(
  key: Key,
  ...values: Values<Words[Key]>
) => string

/** What is put into a word that is a function; nothing into others. */
export type Values<One extends Word> = One['en'] extends (...values: infer Given) => string ? Given : []

/** Makes of a table of words what says them in a language. */
export const wordsOf =
  <const Words extends Record<string, Word>>(words: Words): ((language: 'en' | 'ar') => Say<Words>) =>
  (language) =>
  (key, ...values) => {
    const word: string | ((...values: never[]) => string) = words[key]?.[language] ?? ''
    return typeof word === 'string' ? word : word(...(values as never[]))
  }

/** A number as readers of either language see it, with the digits that Seedbed uses everywhere. */
export const countOf = (count: number): string => count.toLocaleString('en')
