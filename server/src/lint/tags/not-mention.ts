import type { Article } from '../../corpus/document.ts'
import { hitsOf } from '../../corpus/selector.ts'
import { frontMatterShape } from '../../schema/front-matter-shape.ts'
import type { Settings } from '../../schema/settings.ts'
import { entryOf, itemsOf, mapOf, textOf } from '../../schema/values.ts'
import { readFrontMatter } from '../../syntax/front-matter.ts'
import { plainOffset } from '../../syntax/plain-offsets.ts'
import type { YamlMap } from '../../syntax/yaml.ts'
import { writeScalar } from '../../syntax/yaml-write.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import type { Span } from '../../text/span.ts'
import { addItem } from '../yaml/add-item.ts'

/**
 * The edit that says of words of an article, and of no others, that they are not an entity (`type:id`), or no entity at all: one more entry of
 * `not-mentions` (docs/format.md §4). Undefined where that key is written in a way that leaves no clear place, and where no selector leads to the words.
 */
export function notMention(article: Article, settings: Settings, words: Span, ref?: string): Edit | undefined {
  const { plain } = article.tree
  const text = plain.text.slice(plainOffset(plain, words.start), plainOffset(plain, words.end))
  const exact = text.replace(/\s+/gu, ' ').trim()
  const hits = exact === '' ? [] : hitsOf(article.tree, exact)
  const number = hits.findIndex(([hit, ...more]) => more.length === 0 && hit && isSame(hit, words)) + 1
  if (number === 0) return undefined
  const entry = [
    `exact: ${writeScalar(exact)}`,
    ...(ref === undefined ? [] : [`ref: ${ref}`]),
    ...(hits.length === 1 ? [] : [`occurrence: ${number}`]),
  ]
  const edit = added(article, settings, `{ ${entry.join(', ')} }`)
  return edit && isRead(article, edit, exact) ? edit : undefined
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

function added({ source, tree, meta }: Article, settings: Settings, item: string): Edit | undefined {
  const { text } = source
  if (meta) return addItem(text, meta, 'not-mentions', item, order(settings))
  const lineBreak = lineBreakOf(text)
  const list = `not-mentions:${lineBreak}  - ${item}${lineBreak}`
  const block = tree.frontMatter
  if (!block) {
    const { start } = tree.body
    return { span: { start, end: start }, text: `---${lineBreak}${list}---${lineBreak}${lineBreak}` }
  }
  if (block.yaml.root || !block.close) return undefined
  const start = block.close.start
  return { span: { start, end: start }, text: list }
}

const order = (settings: Settings): readonly string[] => frontMatterShape(settings).fields.map(({ key }) => key)

/** Whether the entry is read as the last of its list once it is written, and all else as before. */
function isRead({ source: { text }, tree, meta }: Article, edit: Edit, exact: string): boolean {
  const after = applyEdits(text, [edit])
  const { frontMatter, bodyStart } = readFrontMatter(after)
  const items = (map: YamlMap | undefined) => itemsOf(entryOf(map, 'not-mentions')?.value)
  const listed = items(mapOf(frontMatter?.yaml.root))
  const last = entryOf(mapOf(listed.at(-1)), 'exact')?.value
  const body = text.slice(tree.body.start)
  return (
    listed.length === items(meta).filter((item) => item.kind !== 'scalar' || item.value !== null).length + 1 &&
    textOf(last) === exact &&
    (frontMatter?.yaml.problems.length ?? 0) <= (tree.frontMatter?.yaml.problems.length ?? 0) &&
    after.endsWith(body) &&
    after.slice(bodyStart, after.length - body.length).trim() === ''
  )
}
