import type { Article } from '../../corpus/document.ts'
import { readArticle } from '../../corpus/read-article.ts'
import { frontMatterShape } from '../../schema/front-matter-shape.ts'
import type { Settings } from '../../schema/settings.ts'
import { plainOffset } from '../../syntax/plain-offsets.ts'
import { writeScalar } from '../../syntax/yaml-write.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import { Source } from '../../text/source.ts'
import { moved, type Span } from '../../text/span.ts'
import { addItem } from '../yaml/add-item.ts'

/**
 * The edit that says of words of an article, and of no others, that they are not an entity (`type:id`), or no entity at all: one more entry of
 * `not-mentions` (docs/format.md §4). Undefined where that key is written in a way that leaves no clear place, and where no selector leads to the words.
 */
export function notMention(article: Article, settings: Settings, words: Span, ref?: string): Edit | undefined {
  const { plain } = article.tree
  const text = plain.text.slice(plainOffset(plain, words.start), plainOffset(plain, words.end))
  const exact = writeScalar(text.replace(/\s+/gu, ' ').trim())
  const entry = (occurrence?: number): string =>
    `{ ${[`exact: ${exact}`, ...(ref === undefined ? [] : [`ref: ${ref}`]), ...(occurrence === undefined ? [] : [`occurrence: ${occurrence}`])].join(', ')} }`
  const edit = added(article, settings, entry())
  const hits = edit && hitsAfter(article, settings, edit)
  if (!edit || !hits) return undefined
  // What stands before the text grows.
  const by = edit.text.length - (edit.span.end - edit.span.start)
  const place = moved(words, by)
  const number = hits.findIndex(
    ([hit, ...more]) => more.length === 0 && hit?.start === place.start && hit.end === place.end,
  )
  if (number < 0) return undefined
  return hits.length === 1 ? edit : added(article, settings, entry(number + 1))
}

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

/** All places of the words of a new entry, once it is written; undefined where it is not read, or something else is read otherwise. */
function hitsAfter({ source, selectors, tree }: Article, settings: Settings, edit: Edit) {
  const { uri, version, text } = source
  const after = readArticle(new Source(uri, version, applyEdits(text, [edit])), settings)
  const problems = (article: Pick<Article, 'tree'>): number => article.tree.frontMatter?.yaml.problems.length ?? 0
  const isSound =
    after.selectors.length === selectors.length + 1 &&
    problems(after) <= problems({ tree }) &&
    after.tree.plain.text === tree.plain.text
  const last = isSound ? after.selectors.findLast(({ list }) => list === 'not-mentions') : undefined
  return last?.hits
}
