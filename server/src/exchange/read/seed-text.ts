import { writeScalar } from '../../syntax/yaml-write.ts'
import { topicsWritten } from './field-slips.ts'
import type { FieldKey, Proposal, ReadBlock } from './proposal.ts'
import type { BlockKind } from './raw-block.ts'

/** What an editor has decided otherwise than proposed. */
export interface Choices {
  /** Numbers of blocks of which the opposite is wanted: what was to be cut or moved stays in the body, what was to stay is cut. */
  readonly turned: ReadonlySet<number>
  /** Values by key: other ones than proposed, or none (an empty text). */
  readonly values: ReadonlyMap<FieldKey, string>
  /** Values, as YAML, of keys that the corpus requires and no import can fill. */
  readonly asked: ReadonlyMap<string, string>
  /** `source.file`, `source.accessed` and whatever else is known of the capture. */
  readonly capture: ReadonlyMap<string, string>
  /** The language of the corpus: an article in it need not say so. */
  readonly lang: string | undefined
}

/** Nothing decided otherwise than it was proposed. */
export const noChoices: Choices = {
  turned: new Set(),
  values: new Map(),
  asked: new Map(),
  capture: new Map(),
  lang: undefined,
}

/** The seed file that a proposal makes. Lines end with LF. */
export function seedText(proposal: Proposal, choices: Choices): string {
  return `${frontMatter(proposal, choices)}\n${bodyOf(proposal, choices)}`
}

/** The body alone: blocks with an empty line between them, items of a list without. */
export function bodyOf({ blocks }: Proposal, { turned }: Choices): string {
  const left = blocks.flatMap(({ block, fate }, number) => {
    if ((fate.kind === 'body') === turned.has(number)) return []
    return [{ block, as: fate.kind === 'body' ? fate.as : block.kind }]
  })
  let column = 0
  const texts = left.map(({ block, as }, index) => {
    const before = left[index - 1]
    const words = written(block, as)
    // An item is not deeper than the one above it can hold, or it would be code.
    const [indent = ''] = /^ */.exec(words) ?? []
    const own = as === 'item' ? ' '.repeat(Math.min(indent.length, before?.as === 'item' ? column : 0)) : indent
    const text = own + words.slice(indent.length)
    column = /^ *\S+ ?/.exec(text)?.[0].length ?? 0
    if (before === undefined) return text
    // A list within an item begins without an empty line only where its first number is 1.
    return (before.as === 'item' && as === 'item' && !/^ +(?!1\.)\d/.test(text) ? '\n' : '\n\n') + text
  })
  return texts.length === 0 ? '' : `${texts.join('')}\n`
}

function written({ markdown }: ReadBlock['block'], as: BlockKind): string {
  switch (as) {
    case 'heading':
      return asHeading(markdown)
    case 'item':
      return /^ *(?:[-*+]|\d+[.)])[ \t]/.test(markdown) ? markdown : `- ${markdown}`
    case 'quotation':
      return markdown.startsWith('>') ? markdown : `> ${markdown}`
    case 'paragraph':
    case 'table':
      return markdown
  }
}

/** One line, as a heading has no other: the next would be a paragraph, or what its signs make of it. Signs at the end would close it. */
function asHeading(markdown: string): string {
  const line = markdown.replace(/(?:(?<!\\)\\)?[ \t]*\n[ \t]*/g, ' ')
  return (/^#{1,6} /.test(line) ? line : `## ${line}`).replace(/(?<=\s)#+$/, '\\$&')
}

function frontMatter(proposal: Proposal, choices: Choices): string {
  const value = (key: FieldKey): string | undefined => {
    const own = choices.values.get(key) ?? proposal.fields.find((field) => field.key === key)?.value
    return own === undefined || own === '' ? undefined : own
  }
  const lines: string[] = []
  const add = (key: string, text: string | undefined): void => {
    if (text !== undefined) lines.push(`${key}: ${writeScalar(text)}`)
  }
  add('title', value('title'))
  // What nobody knows is written so, for someone to find out.
  add('date', value('date') ?? 'XXXX')
  add('updated', value('updated'))
  const lang = value('lang')
  if (lang !== choices.lang) add('lang', lang)
  add('byline', value('byline'))
  add('dateline', value('dateline'))
  const source = [
    ['name', value('source.name')],
    ['url', value('source.url')],
    ['via', value('source.via')],
    ...choices.capture,
  ].flatMap(([key, text]) => (text === undefined ? [] : [`${key}: ${writeScalar(text)}`]))
  if (source.length > 0) lines.push(`source: { ${source.join(', ')} }`)
  const topics = topicsOf(proposal, choices)
  if (topics.length > 0) lines.push(`topics: [${topics.join(', ')}]`)
  add('summary', value('summary'))
  for (const [key, yaml] of choices.asked) lines.push(`${key}: ${yaml}`)
  return `---\n${lines.join('\n')}\n---\n`
}

function topicsOf({ fields }: Proposal, { values }: Choices): readonly string[] {
  const own = values.get('topics')
  if (own !== undefined) return topicsWritten(own)
  return fields.filter(({ key }) => key === 'topics').map(({ value }) => value)
}
