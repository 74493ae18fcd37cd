import { readAttributes } from './attributes.ts'
import { visibleText } from './invisible.ts'
import type { Slip } from './tree.ts'

/** An Arabic semicolon or a comma before an attribute; one inside a quoted value is the value's own. */
const SEPARATOR = /'[^']*'|(?<![ \t])[ \t]*[؛،,][ \t]*(?=[\p{L}_][\p{L}\p{M}\p{N}_-]*[ \t]*=)/gu

/** Where one quoted attribute ends and the next begins, as if each were a title of its own. */
const JOINT = /["“”„‟«»][ \t]*[;؛،,]?[ \t]*["“”„‟«»][ \t]*(?=[\p{L}_][\p{L}\p{M}\p{N}_-]*=)/gu

/** Makes one title of attributes that were quoted one by one; the text is what stands between the outermost quotes. */
export const joinTitles = (title: string): string =>
  readAttributes(title).length > 0 ? title.replace(JOINT, '; ') : title

/** Puts semicolons between attributes where an Arabic semicolon or a comma parts them. */
export const mendSeparators = (title: string): string =>
  title.replace(SEPARATOR, (found) => (found.startsWith("'") ? found : '; '))

/** An id and the attributes glued to it by some separator or quote. */
const GLUED = /^([^\s"'“”„‟«»;؛|,،\\]+)["'“”„‟«»;؛|,،]+((?=[\p{L}_][\p{L}\p{M}\p{N}_-]*=).+)$/su

/** Parts an id from attributes that were written right behind it, as in `syria;role=speaker`; undefined where there are none, or where they hold quotes. */
export function partGluedAttributes(written: string): { readonly id: string; readonly attributes: string } | undefined {
  const [, id = '', rest = ''] = GLUED.exec(written) ?? []
  const attributes = mendSeparators(rest.replace(/["'“”„‟«»]+$/, '').replace(/[;|](?=[^;|=]+=)/g, '; '))
  return id === '' || /["“”„‟«»\\]/.test(attributes) ? undefined : { id, attributes }
}

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
