/** Words as a paragraph of Markdown that says just them: signs that would be markup have a backslash. */
export function escapedMarkdown(words: string): string {
  return mayMean.test(words) ? escapedBeginning(escapedSigns(words)) : words
}

/** Words as they stand within a paragraph: what only its beginning can mean is as it was. */
export function escapedSigns(words: string): string {
  return words
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|[`*[\]<]|&(?=[#\w]{1,32};)/gm, '\\$&')
    .replace(words.indexOf('~') === words.lastIndexOf('~') ? none : /~/g, '\\~')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\|/g, '\\|')
}

/** A paragraph of Markdown that does not begin as a heading, a list, a quotation or a rule does. */
export function escapedBeginning(markdown: string): string {
  return markdown
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^>/, '\\>')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?=(?:[-=]+|(?:[-_]\s*){3,})$)/, '\\')
}

/** One alone strikes nothing through. */
const none = /(?!)/

const mayMean = /[\\`*[\]<&~_|]|^[#+>=-]|^\d{1,9}[.)]/
