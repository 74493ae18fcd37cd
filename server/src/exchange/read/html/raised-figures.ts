import type { PageElement } from './page-document.ts'

/**
 * What a `sup` says in a text without raised signs, where it is a figure: the sign of a note stands in brackets, as notes are written where nothing
 * can be raised, so that it is no part of the word before it (“دمشق[1]”); an exponent is a raised figure of Unicode (“كم²”, “10⁶”). Brackets are the
 * only signs that an import adds. Undefined where it is no figure: letters stay as they are (“5th”).
 */
export function raisedFigures(element: PageElement, before: string): string | undefined {
  const figures = (element.textContent ?? '').trim()
  if (!/^[-−+]?[\d٠-٩۰-۹]{1,4}$/u.test(figures)) return undefined
  const isLinked = element.querySelector('a') !== null || element.closest('a') !== null
  if (!isLinked && quantity.test(before)) return [...figures].map(raised).join('')
  return /^[-−+]/.test(figures) ? undefined : `[${figures}]`
}

/** A figure or a unit of length, behind which a raised figure is an exponent. */
const quantity = /(?:[\d٠-٩۰-۹]|(?<![\p{L}\p{M}])(?:[كسم]?م|متر|ميل|[kcmd]?m|ft|mi|in|s))$/u

const raised = (sign: string): string => {
  if (sign === '+') return '⁺'
  if (!/\p{Nd}/u.test(sign)) return '⁻'
  return '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(sign.charCodeAt(0) & 0xf)
}
