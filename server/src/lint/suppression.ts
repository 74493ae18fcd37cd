import { type Document, yamlOf } from '../corpus/document.ts'
import { silencingYaml } from '../corpus/registry/whole-yaml.ts'
import type { Tree } from '../syntax/tree.ts'
import type { YamlDocument, YamlValue } from '../syntax/yaml.ts'
import type { Characters } from '../text/characters.ts'
import { covers, type Span } from '../text/span.ts'

/** A comment that silences rules (docs/format.md §8), or that was meant to. */
export interface Suppression {
  /** The whole comment. */
  readonly span: Span
  readonly codes: readonly SuppressedCode[]
  /** Where they are silent; undefined for a comment that stands where it says nothing. */
  readonly scope: Span | undefined
}

/** The code of a rule in such a comment. */
export interface SuppressedCode {
  readonly code: string
  readonly span: Span
}

/** Every suppression of a document, in text order. One without a code silences nothing. */
export function suppressionsOf(document: Document): readonly Suppression[] {
  const yaml = document.kind === 'registry' && document.cut ? silencingYaml(document.cut) : yamlOf(document)
  const inFrontMatter = yaml ? [...inYaml(document.source.characters, yaml)] : []
  return document.kind === 'article' ? [...inFrontMatter, ...inMarkdown(document.tree)] : inFrontMatter
}

/** Whether a rule says nothing of a place. */
export const isSuppressed = (suppressions: readonly Suppression[], code: string, place: Span): boolean =>
  suppressions.some(({ scope, codes }) => scope && covers(scope, place) && codes.some((one) => one.code === code))

const everything: Span = { start: 0, end: Number.POSITIVE_INFINITY }

function* inMarkdown({ text, comments, root }: Tree): Iterable<Suppression> {
  const read = comments.flatMap((comment) => {
    const said = readComment(text, comment.content)
    return said ? [{ ...said, span: comment.span, alone: comment.alone }] : []
  })
  if (read.length === 0) return
  const blocks = root.children
  const starts = new Set(read.filter(({ alone }) => alone).map(({ span }) => span.start))
  const isSuppression = ({ span }: (typeof blocks)[number]): boolean => starts.has(textStart(text, span))
  let own = 0
  for (const { span, codes, isWholeFile, alone } of read) {
    while ((blocks[own]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) own++
    let behind = own + 1
    // Several may stand one under the other: each speaks of the block after the last.
    for (let block = blocks[behind]; block && isSuppression(block); block = blocks[behind]) behind++
    const scope = isWholeFile ? (own === 0 ? everything : undefined) : blocks[behind]?.span
    yield { span, codes, scope: alone ? scope : undefined }
  }
}

/** Up to three spaces may stand before a block. */
const textStart = (text: string, { start, end }: Span): number =>
  start + (/^\s*/.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0)

function* inYaml(text: Characters, yaml: YamlDocument): Iterable<Suppression> {
  const first = yaml.comments[0]
  for (const comment of yaml.comments) {
    const { span } = comment
    const read = readComment(text, { start: span.start + 1, end: span.end })
    if (!read) continue
    const { codes, isWholeFile } = read
    const scope = isWholeFile ? (comment === first ? everything : undefined) : nextNode(yaml.root, span.end)
    yield { span, codes, scope }
  }
}

/** The outermost entry or item that begins after the offset. */
function nextNode(value: YamlValue | undefined, offset: number): Span | undefined {
  if (value === undefined || value.span.end <= offset) return undefined
  if (value.kind === 'scalar') return value.span.start >= offset ? value.span : undefined
  const parts = value.kind === 'list' ? value.items : value.entries
  for (const part of parts) {
    if (part.span.start >= offset) return part.span
    if (part.span.end > offset) {
      const inner = 'key' in part ? part.value : part
      const found = nextNode(inner, offset)
      if (found) return found
    }
  }
  return undefined
}

/** `seedbed-disable CODE… -- reason` or `seedbed-disable-file CODE… -- reason`; undefined for other comments. */
function readComment(
  text: Characters,
  content: Span,
): { readonly codes: readonly SuppressedCode[]; readonly isWholeFile: boolean } | undefined {
  const [, head = '', file, rest = ''] =
    /^(\s*seedbed-disable(-file)?(?![\w-]))(.*)$/s.exec(text.slice(content.start, content.end)) ?? []
  if (head === '') return undefined
  const [named = ''] = rest.split(/\s--(?:\s|$)/)
  const start = content.start + head.length
  const codes = Array.from(named.matchAll(/[^\s,،]+/g), ({ 0: code, index }) => ({
    code,
    span: { start: start + index, end: start + index + code.length },
  }))
  return { codes, isWholeFile: file !== undefined }
}
