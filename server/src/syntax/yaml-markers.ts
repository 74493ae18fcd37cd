import type { YamlProblem } from './yaml.ts'

/** Where the first line of `...` stands in a text, which ends a document of YAML; -1 without one. */
export const endOfDocument = (text: string): number => text.search(/^\.\.\.(?=\s|$)/m)

/** The line of `---` or `...` that parts what begins at an offset from the document above. */
export function markerBefore(source: string, start: number): number {
  if (source.startsWith('---', start)) return start
  const end = Array.from(source.slice(0, start).matchAll(/^\.\.\.(?=\s)/gm)).at(-1)
  return end?.index ?? start
}

/** What is left over where a line begins with `%` is an instruction in the wrong place; `start` counts in the source. */
export const codeAt = (source: string, { code }: Pick<YamlProblem, 'code'>, start: number): string =>
  code === 'UNEXPECTED_TOKEN' && source.charAt(start) === '%' && (start === 0 || source.charAt(start - 1) === '\n')
    ? 'BAD_DIRECTIVE'
    : code
