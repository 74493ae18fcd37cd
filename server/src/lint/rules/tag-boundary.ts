import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { formOf, isEntityTag } from '../../corpus/tagged-entities.ts'
import type { Message } from '../../language/message.ts'
import { isUnresolved } from '../../schema/ids.ts'
import type { Tag } from '../../syntax/tree.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { knownNames } from '../tags/known-names.ts'
import { type KnownNames, labelBounds } from '../tags/label-bounds.ts'
import { alignedLength } from '../tags/label-source.ts'

/** A label that holds more than the words that refer: outer white space, outer punctuation, a glued particle (docs/format.md §3). */
export const tagBoundary: LintRule = {
  code: 'tag-boundary',
  summary: {
    en: 'The label of a tag begins or ends with a space, a punctuation mark or a particle that belongs outside it.',
    ar: 'عبارة الوسم تبدأ أو تنتهي بفراغ أو علامة ترقيم أو حرف متصل مكانه خارجها.',
  },
  severity: 'warning',
  reads: 'registry',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  const { text } = article.source
  for (const tag of article.tree.tags) {
    if (tag.type !== 'date' && !corpus.settings.types.has(tag.type)) continue
    if (!suspicious.test(tag.labelText)) continue
    const bounds = labelBounds(tag.labelText, namesOf(tag, corpus))
    if (bounds.start > 0) {
      const length = alignedLength(article.source.slice(tag.label), tag.labelText, bounds.start, 'start')
      const finding = length === undefined ? undefined : atStart(text, tag, length, bounds.particle)
      if (finding) yield finding
    }
    if (bounds.end < tag.labelText.length) {
      const rest = tag.labelText.length - bounds.end
      const length = alignedLength(article.source.slice(tag.label), tag.labelText, rest, 'end')
      const finding = length === undefined ? undefined : atEnd(text, tag, length)
      if (finding) yield finding
    }
  }
}

/** What nearly all labels are not: begun by a letter that may be a particle, or by no letter, or ended by a sign. */
const suspicious = /^(?:[وفبلكأ]|[^\p{L}\p{N}])|[^\p{L}\p{M}\p{N}]$/u

function namesOf(tag: Tag, corpus: Corpus): KnownNames | undefined {
  if (isUnresolved(tag.id) || !isEntityTag(tag, corpus)) return undefined
  const entity = corpus.resolve(`${tag.type}:${tag.id}`)
  return entity && knownNames(entity, formOf(tag), corpus)
}

function atStart(text: string, tag: Tag, length: number, particle: number | undefined): Finding | undefined {
  const span = { start: tag.label.start, end: tag.label.start + length }
  const outer = text.slice(span.start, span.end)
  const moved = outside(outer, text.charAt(tag.span.start - 1), 'start')
  // Beside a letter, a mark in a word would begin an emphasis.
  const isInWord = /[\p{L}\p{M}\p{N}][*_~]+$/u.test(text.slice(Math.max(0, tag.span.start - 8), tag.span.start))
  if (moved === undefined || isInWord) return undefined
  return {
    span,
    message: particle === undefined ? messageOf(outer) : particleMessage(outer),
    fixes: [
      {
        title: titleOf(outer),
        edits: [
          { span: { start: tag.span.start, end: tag.span.start }, text: moved },
          { span, text: '' },
        ].filter((edit) => edit.text !== '' || edit.span.end > edit.span.start),
        safe: true,
      },
    ],
  }
}

function atEnd(text: string, tag: Tag, length: number): Finding | undefined {
  const span = { start: tag.label.end - length, end: tag.label.end }
  const outer = text.slice(span.start, span.end)
  const moved = outside(outer, text.charAt(tag.span.end), 'end')
  // Before a bracket an exclamation mark makes an image.
  if (moved === undefined || (moved.endsWith('!') && text.charAt(tag.span.end) === '[')) return undefined
  return {
    span,
    message: messageOf(outer),
    fixes: [
      {
        title: titleOf(outer),
        edits: [
          { span, text: '' },
          { span: { start: tag.span.end, end: tag.span.end }, text: moved },
        ].filter((edit) => edit.text !== '' || edit.span.end > edit.span.start),
        safe: true,
      },
    ],
  }
}

/**
 * What is to stand outside of what stood inside: white space only where there is none yet, and never a line break, which might begin
 * another block. Undefined where white space would come to stand at a mark of emphasis, and undo it.
 */
function outside(outer: string, neighbour: string, side: 'start' | 'end'): string | undefined {
  const flat = onOneLine(outer)
  const inner = side === 'start' ? flat.trimStart() : flat.trimEnd()
  const lost = side === 'start' ? flat.slice(0, flat.length - inner.length) : flat.slice(inner.length)
  if (lost === '' || neighbour === '' || /\s/u.test(neighbour)) return inner
  if (/[*_~]/.test(neighbour)) return undefined
  // A mark that hangs on the word before needs no space.
  if (side === 'end' && inner === '' && /[،؛؟:.…,;?!)»”"]/u.test(neighbour)) return ''
  if (side === 'start' && inner === '' && /[(«“]/u.test(neighbour)) return ''
  return side === 'start' ? lost + inner : inner + lost
}

/** White space with a line break in it, and what a block quotation has at the beginning of its lines, as one space. */
const onOneLine = (outer: string): string => outer.replace(/[ \t]*[\r\n][\s>]*/gu, ' ')

function messageOf(outer: string): Message {
  if (onOneLine(outer).trim() === '') {
    return {
      en: 'The label of this tag has a space at its edge. Put it outside the brackets.',
      ar: 'في طرف عبارة هذا الوسم فراغ. ضعه خارج القوسين.',
    }
  }
  const { en, ar } = quoted(outer)
  return {
    en: `${en} is no part of what is named. Put it outside the brackets.`,
    ar: `${ar} ليس جزءًا من الاسم. ضعه خارج القوسين.`,
  }
}

function particleMessage(outer: string): Message {
  const { en, ar } = quoted(outer)
  return {
    en: `${en} is glued to the name, and no part of it. Put it before the bracket.`,
    ar: `${ar} متصل بالاسم وليس منه. ضعه قبل القوس.`,
  }
}

function titleOf(outer: string): Message {
  if (onOneLine(outer).trim() === '')
    return { en: 'Move the space out of the label', ar: 'إخراج الفراغ من عبارة الوسم' }
  const { en, ar } = quoted(outer)
  return { en: `Move ${en} out of the label`, ar: `إخراج ${ar} من عبارة الوسم` }
}
