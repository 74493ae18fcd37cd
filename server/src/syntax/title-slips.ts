import { readAttributes } from './attributes.ts'
import { visibleText } from './invisible.ts'
import type { Slip } from './tree.ts'

/** An Arabic semicolon or a comma before an attribute; one inside a quoted value is the value's own. */
const SEPARATOR = /'[^']*'|(?<![ \t])[ \t]*[؛،,][ \t]*(?=[\p{L}_][\p{L}\p{M}\p{N}_-]*[ \t]*=)/gu

/** Puts semicolons between attributes where an Arabic semicolon or a comma parts them. */
export const mendSeparators = (title: string): string =>
  title.replace(SEPARATOR, (found) => (found.startsWith("'") ? found : '; '))

/** What a title should be in which the attributes cannot all be read, and why they cannot; undefined where nothing is wrong. */
export function mendAttributes(title: string): { readonly title: string; readonly slip: Slip } | undefined {
  const visible = visibleText(title)
  if (visible === title && !/[؛،,]/.test(title)) return undefined
  const hidden = visible !== title && readAttributes(visible).length > readAttributes(title).length
  const written = hidden ? visible : title
  const mended = readAttributes(written).length > 0 ? mendSeparators(written) : written
  if (mended === title) return undefined
  return { title: mended, slip: hidden ? 'invisible-character' : 'attribute-separator' }
}
