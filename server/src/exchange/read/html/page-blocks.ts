import { escapedBeginning, escapedSigns } from '../escaped-markdown.ts'
import type { BlockKind } from '../raw-block.ts'
import type { PageElement, PageNode } from './page-document.ts'
import { tableMarkdown } from './page-tables.ts'

/** A block of a page: its words, and the Markdown that says them. */
export interface PageBlock {
  readonly kind: BlockKind
  readonly text: string
  readonly markdown: string
  /** The element that holds it, for what its names and classes say. */
  readonly element: PageElement
}

/** The blocks of text below an element, in the order in which they are read. */
export function pageBlocks(root: PageElement): readonly PageBlock[] {
  const blocks: PageBlock[] = []
  let run = nothing
  const end = (element: PageElement, state: State): void => {
    const text = squeezed(run.text)
    if (text !== '') blocks.push({ ...written(text, squeezed(markdownOf(run)), state), element })
    run = nothing
  }
  const walk = (node: PageNode, element: PageElement, state: State): void => {
    if (node.nodeType === TEXT) {
      const text = (node.nodeValue ?? '').replace(white, ' ')
      run = { ...run, text: run.text + text, open: run.open + text }
      return
    }
    if (node.nodeType !== ELEMENT) return
    const name = node.nodeName.toLowerCase()
    const own = node as PageElement
    if (isHidden(own)) return
    if (name === 'br' && state.kind === 'heading') {
      run = { ...run, text: `${run.text} `, open: `${run.open} ` }
      return
    }
    if (name === 'br' || name === 'hr') {
      end(element, state)
      return
    }
    if (name === 'table') {
      end(element, state)
      const table = tableMarkdown(own)
      if (table) {
        for (const caption of own.querySelectorAll('caption')) walk(caption, own, state)
        blocks.push({ kind: 'table', ...table, element: own })
        return
      }
    }
    if (name === 'a') {
      walkLink(own, element, state)
      return
    }
    if (!isBlock.has(name)) {
      for (const child of node.childNodes) walk(child, element, state)
      return
    }
    end(element, state)
    const inside = stateIn(name, own, state)
    for (const child of node.childNodes) walk(child, own, inside)
    end(own, inside)
  }
  const walkLink = (link: PageElement, element: PageElement, state: State): void => {
    const address = link.getAttribute('href')?.trim() ?? ''
    const before = run
    const count = blocks.length
    run = nothing
    for (const child of link.childNodes) walk(child, element, state)
    const words = markdownOf(run)
    const label = squeezed(words)
    const isPlain = blocks.length === count && label !== '' && !/[\]\\]/.test(label)
    const isOutward = /^https?:\/\/[^\s<>()]+$/i.test(address)
    const [lead = ''] = /^\s*/.exec(run.text) ?? []
    const [tail = ''] = /\s*$/.exec(run.text) ?? []
    run = {
      text: before.text + run.text,
      markdown:
        isPlain && isOutward
          ? // Behind this sign a link would be a picture.
            `${markdownOf(before).replace(/!$/, '\\!')}${lead}[${label}](${address})${tail}`
          : markdownOf(before) + words,
      open: '',
    }
  }
  walk(root, root, plain)
  end(root, plain)
  return blocks
}

/** Words that run on in a line. */
interface Run {
  readonly text: string
  readonly markdown: string
  /** What follows and is not escaped yet: what its signs mean depends on all of it, and parsers part texts anywhere. */
  readonly open: string
}

const nothing: Run = { text: '', markdown: '', open: '' }

const markdownOf = ({ markdown, open }: Run): string => markdown + escapedSigns(open)

interface State {
  readonly kind: BlockKind
  /** Of a heading. */
  readonly level: number
  /** White space before an item of a list in lists: as much as the markers around it take. */
  readonly indent: string
  readonly marker: string
}

const plain: State = { kind: 'paragraph', level: 2, indent: '', marker: '' }

const TEXT = 3
const ELEMENT = 1

const white = /[\t\n\f\r ]+/g

const squeezed = (text: string): string => text.replace(/ {2,}/g, ' ').trim()

function written(text: string, inside: string, { kind, level, indent, marker }: State): Omit<PageBlock, 'element'> {
  const markdown = escapedBeginning(inside)
  switch (kind) {
    case 'heading':
      return { kind, text, markdown: `${'#'.repeat(Math.min(6, Math.max(2, level)))} ${markdown}` }
    case 'item':
      return { kind, text, markdown: `${indent}${marker} ${markdown}` }
    case 'quotation':
      return { kind, text, markdown: `> ${markdown}` }
    case 'paragraph':
    case 'table':
      return { kind, text, markdown }
  }
}

function stateIn(name: string, element: PageElement, state: State): State {
  const heading = /^h([1-6])$/.exec(name)
  if (heading) return { ...state, kind: 'heading', level: Number(heading[1]) }
  if (name === 'blockquote') return { ...state, kind: 'quotation' }
  if (name === 'ul' || name === 'ol') {
    const indent = state.kind === 'item' ? state.indent + ' '.repeat(state.marker.length + 1) : ''
    const start = /^\d{1,9}$/.exec(element.getAttribute('start') ?? '')?.[0] ?? '1'
    return { ...state, indent, marker: name === 'ol' ? `${start}.` : '-' }
  }
  if (name === 'li') return { ...state, kind: 'item', marker: state.marker === '' ? '-' : state.marker }
  return state
}

/** What nobody sees on the page, and says so in itself. */
const isHidden = (element: PageElement): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')

/** Elements that part texts; all others run on in a line. */
const isBlock: ReadonlySet<string> = new Set(
  'html body head title address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
