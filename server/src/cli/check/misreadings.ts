import { isUtf8 } from 'node:buffer'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Article, Document } from '../../corpus/document.ts'
import { readRegistryFile } from '../../corpus/read-document.ts'
import type { Message } from '../../language/message.ts'
import { closest } from '../../lint/did-you-mean.ts'
import type { LintRule } from '../../lint/rule.ts'
import { unclosedFrontMatter } from '../../lint/rules/unclosed-front-matter.ts'
import { unknownKey } from '../../lint/rules/unknown-key.ts'
import { wrongType } from '../../lint/rules/wrong-type.ts'
import { yamlSyntax } from '../../lint/rules/yaml-syntax.ts'
import { type BulkReader, decoded } from '../../node/bulk-reader.ts'
import { diskOutside } from '../../node/outside.ts'
import { pathOf } from '../../node/paths.ts'
import { mapOf } from '../../schema/values.ts'
import { readYaml } from '../../syntax/read-yaml.ts'
import { cutRegistry } from '../../syntax/registry-pieces.ts'
import { compareText } from '../../text/compare.ts'
import { ON_DISK, Source } from '../../text/source.ts'
import { covers, type Span } from '../../text/span.ts'

/** Where a file is not read as it was meant, so that whoever goes by it goes wrong: the first such place, and what is wrong with it. */
export interface Misreading {
  readonly uri: string
  readonly line: number
  readonly message: Message
}

/**
 * What of the settings and the registry is not read as it was meant, whatever severities the settings give and comments silence: with it names would be
 * missing, and shorter ones found in their place, or what the corpus says of tagging would not be heard.
 */
export function misreadings(corpus: Corpus, reader: BulkReader): readonly Misreading[] {
  const found: Misreading[] = []
  for (const uri of [...corpus.uris()].sort(compareText)) {
    const kind = corpus.kindOf(uri)
    const one =
      kind === 'settings' ? ofSettings(uri, corpus, reader) : kind === 'registry' && ofRegistry(uri, corpus, reader)
    if (one) found.push(one)
  }
  return found
}

/** Where the front matter of an article is not read as it was meant: what it says of the date and of names is not known then. */
export const misreadingOf = (article: Article, corpus: Corpus): Misreading | undefined =>
  firstOf(article, corpus, [unclosedFrontMatter, yamlSyntax])

function ofSettings(uri: string, corpus: Corpus, reader: BulkReader): Misreading | undefined {
  const file = corpus.whole.get(uri)
  if (file?.kind !== 'settings') return undefined
  const bytes = reader.bytes(pathOf(uri) ?? '')?.bytes
  if (bytes && !isUtf8(bytes)) return notUtf8(uri)
  const { root } = file.yaml
  const entries = mapOf(root)?.entries ?? []
  const keys = entries.filter(({ key }) => followed.includes(key.text))
  const free = followed.filter((one) => !keys.some(({ key }) => key.text === one))
  const isFollowed = (span: Span): boolean => !mapOf(root) || keys.some((entry) => covers(entry.span, span))
  const isMeantFor = (span: Span): boolean =>
    entries.some(({ key }) => covers(key.span, span) && closest(key.text, free).length > 0)
  return (
    firstOf(file, corpus, [yamlSyntax]) ??
    firstOf(file, corpus, [wrongType], isFollowed) ??
    firstOf(file, corpus, [unknownKey], isMeantFor)
  )
}

/** The keys that decide what is tagged (docs/format.md §7). */
const followed: readonly string[] = ['version', 'lang', 'articles', 'entities', 'types', 'tagging', 'ignore-names']

function ofRegistry(uri: string, corpus: Corpus, reader: BulkReader): Misreading | undefined {
  const bytes = reader.bytes(pathOf(uri) ?? '')?.bytes
  if (!bytes) return undefined
  if (!isUtf8(bytes)) return notUtf8(uri)
  const text = decoded(bytes)
  if (isSound(text)) return undefined
  return firstOf(readRegistryFile(new Source(uri, ON_DISK, text), corpus.settings), corpus, [yamlSyntax])
}

/** Whether a file of the registry can be read record by record without a slip: a tree of all of it takes ten times as long. */
function isSound(text: string): boolean {
  let end = 0
  const pieces = cutRegistry(text)?.pieces
  return (
    pieces?.every(({ length, isShifted }) => {
      const start = end
      end += length
      const { problems, root } = readYaml(text.slice(start, end), { start: 0, end: length })
      return !isShifted && problems.length === 0 && (root === undefined || root.kind === 'map')
    }) ?? false
  )
}

/** The first error that some rules find, the rules one after the other. */
function firstOf(
  document: Document,
  corpus: Corpus,
  rules: readonly LintRule[],
  counts: (span: Span) => boolean = () => true,
): Misreading | undefined {
  const outside = diskOutside()
  for (const { check } of rules) {
    const own = document.kind === 'article' ? check.article?.(document, corpus, outside) : undefined
    for (const { severity = 'error', span, message } of check.any?.(document, corpus, outside) ?? own ?? []) {
      if (severity !== 'error' || !counts(span)) continue
      return { uri: document.uri, line: document.source.position(span.start).line + 1, message }
    }
  }
  return undefined
}

const notUtf8 = (uri: string): Misreading => ({
  uri,
  line: 1,
  message: { en: 'The file is not written in UTF-8.', ar: 'الملف ليس بترميز UTF-8.' },
})
