import type { Node } from '../../syntax/tree.ts'
import { type Content, type ElementName, element, emptyElement, fragment, type Html, isEmpty } from './html.ts'
import { inlines } from './inlines.ts'
import { directionOf, type Page } from './page.ts'

/** The blocks of an article, each in the direction of its own text. */
export const blocks = (page: Page, nodes: readonly Node[]): Html =>
  fragment(
    nodes.flatMap((node) => {
      const content = block(page, node)
      return content === undefined ? [] : [content, '\n']
    }),
  )

function block(page: Page, node: Node): Content {
  switch (node.kind) {
    case 'paragraph':
    case 'html-block':
      return leaf(page, node, 'p')
    case 'heading':
      return leaf(page, node, headings[(page.levels.get(node.span.start) ?? 6) - 1] ?? 'h6')
    case 'code-block':
      return element('pre', { dir: directionOf(page, node) }, element('code', {}, inlines(page, node)))
    case 'thematic-break':
      return emptyElement('hr')
    case 'block-quote':
      return element('blockquote', { dir: directionOf(page, node) }, blocks(page, node.children))
    case 'list':
      return list(page, node)
    case 'table':
      return table(page, node)
    default:
      return undefined
  }
}

function leaf(page: Page, node: Node, name: ElementName): Content {
  const content = inlines(page, node)
  return isEmpty(content) ? undefined : element(name, { dir: directionOf(page, node) }, content)
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

function list(page: Page, node: Node): Html {
  const { text } = page.article.source
  const [, number] = /^(\d{1,9})[.)]/.exec(text.slice(node.span.start, node.span.start + 11)) ?? []
  const isLoose = [node, ...node.children].some(({ children }) => isParted(text, children))
  const items = node.children.map((item) =>
    element('li', { dir: directionOf(page, item) }, isLoose ? blocks(page, item.children) : tight(page, item)),
  )
  const start = number === undefined || Number(number) === 1 ? undefined : String(Number(number))
  return element(
    number === undefined ? 'ul' : 'ol',
    { dir: directionOf(page, node), start },
    items.flatMap((item) => ['\n', item]),
    '\n',
  )
}

/** Whether an empty line stands between some of these nodes; in a quotation it has its sign. */
const isParted = (text: string, nodes: readonly Node[]): boolean =>
  nodes.some(({ span }, index) => {
    const next = nodes[index + 1]
    return next !== undefined && /\n[ \t>]*\r?\n/.test(text.slice(span.end - 1, next.span.start))
  })

/** The paragraphs of an item without empty lines are no paragraphs of their own. */
const tight = (page: Page, { children }: Node): Html =>
  fragment(children.map((child) => (child.kind === 'paragraph' ? inlines(page, child) : block(page, child))))

function table(page: Page, node: Node): Html {
  const [head, ...rows] = node.children
  const columns = head?.children.length ?? 0
  const row = (one: Node, cell: 'th' | 'td'): Html => {
    const cells = one.children.map((child) => element(cell, { dir: directionOf(page, child) }, inlines(page, child)))
    const missing = Array.from({ length: Math.max(0, columns - cells.length) }, () => element(cell, {}))
    return fragment(element('tr', {}, cells, missing), '\n')
  }
  const body = rows.map((one) => row(one, 'td'))
  return element(
    'table',
    { dir: directionOf(page, node) },
    head && element('thead', {}, row(head, 'th')),
    body.length > 0 ? element('tbody', {}, body) : undefined,
  )
}
