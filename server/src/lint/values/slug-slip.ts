import { isSlug } from '../../schema/ids.ts'
import type { YamlScalar } from '../../syntax/yaml.ts'
import type { Characters } from '../../text/characters.ts'

/** A word of a closed list that Arabic signs made into something else, and the words that were meant. */
export interface SlugSlip {
  readonly kind: 'separator' | 'quotes' | 'digits'
  /** More than one only where a separator was meant to part them. */
  readonly meant: readonly string[]
}

/** What Arabic signs did to a slug, where it is certain: `astana، idlib` in brackets, `“idlib”`, `astana-١٧`. */
export function slugSlip(text: Characters, scalar: YamlScalar): SlugSlip | undefined {
  const written = scalar.text
  if (scalar.alias || !arabicSigns.test(written)) return undefined
  const parts = written.split(/[،؛]/).map((part) => part.trim())
  const meant = parts.filter((part) => part !== '').map((part) => withoutQuotes(part).replace(/[٠-٩۰-۹]/g, western))
  if (meant.length === 0 || !meant.every(isSlug)) return undefined
  if (meant.length > 1) return isPlainItem(text, scalar) ? { kind: 'separator', meant } : undefined
  const kind = parts.length > 1 ? 'separator' : quotes.test(written) ? 'quotes' : 'digits'
  return { kind, meant }
}

/** A text without the curly quotation marks or guillemets that stand around the whole of it. */
export const withoutQuotes = (text: string): string => /^[“”„‟«»‘’](.+)[“”„‟«»‘’]$/su.exec(text)?.[1]?.trim() ?? text

/** Whether a scalar is an item, without quotes, of a list in brackets: what commas part from its neighbours. */
export function isPlainItem(text: Characters, { style, alias, span: { start, end } }: YamlScalar): boolean {
  if (style !== 'plain' || alias) return false
  return /[[,]\s*$/.test(text.slice(Math.max(0, start - 80), start)) && /^\s*[\],]/.test(text.slice(end, end + 80))
}

const quotes = /[“”„‟«»‘’]/
const arabicSigns = /[،؛٠-٩۰-۹“”„‟«»‘’]/

const western = (digit: string): string => String(digit.charCodeAt(0) & 0xf)
