import type { Corpus } from '../../corpus/corpus.ts'
import { type Document, readSpan } from '../../corpus/document.ts'
import { hiddenCharacters, hiddenRuns } from '../../language/hidden-characters.ts'
import { isInPlace } from '../../language/hidden-in-place.ts'
import { yamlPlaceAt } from '../../schema/yaml-path.ts'
import { childIndexAt } from '../../syntax/child-at.ts'
import type { Node } from '../../syntax/tree.ts'
import { covers, type Span } from '../../text/span.ts'
import type { Finding, Fix } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { hiddenElsewhere } from '../text/hidden-elsewhere.ts'
import { type HiddenPlace, kindOfHidden } from '../text/hidden-place.ts'
import { isNearFence } from '../yaml/fences.ts'

/** Characters that nobody sees, in the whole file: in the text, in code, in the front matter, in records. */
export const hiddenCharacter: LintRule = {
  code: 'hidden-character',
  summary: {
    en: 'A character that nobody sees stands in the file, such as a direction mark or a no-break space.',
    ar: 'في الملف حرف لا يراه أحد، كعلامة اتجاه أو مسافة غير فاصلة.',
  },
  severity: 'warning',
  reads: 'document',
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  const { characters: text } = document.source
  let elsewhere: readonly Span[] | undefined
  const read = readSpan(document)
  for (const { 0: run, index: at } of text.slice(read.start, read.end).matchAll(hiddenRuns())) {
    const index = read.start + at
    // A byte order mark has its place at the very start.
    const start = index === 0 && run.startsWith('\ufeff') ? 1 : index
    const span = { start, end: index + run.length }
    if (start === span.end) continue
    const place = placeOf(document, span)
    // A line of dashes that is nearly a marker of the front matter has rules of its own.
    if (isInPlace(place) || (place.startsLine && isNearFence(place.before + place.after))) continue
    elsewhere ??= [...hiddenElsewhere(document, corpus.settings)]
    if (!elsewhere.some((one) => covers(one, span))) yield finding(place, isInCode(document, span.start))
  }
}

function placeOf(document: Document, span: Span): HiddenPlace {
  const { characters: text } = document.source
  const isYaml = document.kind !== 'article' || isIn(document.tree.frontMatter?.content, span)
  const [before = ''] = /[^\r\n]*$/.exec(text.slice(Math.max(0, span.start - REACH), span.start)) ?? []
  const [after = ''] = /^[^\r\n]*/.exec(text.slice(span.end, span.end + REACH)) ?? []
  return {
    span,
    character: text.charAt(span.start),
    before: before.replace(/^\ufeff/, ''),
    after,
    startsLine: before.length < REACH,
    isYaml,
    lang: languageAt(document, span.start),
  }
}

/** How much of the line is looked at on each side; a longer line costs no more. */
const REACH = 60

const isIn = (outer: Span | undefined, span: Span): boolean => outer !== undefined && covers(outer, span)

/** The language that is written at an offset: that of the article, or in the registry the key of a map from language to text. */
function languageAt(document: Document, offset: number): string | undefined {
  if (document.kind === 'article') return document.lang
  return yamlPlaceAt(document.yaml.root, undefined, offset)?.entries.at(-1)?.key.text
}

/** Whether an offset of an article lies in code, where a hidden character may be what is shown. */
function isInCode(document: Document, offset: number): boolean {
  let node: Node | undefined = document.kind === 'article' ? document.tree.root : undefined
  while (node && node.kind !== 'code-block' && node.kind !== 'code-span') node = childAt(node, offset)
  return node !== undefined
}

function childAt(node: Node, offset: number): Node | undefined {
  const child = node.children[childIndexAt(node, offset)]
  return child && child.span.start <= offset ? child : undefined
}

function finding(place: HiddenPlace, isCode: boolean): Finding {
  const name = hiddenCharacters(place.character) ?? { en: '', ar: '' }
  const { severity, advice } = kindOfHidden(place)
  return {
    span: place.span,
    ...(severity && { severity }),
    message: {
      en: `Here stands ${name.en}. ${advice.en}`,
      ar: `هنا ${name.ar}. ${isFeminine(name.ar) ? (advice.feminine ?? advice.ar) : advice.ar}`,
    },
    fixes: isCode ? fixesOf(place).map(({ title, edits }) => ({ title, edits })) : fixesOf(place),
  }
}

/** Whether the Arabic name of a character is feminine: what is said of it agrees. */
const isFeminine = (name: string): boolean => /^\S*ة(?:\s|$)/u.test(name)

function fixesOf(place: HiddenPlace): readonly Fix[] {
  const { character, span, before, after } = place
  const it = isFeminine(hiddenCharacters(character)?.ar ?? '') ? 'حذفها' : 'حذفه'
  const nothing: Fix = { title: { en: 'Delete it', ar: it }, edits: [{ span, text: '' }] }
  const space: Fix = { title: { en: 'Write an ordinary space', ar: 'كتابة مسافة عادية' }, edits: [{ span, text: ' ' }] }
  if (place.isYaml && changesYaml(place)) return []
  // It may have been all that parted two words.
  if (character === '\u200b' && /\p{L}$/u.test(before) && /^\p{L}/u.test(after)) return [nothing, space]
  // A sign and the word behind it were to be parted.
  if (/[،؛]$/.test(before) && /^[\p{L}\p{N}]/u.test(after)) return [{ ...space, safe: true }]
  const isSpace = /[\u00a0\u202f\u2028\u2029]/.test(character)
  const isAtEdge = /^$|[ \t]$/.test(before) || /^$|^[ \t]/.test(after)
  const isClear = !changesBlocks(place) && (isSpace || !joinsMarkup(place))
  const safe = kindOfHidden(place).isSafe && isClear ? { safe: true } : {}
  return [{ ...(isSpace && !isAtEdge ? space : nothing), ...safe }]
}

/** Whether without it YAML could see a key, a comment, a quotation or a list in what is a text. */
const changesYaml = ({ before, after }: HiddenPlace): boolean =>
  /:$/.test(before) || /^#/.test(after) || (/(?:^|[:,[{-])\s*$/.test(before) && /^\s*[^\p{L}\p{M}\p{N}\s]/u.test(after))

/** Whether without it Markdown could see a heading or an item of a list in what is a line of text. */
const changesBlocks = ({ before, after, startsLine, isYaml }: HiddenPlace): boolean =>
  !isYaml &&
  startsLine &&
  (/^\s*(?:[-+*>]|#{1,6}|\d{1,9}[.)])$/.test(before) ||
    (/^\s*(?:[-+*>]|#{1,6}|\d{1,9}[.)])?\s*$/.test(before) && !/^\p{L}/u.test(after)))

/** Whether without it signs would meet that mean something to Markdown together: a backslash, the mark of an image, an entity, a tag of HTML. */
const joinsMarkup = ({ before, after, isYaml }: HiddenPlace): boolean =>
  !isYaml && (/[\\!<&[\](`*_=~|#:-]$/.test(before) || /^[<&(`*_=~|!\\\]-]/.test(after))
