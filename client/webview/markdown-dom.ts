import type { Hover, MarkupContent } from 'vscode-languageserver-types'
import { element } from './element.ts'
import { type InlineLinks, inlineNodes } from './markdown-inline.ts'

/**
 * What the server explains in Markdown, as elements: paragraphs, headings, lists, tables, code, and what stands within them. Nothing is read as HTML, a link
 * goes to the extension, and a picture is shown only where it is drawn in the text itself. Around it `dir` is to be how the language runs in which the server speaks.
 */
export function markdownDom(content: Hover['contents'], frame: LinkFollower): HTMLElement {
  const open: InlineLinks = (target) => frame.perform({ kind: 'open', target })
  return element('div', { class: 'seed-explanation' }, ...partsOf(content).flatMap((part) => nodesOf(part, open)))
}

/** What follows the links: the frame of a page. */
export interface LinkFollower {
  perform(deed: { readonly kind: 'open'; readonly target: string }): void
}

type Part = MarkupContent | string

const partsOf = (content: Hover['contents']): readonly Part[] =>
  (Array.isArray(content) ? content : [content]).map((part) =>
    typeof part === 'string' || 'kind' in part ? part : `\`\`\`${part.language}\n${part.value}\n\`\`\``,
  )

const nodesOf = (part: Part, open: InlineLinks): readonly Node[] =>
  typeof part === 'string' || part.kind === 'markdown'
    ? blocks((typeof part === 'string' ? part : part.value).split(/\r\n?|\n/), open)
    : [element('p', { class: 'seed-plain' }, part.value)]

/** One kind of block: how many of the lines it takes, none where it is another kind, and what it is drawn as. */
type Block = (
  lines: readonly string[],
  open: InlineLinks,
) => { readonly taken: number; readonly node: Node } | undefined

function blocks(lines: readonly string[], open: InlineLinks): readonly Node[] {
  const nodes: Node[] = []
  for (let at = 0; at < lines.length; ) {
    const rest = lines.slice(at)
    if (rest[0]?.trim() === '') {
      at++
      continue
    }
    for (const kind of kinds) {
      const block = kind(rest, open)
      if (!block) continue
      nodes.push(block.node)
      at += block.taken
      break
    }
  }
  return nodes
}

const code: Block = (lines) => {
  const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1]
  if (fence === undefined) return undefined
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith(fence))
  const inside = lines.slice(1, end < 0 ? undefined : end)
  const node = element('pre', { dir: 'ltr' }, element('code', {}, inside.join('\n')))
  return { taken: inside.length + (end < 0 ? 1 : 2), node }
}

const heading: Block = (lines, open) => {
  const [, signs, text] = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/.exec(lines[0] ?? '') ?? []
  if (signs === undefined || text === undefined) return undefined
  const node = element('p', { class: 'seed-explanation-heading', role: 'heading', 'aria-level': signs.length })
  node.append(...inlineNodes(text, open))
  return { taken: 1, node }
}

const rule: Block = ([line = '']) =>
  /^(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line) ? { taken: 1, node: element('hr') } : undefined

const list: Block = (lines, open) => {
  const numbered = /^\d+[.)]\s/.test(lines[0] ?? '')
  const sign = numbered ? /^\d+[.)]\s+/ : /^[-*+]\s+/
  if (!sign.test(lines[0] ?? '')) return undefined
  const items: string[] = []
  let taken = 0
  for (const line of lines) {
    if (sign.test(line)) items.push(line.replace(sign, ''))
    else if (/^\s+\S/.test(line)) items.push(`${items.pop() ?? ''}\n${line.trim()}`)
    else break
    taken++
  }
  const node = element(
    numbered ? 'ol' : 'ul',
    {},
    ...items.map((item) => element('li', {}, ...inlineNodes(item, open))),
  )
  return { taken, node }
}

const table: Block = (lines, open) => {
  if (!/\|/.test(lines[0] ?? '') || !/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[1] ?? ''))
    return undefined
  const after = lines.findIndex((line, index) => index > 1 && !line.includes('|'))
  const taken = after < 0 ? lines.length : after
  const row = (line: string, cell: 'th' | 'td') =>
    element('tr', {}, ...cells(line).map((text) => element(cell, { dir: 'auto' }, ...inlineNodes(text, open))))
  const [head = '', , ...rows] = lines.slice(0, taken)
  const body = element('tbody', {}, ...rows.map((line) => row(line, 'td')))
  return { taken, node: element('table', {}, element('thead', {}, row(head, 'th')), body) }
}

const cells = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

const paragraph: Block = (lines, open) => {
  const end = lines.findIndex(
    (line, index) =>
      index > 0 && (line.trim() === '' || [code, heading, rule, list].some((kind) => kind([line], open))),
  )
  const taken = end < 0 ? lines.length : end
  const text = lines
    .slice(0, taken)
    .map((line) => line.trimStart())
    .join('\n')
  return { taken, node: element('p', {}, ...inlineNodes(text, open)) }
}

/** A paragraph takes what nothing else does. */
const kinds: readonly Block[] = [code, heading, rule, list, table, paragraph]
