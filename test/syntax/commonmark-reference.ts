import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { parse, postprocess, preprocess } from 'micromark'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Span } from '../../server/src/text/span.ts'

/** What the reference parser, micromark, sees in a Markdown text. */
export interface Reference {
  readonly links: readonly ReferenceLink[]
  readonly blocks: readonly ReferenceBlock[]
}

/** A link or image with its parts; `destination` is missing for reference links. */
export interface ReferenceLink {
  readonly kind: 'link' | 'image'
  readonly span: Span
  readonly label: Span
  readonly destination: Span | undefined
  readonly title: Span | undefined
  readonly inImage: boolean
}

/** A leaf block: where its text starts, and what readers see of it (missing for HTML). */
export interface ReferenceBlock {
  readonly kind: string
  readonly start: number
  readonly text: string | undefined
}

type Event = ReturnType<typeof postprocess>[number]

const BLOCKS: Readonly<Record<string, string>> = {
  paragraph: 'paragraph',
  atxHeading: 'heading',
  setextHeadingText: 'heading',
  codeFenced: 'code-block',
  codeIndented: 'code-block',
  htmlFlow: 'html-block',
  tableHeader: 'table-cell',
  tableData: 'table-cell',
  definition: 'link-definition',
  thematicBreak: 'thematic-break',
}

const TEXT = new Set([
  'data',
  'characterEscapeValue',
  'codeTextData',
  'autolinkProtocol',
  'autolinkEmail',
  'codeFlowValue',
])

const SKIPPED = new Set(['resource', 'reference', 'htmlText', 'codeFencedFence', 'definition', 'htmlFlow'])

/** Reads a text with micromark and its GFM table and strikethrough extensions. */
export function readReference(text: string): Reference {
  const events = postprocess(
    parse({ extensions: [gfmTable(), gfmStrikethrough()] })
      .document()
      .write(preprocess()(text, undefined, true)),
  )
  return { links: readLinks(events), blocks: readBlocks(events) }
}

interface OpenLink {
  readonly kind: 'link' | 'image'
  readonly span: Span
  label?: Span
  destination?: Span
  title?: Span
}

function readLinks(events: readonly Event[]): ReferenceLink[] {
  const found: ReferenceLink[] = []
  const open: OpenLink[] = []
  for (const [phase, token] of events) {
    const span = { start: token.start.offset, end: token.end.offset }
    const top = open.at(-1)
    if (token.type === 'link' || token.type === 'image') {
      if (phase === 'enter') open.push({ kind: token.type, span })
      else {
        const link = open.pop()
        const inImage = open.some((outer) => outer.kind === 'image')
        if (link) found.push({ destination: undefined, title: undefined, label: link.span, ...link, inImage })
      }
    } else if (phase === 'enter' && top) {
      if (token.type === 'label') top.label = labelOf(span, top.kind)
      else if (token.type === 'resource') top.destination = { start: span.start + 1, end: span.start + 1 }
      else if (token.type === 'resourceDestination') top.destination = { start: span.start, end: span.start }
      else if (token.type === 'resourceDestinationLiteral')
        top.destination = { start: span.start + 1, end: span.start + 1 }
      else if (token.type === 'resourceDestinationString') top.destination = span
      else if (token.type === 'resourceTitle') top.title = { start: span.start + 1, end: span.end - 1 }
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

const labelOf = ({ start, end }: Span, kind: 'link' | 'image'): Span => ({
  start: start + (kind === 'image' ? 2 : 1),
  end: end - 1,
})

function readBlocks(events: readonly Event[]): ReferenceBlock[] {
  const found: ReferenceBlock[] = []
  let skipped = 0
  let block: { kind: string; start: number; text: string } | undefined
  for (const [phase, token, context] of events) {
    const kind = BLOCKS[token.type]
    if (kind !== undefined) {
      if (phase === 'enter') block = { kind, start: token.start.offset, text: '' }
      else if (block) {
        found.push({ ...block, text: kind === 'html-block' ? undefined : block.text })
        block = undefined
      }
    }
    if (SKIPPED.has(token.type)) skipped += phase === 'enter' ? 1 : -1
    if (skipped > 0 || phase === 'exit' || !block) continue
    if (TEXT.has(token.type)) block.text += textOf(token.type, context.sliceSerialize(token), block.kind)
    else if (token.type === 'lineEnding') block.text += '\n'
    else if (token.type === 'characterReference') block.text += decode(context.sliceSerialize(token))
  }
  return found
}

/** In a table's cells a pipe is escaped even in code (GFM, tables). */
const textOf = (type: string, text: string, block: string): string =>
  type === 'codeTextData' && block === 'table-cell' ? text.replaceAll('\\|', '|') : text

function decode(reference: string): string {
  const body = reference.slice(1, -1)
  if (!body.startsWith('#')) return decodeNamedCharacterReference(body) || reference
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
  const invalid = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return invalid ? '\ufffd' : String.fromCodePoint(code)
}
