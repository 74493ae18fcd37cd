import { type Document, yamlOf } from '../corpus/document.ts'
import type { Tree } from '../syntax/tree.ts'
import type { YamlDocument, YamlValue } from '../syntax/yaml.ts'
import { covers, type Span } from '../text/span.ts'

/** Whether a finding of that rule at that place is silenced by a comment (docs/format.md §8). A comment without a code silences nothing. */
export function suppressed(document: Document): (code: string, span: Span) => boolean {
  const yaml = yamlOf(document)
  const suppressions = [
    ...(document.kind === 'article' ? inMarkdown(document.tree) : []),
    ...(yaml ? inYaml(yaml) : []),
  ]
  return (code, span) => suppressions.some((one) => one.codes.has(code) && covers(one.span, span))
}

interface Suppression {
  readonly codes: ReadonlySet<string>
  readonly span: Span
}

const everything: Span = { start: 0, end: Number.POSITIVE_INFINITY }

function* inMarkdown(tree: Tree): Iterable<Suppression> {
  const comments = tree.comments.filter((comment) => comment.alone).values()
  let comment = comments.next().value
  // Suppressions may stand one under the other: each speaks of the block after the last.
  let waiting: ReadonlySet<string>[] = []
  let isFirst = true
  for (const { span } of tree.root.children) {
    while (comment && comment.span.end <= span.start) comment = comments.next().value
    if (comment && covers(span, comment.span)) {
      const read = readComment(tree.text.slice(comment.content.start, comment.content.end))
      if (read?.wholeFile && isFirst) yield { codes: read.codes, span: everything }
      if (read && !read.wholeFile) waiting.push(read.codes)
    } else {
      for (const codes of waiting) yield { codes, span }
      waiting = []
    }
    isFirst = false
  }
}

function* inYaml(yaml: YamlDocument): Iterable<Suppression> {
  const first = yaml.comments[0]
  for (const comment of yaml.comments) {
    const read = readComment(comment.text)
    if (!read) continue
    if (read.wholeFile) {
      if (comment === first) yield { codes: read.codes, span: everything }
      continue
    }
    const next = nextNode(yaml.root, comment.span.end)
    if (next) yield { codes: read.codes, span: next }
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

/** `seedbed-disable CODE… -- reason` or `seedbed-disable-file CODE… -- reason`. */
function readComment(text: string): { readonly codes: ReadonlySet<string>; readonly wholeFile: boolean } | undefined {
  const [, file, rest = ''] = /^\s*seedbed-disable(-file)?(?=\s)(.*)$/s.exec(text) ?? []
  const [codes = ''] = rest.split(/\s--(?:\s|$)/)
  const named = codes.split(/[\s,،]+/).filter((code) => /^[a-z][a-z0-9-]*$/.test(code))
  return named.length > 0 ? { codes: new Set(named), wholeFile: file !== undefined } : undefined
}
