/** Words of a text as a name in a record: in one line, and without quotation marks round the whole. */
export const nameOfWords = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:"([^"]*)"|“([^”]*)”|«([^»]*)»)$/u, '$1$2$3')
