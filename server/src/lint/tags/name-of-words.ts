import { cleanName } from '../../language/clean-name.ts'

/** Words of a text as a name in a record (`cleanName`), without quotation marks round the whole. */
export const nameOfWords = (words: string, lang: string | undefined): string =>
  cleanName(words, lang).replace(/^(?:"([^"]*)"|“([^”]*)”|«([^»]*)»)$/u, '$1$2$3')
