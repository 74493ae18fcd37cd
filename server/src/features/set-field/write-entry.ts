import type { Article } from '../../corpus/document.ts'
import { behindColon, insertFrontMatterEntry, newFrontMatter } from '../../lint/yaml/article-entry.ts'
import { type FormPlace, partsOf } from '../../schema/form-fields.ts'
import { frontMatterShape } from '../../schema/front-matter-shape.ts'
import type { Settings } from '../../schema/settings.ts'
import { fieldOf } from '../../schema/shape.ts'
import { entryOf, mapOf } from '../../schema/values.ts'
import type { YamlScalar } from '../../syntax/yaml.ts'
import { insertEntry, rewriteScalar, writeScalar } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import { rewriteBlock, writeBlock } from './block-text.ts'

/** The edit that writes a key which is not there yet; `value` is YAML. A new front matter is made for it where there is none. */
export function addedEntry(article: Article, settings: Settings, place: FormPlace, value: string): Edit | undefined {
  const [key = '', part] = place.path
  const { text } = article.source
  const entry = entryOf(article.meta, key)
  if (part === undefined) {
    if (entry) return behindColon(text, entry, value)
    return article.tree.frontMatter
      ? insertFrontMatterEntry(article, settings, key, value)
      : newFrontMatter(article, key, value)
  }
  const map = mapOf(entry?.value)
  const child = entryOf(map, part)
  if (child) return behindColon(text, child, value)
  if (map) return insertEntry(text, map, part, value, partOrder(settings, key))
  const whole = `{ ${part}: ${value} }`
  if (entry?.value?.kind === 'scalar') return { span: entry.value.span, text: whole }
  if (entry) return behindColon(text, entry, whole)
  return article.tree.frontMatter
    ? insertFrontMatterEntry(article, settings, key, whole)
    : newFrontMatter(article, key, whole)
}

/** A text, new in the front matter: one of several lines as a block, where there is room for one. */
export function writeText({ meta }: Article, { path }: FormPlace, text: string, lineBreak: string): string {
  const block = text.includes('\n') && path.length === 1 && !meta?.flow ? writeBlock(text, '  ', lineBreak) : undefined
  return block ?? writeScalar(text)
}

/** The edit that gives a scalar another text in its style. */
export function rewriteText(source: string, scalar: YamlScalar, text: string): Edit {
  const block = scalar.style === 'block' ? rewriteBlock(source, scalar, text, lineBreakOf(source)) : undefined
  if (block) return block
  const edit = rewriteScalar(scalar, text)
  // The line break behind a block is not a part of what takes its place.
  const end = edit.span.start + source.slice(edit.span.start, edit.span.end).trimEnd().length
  return scalar.style === 'block' ? { span: { start: edit.span.start, end }, text: edit.text } : edit
}

function partOrder(settings: Settings, key: string): readonly string[] {
  const field = fieldOf(frontMatterShape(settings), key)
  return (field && partsOf(field.shape)?.fields.map((one) => one.key)) ?? []
}
