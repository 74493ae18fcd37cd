import { inSlashes, type Re2, re2 } from '../../language/re2.ts'
import type { Settings } from '../../schema/settings.ts'
import { wordsKey } from './passages.ts'

/** What a corpus lists as boilerplate: texts by the key of their words, and expressions; what is no expression is the settings' own finding. */
export interface ListedBoilerplate {
  readonly keys: ReadonlySet<string>
  readonly expressions: readonly Re2[]
}

/** What `boilerplate` of these settings lists; read once. */
export function listedBoilerplate(settings: Settings): ListedBoilerplate {
  const known = read.get(settings)
  if (known) return known
  const written = settings.boilerplate.map((text) => ({ text, expression: inSlashes(text) }))
  const listed = {
    keys: new Set(written.flatMap(({ text, expression }) => (expression ? [] : wordsKey(text))).filter(Boolean)),
    expressions: written.flatMap(({ expression }) => {
      const found = expression && re2(expression.pattern, expression.flags)
      return found?.ok ? found : []
    }),
  }
  read.set(settings, listed)
  return listed
}

const read = new WeakMap<Settings, ListedBoilerplate>()

/** Whether a text, with the key of its words, is listed, or an expression finds something in it. */
export const isListed = (text: string, key: string, { keys, expressions }: ListedBoilerplate): boolean =>
  (keys.size > 0 && keys.has(key)) || expressions.some((one) => one.test(text.slice(0, MAX_TEXT)))

/** Whether what is listed is all that a text says, not a piece of it. */
export const isAllListed = (text: string, key: string, { keys, expressions }: ListedBoilerplate): boolean =>
  keys.has(key) || (text.length <= MAX_TEXT && expressions.some((one) => one.testWhole(text)))

/** The time of an expression grows with the text, and every paragraph of a corpus is tried. */
const MAX_TEXT = 1000
