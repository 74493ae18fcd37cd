/** Words as a paragraph of Markdown that says just them: signs that would be markup have a backslash. */
export function escapedMarkdown(words: string): string {
  if (!mayMean.test(words)) return words
  return words
    .replace(/\\(?=[!-/:-@[-`{-~])|[`*[\]<]|&(?=[#\w]{1,32};)/g, '\\$&')
    .replace(words.indexOf('~') === words.lastIndexOf('~') ? none : /~/g, '\\~')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^>/, '\\>')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?=(?:[-=]+|(?:[-_]\s*){3,})$)/, '\\')
    .replace(/\|/g, '\\|')
}

/** One alone strikes nothing through. */
const none = /(?!)/

const mayMean = /[\\`*[\]<&~_|]|^[#+>=-]|^\d{1,9}[.)]/
