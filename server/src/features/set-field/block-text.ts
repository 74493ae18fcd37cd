import type { YamlScalar } from '../../syntax/yaml.ts'
import type { Edit } from '../../text/edit.ts'

/** A text of several lines as a YAML block scalar, without a line break at its end; undefined where it cannot be written so. */
export function writeBlock(text: string, indent: string, lineBreak: string, folded = false): string | undefined {
  const body = text.replace(/\n$/, '')
  if (body.endsWith('\n') || !/^\S/.test(body) || needsEscapes.test(body)) return undefined
  // A line that begins with white space is not folded.
  const fold = folded && !/\n[ \t]/.test(body)
  const header = `${fold ? '>' : '|'}${body === text ? '-' : ''}`
  const lines = (fold ? body.replace(/\n+/g, '$&\n') : body).split('\n')
  return [header, ...lines.map((line) => (line === '' ? '' : indent + line))].join(lineBreak)
}

/** The edit that gives a block scalar another text, in its style and indentation and with the comment behind its header; undefined where it cannot be written so. */
export function rewriteBlock(source: string, { span }: YamlScalar, text: string, lineBreak: string): Edit | undefined {
  const written = source.slice(span.start, span.end).trimEnd()
  const [, sign = '', chomping = '', rest = ''] = /^([|>])([-+\d]*)([^\r\n]*)/.exec(written) ?? []
  const indent = /[\r\n]([ ]+)\S/.exec(written)?.[1]
  if (indent === undefined || /[+\d]/.test(chomping)) return undefined
  const block = writeBlock(text, indent, lineBreak, sign === '>')
  return block === undefined
    ? undefined
    : { span: { start: span.start, end: span.start + written.length }, text: block.replace(/^[|>]-?/, `$&${rest}`) }
}

/** Control characters, other line breaks, a BOM and half a surrogate pair: these need quotes and escapes. */
const needsEscapes = /[^\P{Cc}\n]|[\p{Cs}\u2028\u2029\ufeff]/u
