import type { Article } from '../../corpus/document.ts'
import { frontMatterShape } from '../../schema/front-matter-shape.ts'
import type { Settings } from '../../schema/settings.ts'
import type { YamlEntry } from '../../syntax/yaml.ts'
import { insertEntry } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/line-break.ts'

/** The edit that adds a key to an article's front matter in the place where readers look for it; `value` is YAML. */
export function insertFrontMatterEntry(
  { meta, source, tree }: Article,
  settings: Settings,
  key: string,
  value: string,
): Edit | undefined {
  if (meta) {
    const order = frontMatterShape(settings).fields.map((field) => field.key)
    return insertEntry(source.text, meta, key, value, order)
  }
  const block = tree.frontMatter
  if (!block || block.yaml.root) return undefined
  const lineBreak = lineBreakOf(source.text)
  const start = block.content.start
  const opened = /[\r\n]$/.test(source.text.slice(0, start)) ? '' : lineBreak
  return { span: { start, end: start }, text: `${opened}${key}:${value === '' ? '' : ` ${value}`}${lineBreak}` }
}

/** The edit that gives an article without front matter one with a key; `value` is YAML. */
export function newFrontMatter({ tree }: Article, key: string, value: string): Edit {
  const { start, end } = tree.body
  const lineBreak = lineBreakOf(tree.text)
  const body = tree.text.slice(start, end)
  const lines = ['---', `${key}: ${value}`, '---', ...(body === '' || /^[\r\n]/.test(body) ? [] : [''])]
  return { span: { start, end: start }, text: lines.map((line) => line + lineBreak).join('') }
}

/** The edit that writes a value behind a key that has none; undefined where there is no colon either. */
export function behindColon(text: string, { key }: YamlEntry, value: string): Edit | undefined {
  const colon = /^[ \t]*:/.exec(text.slice(key.span.end))?.[0]
  if (colon === undefined) return undefined
  const at = key.span.end + colon.length
  return { span: { start: at, end: at }, text: ` ${value}` }
}
