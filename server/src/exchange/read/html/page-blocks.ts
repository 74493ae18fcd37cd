import { escapedBeginning, escapedSigns } from '../escaped-markdown.ts'
import { linesWithoutHidden } from '../hidden-in-capture.ts'
import type { BlockKind } from '../raw-block.ts'
import type { PageElement, PageNode } from './page-document.ts'
import { brokenLines, type PageLines, setLines } from './page-lines.ts'
import { partsBeside, tableMarkdown } from './page-tables.ts'
import { raisedFigures } from './raised-figures.ts'
import type { UnseenKind } from './safe-html.ts'
import { unseenKind } from './unseen.ts'

/** A block of a page: its words, with line breaks where it has lines of its own, and the Markdown that says them. */
export interface PageBlock {
  readonly kind: BlockKind
  readonly text: string
  readonly markdown: string
  /** The element that holds it, for what its names and classes say. */
  readonly element: PageElement
  /** Why no reader of the page sees it. */
  readonly unseen?: UnseenKind
}

/**
 * The blocks of text below an element, in the order in which they are read: all text of the page (`safeHtml`) stands in one, but for the title in its
 * head. What is unseen in the middle of a block stands behind it. Characters that nobody sees are in the words of a block and not in its Markdown, which
 * would mean something else without them; `lang` is what `languageOfJoiners` says.
 */
export function pageBlocks(root: PageElement, lang: string | undefined): readonly PageBlock[] {
  const reading = new Reading(lang)
  reading.walk(root, root, plain)
  reading.end(root, plain)
  return reading.blocks
}

/** Words that run on; a line break is one of the page. */
interface Run {
  readonly text: string
  readonly markdown: string
  /** What follows and is not escaped yet: what its signs mean depends on all of it, and parsers part texts anywhere. */
  readonly open: string
}

const nothing: Run = { text: '', markdown: '', open: '' }

const markdownOf = ({ markdown, open }: Run, lang: string | undefined): string =>
  markdown + escapedSigns(linesWithoutHidden(open, lang))

interface State {
  readonly kind: BlockKind
  /** Of a heading. */
  readonly level: number
  /** White space before an item of a list in lists: as much as the markers around it take. */
  readonly indent: string
  readonly marker: string
  /** Whether line breaks of the page's code are those of its text. */
  readonly isSet: boolean
  readonly unseen?: UnseenKind
}

const plain: State = { kind: 'paragraph', level: 2, indent: '', marker: '', isSet: false }

const TEXT = 3
const ELEMENT = 1

class Reading {
  readonly blocks: PageBlock[] = []
  #run = nothing
  /** What is unseen in the run. */
  #waiting: PageBlock[] = []
  readonly #lang: string | undefined

  constructor(lang: string | undefined) {
    this.#lang = lang
  }

  /** Ends the run of words: what it says becomes blocks. */
  end(element: PageElement, state: State): void {
    const run = this.#run
    this.#run = nothing
    if (run.text.trim() !== '') {
      const { unseen } = state
      for (const lines of linesOf(run, state, this.#lang)) {
        const { isVerbatim, text, markdown } = lines
        const block = isVerbatim ? { kind: 'table' as const, text, markdown } : written(lines, state)
        this.blocks.push({ ...block, element, ...(unseen === undefined ? {} : { unseen }) })
      }
    }
    for (const block of this.#waiting) this.blocks.push(block)
    this.#waiting = []
  }

  walk(node: PageNode, element: PageElement, state: State): void {
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? ''
      this.#say(state.isSet ? text.replace(/\r\n?/g, '\n') : text.replace(white, ' '))
      return
    }
    if (node.nodeType !== ELEMENT) return
    const own = node as PageElement
    const why = state.unseen === undefined ? unseenKind(own) : undefined
    if (why !== undefined) this.#walkUnseen(own, why)
    else this.#walkElement(own, element, state)
  }

  #say(text: string): void {
    this.#run = { ...this.#run, text: this.#run.text + text, open: this.#run.open + text }
  }

  #walkElement(own: PageElement, element: PageElement, state: State): void {
    const name = own.nodeName.toLowerCase()
    if (name === 'title') return
    if (name === 'br') {
      this.#say('\n')
      return
    }
    if (name === 'hr') {
      this.end(element, state)
      return
    }
    if (name === 'table' && this.#walkTable(own, element, state)) return
    if (name === 'sup') {
      const figures = raisedFigures(own, this.#run.text)
      if (figures !== undefined) {
        this.#say(figures)
        return
      }
    }
    const inside = stateIn(name, own, state)
    if (name === 'a') this.#walkLink(own, element, inside)
    else if (!isBlock.has(name)) for (const child of own.childNodes) this.walk(child, element, inside)
    else {
      this.end(element, state)
      for (const child of own.childNodes) this.walk(child, own, inside)
      this.end(own, inside)
    }
  }

  #walkTable(own: PageElement, element: PageElement, state: State): boolean {
    const table = tableMarkdown(own, this.#lang)
    if (!table) return false
    this.end(element, state)
    const { unseen } = state
    for (const part of partsBeside(own)) this.walk(part, own, { ...plain, ...(unseen === undefined ? {} : { unseen }) })
    this.end(own, state)
    this.blocks.push({ kind: 'table', ...table, element: own, ...(unseen === undefined ? {} : { unseen }) })
    return true
  }

  #walkUnseen(own: PageElement, unseen: UnseenKind): void {
    const run = this.#run
    const waiting = this.#waiting
    const first = this.blocks.length
    this.#run = nothing
    this.#waiting = []
    const inside = { ...plain, unseen }
    this.#walkElement(own, own, inside)
    this.end(own, inside)
    for (const block of this.blocks.splice(first)) waiting.push(block)
    this.#run = run
    this.#waiting = waiting
  }

  #walkLink(link: PageElement, element: PageElement, state: State): void {
    const address = link.getAttribute('href')?.trim() ?? ''
    const before = this.#run
    const count = this.blocks.length
    this.#run = nothing
    for (const child of link.childNodes) this.walk(child, element, state)
    const run = this.#run
    const words = markdownOf(run, this.#lang)
    const label = squeezed(words)
    const isPlain = this.blocks.length === count && label !== '' && !/[\]\\\n]/.test(label)
    const isOutward = /^https?:\/\/[^\s<>()]+$/i.test(address)
    const [lead = ''] = /^\s*/.exec(run.text) ?? []
    const [tail = ''] = /\s*$/.exec(run.text) ?? []
    this.#run = {
      text: before.text + run.text,
      markdown:
        isPlain && isOutward
          ? // Behind this sign a link would be a picture.
            `${markdownOf(before, this.#lang).replace(/!$/, '\\!')}${lead}[${label}](${address})${tail}`
          : markdownOf(before, this.#lang) + words,
      open: '',
    }
  }
}

const white = /[\t\n\f\r ]+/g

const squeezed = (text: string): string => text.replace(/ {2,}/g, ' ').trim()

/** What a run says: a block, or several where lines part it. */
function linesOf(run: Run, { kind, isSet }: State, lang: string | undefined): readonly PageLines[] {
  const markdown = markdownOf(run, lang)
  if (markdown.trim() === '') return []
  if (kind === 'heading') {
    const inLine = (text: string): string => squeezed(text.replaceAll('\n', ' '))
    return [{ text: inLine(run.text), markdown: escapedBeginning(inLine(markdown)) }]
  }
  return isSet ? setLines(run.text, markdown) : brokenLines(run.text, markdown)
}

/** A block as Markdown; lines that go on within it are marked as its first is. */
function written({ text, markdown }: PageLines, { kind, level, indent, marker }: State): Omit<PageBlock, 'element'> {
  switch (kind) {
    case 'heading':
      return { kind, text, markdown: `${'#'.repeat(Math.min(6, Math.max(2, level)))} ${markdown}` }
    case 'item': {
      const lead = `${indent}${marker} `
      return { kind, text, markdown: lead + markdown.replaceAll('\n', `\n${' '.repeat(lead.length)}`) }
    }
    case 'quotation':
      return { kind, text, markdown: `> ${markdown.replaceAll('\n', '\n> ')}` }
    case 'paragraph':
    case 'table':
      return { kind, text, markdown }
  }
}

function stateIn(name: string, element: PageElement, outer: State): State {
  const isSet = name === 'pre' || /white-space\s*:\s*(?:pre|break-spaces)/i.test(element.getAttribute('style') ?? '')
  const state = isSet ? { ...outer, isSet } : outer
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

/** Elements that part texts; all others run on in a line. */
const isBlock: ReadonlySet<string> = new Set(
  'html head body title address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
