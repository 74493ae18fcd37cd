import type { Corpus } from '../../corpus/corpus.ts'
import { type Document, yamlOf } from '../../corpus/document.ts'
import type { Message } from '../../language/message.ts'
import { scalarsOf } from '../../schema/yaml-path.ts'
import { cutOf } from '../../syntax/cut-of.ts'
import { LARGE } from '../../syntax/registry-pieces.ts'
import type { YamlDocument, YamlProblem } from '../../syntax/yaml.ts'
import type { Characters } from '../../text/characters.ts'
import { lineAfter, lineEnd, lineStart } from '../../text/line-break.ts'
import { covers, type Span } from '../../text/span.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { type ArabicCommas, arabicCommas, writeCommas } from '../yaml/arabic-commas.ts'
import { bodyInFrontMatter } from '../yaml/body-in-front-matter.ts'
import { duplicateKey } from '../yaml/duplicate-key.ts'
import { keylessLines, keySlip } from '../yaml/key-slips.ts'
import { firstBreak } from '../yaml/shape-events.ts'
import { type YamlMender, yamlMender } from '../yaml/yaml-fixes.ts'

/** YAML that cannot be read as it was meant (YAML 1.2; docs/format.md §2, §6, §7). */
export const yamlSyntax: LintRule = {
  code: 'yaml-syntax',
  summary: {
    en: 'The front matter, the registry or `seedbed.yaml` holds YAML that cannot be read as it was meant.',
    ar: 'في الترويسة أو السجل أو `seedbed.yaml` كتابة بصيغة YAML لا تُقرأ كما أُريد بها.',
  },
  severity: 'error',
  reads: 'document',
  check: { any: check },
}

function* check(document: Document, { settings }: Corpus): Iterable<Finding> {
  const yaml = yamlOf(document)
  if (!yaml) return
  const { characters: text } = document.source
  const certain = firstBreak(document)
  const separators = separatorsIn(text, yaml)
  yield* separators.map(separatorFinding)
  const lines = new Set<number>()
  const mender = yamlMender(document, settings)
  const body = document.kind === 'article' ? bodyInFrontMatter(document) : undefined
  for (const problem of yaml.problems) {
    // `unclosed-front-matter` speaks of what was never meant as YAML.
    if (body && problem.span.start >= body.start) break
    if (separators.some(({ collection }) => covers(collection, problem.span))) continue
    if (problem.code === 'DUPLICATE_KEY') {
      // Behind a slip of the structure the key may belong to another map.
      const finding = problem.span.start < certain ? duplicateKey(document, problem) : undefined
      if (finding) yield finding
      continue
    }
    // One slip makes the reader stumble again and again on its line; the first time says it.
    const place = behindText(text, problem.span)
    const { line } = document.source.position(place.start)
    if (lines.has(line)) continue
    lines.add(line)
    const slips = keySlips(text, problem, mender)
    yield* slips
    if (slips.length > 0) continue
    const shifted = shiftedLine(text, problem)
    yield {
      span: shifted ?? openedAt(document, problem) ?? onFirstLine(text, place),
      message: shifted ? indentation : messageOf(problem, document),
      fixes: mender.fixes(problem),
    }
  }
}

/** The Arabic commas that make the reader stumble. */
const separatorsIn = (text: Characters, { span, problems }: YamlDocument): readonly ArabicCommas[] =>
  problems.length === 0
    ? []
    : arabicCommas(text, span).filter(({ collection }) => problems.some((one) => covers(collection, one.span)))

const separatorFinding = ({ commas }: ArabicCommas): Finding => ({
  span: commas[0] ?? { start: 0, end: 0 },
  message: {
    en: '“،” is not a separator in YAML. Write “,”.',
    ar: 'الفاصلة العربية «،» لا تفصل بين المفاتيح في YAML. اكتب «,».',
  },
  fixes: [{ ...writeCommas(commas), safe: true }],
})

/** Of lines that would be entries but for a colon or a space each has a finding of its own, though the reader takes them for one key. */
function keySlips(text: Characters, problem: YamlProblem, mender: YamlMender): readonly Finding[] {
  if (problem.code !== 'MULTILINE_IMPLICIT_KEY' && problem.code !== 'MISSING_CHAR') return []
  const slips = keylessLines(text, problem.span).flatMap((line) => keySlip(text, line) ?? [])
  if (
    slips.length === 0 ||
    !mender.mends(
      problem,
      slips.flatMap(({ fix }) => fix.edits),
    )
  )
    return []
  return slips.map(({ span, message, fix }) => ({ span, message, fixes: [fix] }))
}

/** Where something is missing at the end of a record, the reader stands at the first line below: the slip is above, behind the last that is written. */
function behindText(text: Characters, span: Span): Span {
  if (span.start < span.end) return span
  let end = span.start
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--
  return end === span.start || end === 0 ? span : { start: end - 1, end }
}

const onFirstLine = (text: Characters, { start, end }: Span): Span => ({
  start,
  end: Math.min(end, Math.max(start, lineEnd(text, start))),
})

/** The key that the reader takes for more of the value above it, since it stands in more columns; or in fewer than the item it belongs to. */
function shiftedLine(text: Characters, { code, message, span }: YamlProblem): Span | undefined {
  const inItem = code === 'MISSING_CHAR' && message.includes('Sequence item')
  const own = text.slice(span.start, lineEnd(text, span.start))
  if (!inItem && (code !== 'BLOCK_AS_IMPLICIT_KEY' || /:(?:\s|$)/.test(own))) return undefined
  const start = inItem ? lineStart(text, span.start) : lineAfter(text, span.start)
  const line = text.slice(start, lineEnd(text, start))
  const [, indent = '', key] = /^( *)([a-z][\w-]*:(?:\s.*)?)$/s.exec(line.trimEnd()) ?? []
  return key === undefined ? undefined : { start: start + indent.length, end: start + indent.length + key.length }
}

/** Where the quotation begins that the reader found no end of: it gives up far below, often at the end of the file. */
function openedAt(document: Document, problem: YamlProblem): Span | undefined {
  if (!isOpenQuote(problem)) return undefined
  const { characters: text } = document.source
  for (const { scalar } of scalarsOf(yamlOf(document)?.root)) {
    const { start, end } = scalar.span
    const quote = scalar.style === 'double' || scalar.style === 'single'
    if (quote && start < problem.span.start && end >= problem.span.start - 1)
      return { start, end: Math.min(end, lineEnd(text, start)) }
  }
  return undefined
}

const isOpenQuote = ({ code, message }: YamlProblem): boolean => code === 'MISSING_CHAR' && message.includes('quote')

function messageOf(problem: YamlProblem, { kind, source }: Document): Message {
  const { code, message, span } = problem
  if (isConflictMark(source.characters, span)) return conflictMark
  const at = source.characters.charAt(span.start)
  if (code === 'BAD_SCALAR_START') {
    return {
      en: `A value cannot begin with “${at}” in YAML unless it stands in quotes.`,
      ar: `لا تبدأ القيمة في YAML بالعلامة «\u2068${at}\u2069» إلا بين علامتي اقتباس.`,
    }
  }
  if (isOpenQuote(problem)) return unclosedQuote
  if (code === 'BAD_ALIAS' && kind === 'registry') {
    if (source.length > LARGE) return farAlias
    const anchor = `&${source.slice(span).slice(1)}`
    if (cutOf(source) && source.characters.indexOf(anchor) >= 0) return partedAlias
  }
  if (code === 'BAD_INDENT' && /flow/i.test(message)) return unclosedBracket
  return (
    messages[code] ?? {
      en: `YAML cannot read this (${message}). Put the value in quotes, or look at the indentation and the brackets of the lines above.`,
      ar: `تتعذر قراءة هذا بصيغة YAML. ضع القيمة بين علامتي اقتباس، أو راجع المسافات البادئة والأقواس في الأسطر السابقة.`,
    }
  )
}

/** Git writes such lines where two versions of a file cannot be merged. */
function isConflictMark(text: Characters, { start }: Span): boolean {
  const line = lineStart(text, start)
  return /^(?:<{7}|={7}|>{7})(?:\s|$)/.test(text.slice(line, line + 8))
}

const conflictMark: Message = {
  en: 'This line is a mark that Git left where two versions of the file collide. Keep one of them, and remove the marks.',
  ar: 'هذا السطر علامة تركها \u2068Git\u2069 حيث تعارضت صيغتان من الملف. أبقِ إحداهما واحذف العلامات.',
}

const unclosedQuote: Message = {
  en: 'A quotation mark is opened and never closed. Close it at the end of the value.',
  ar: 'فُتحت علامة اقتباس ولم تُغلق. أغلقها في آخر القيمة.',
}

const unclosedBracket: Message = {
  en: 'A bracket is opened and not closed before the next key. Close it at the end of the value.',
  ar: 'فُتح قوس ولم يُغلق قبل المفتاح التالي. أغلقه في آخر القيمة.',
}

const farAlias: Message = {
  en: 'A value that begins with “*” points to an anchor, and in a file of more than 1 MB only to one of the same record. Write the value out, or put it in quotes if it is a text.',
  ar: 'القيمة التي تبدأ بـ«*» إحالة، ولا تصل في ملف يزيد على ميغابايت إلا إلى موضع من السجل نفسه. اكتب القيمة صريحة، أو ضعها بين علامتي اقتباس إن كانت نصًا.',
}

const partedAlias: Message = {
  en: 'A value that begins with “*” points to an anchor, and as long as another line of this file has a slip, only to one of the same record. Mend that line first.',
  ar: 'القيمة التي تبدأ بـ«*» إحالة، ولا تصل ما دام في سطر آخر من هذا الملف خطأ كتابة إلا إلى موضع من السجل نفسه. أصلح ذلك السطر أولًا.',
}

const nested: Message = {
  en: 'A colon and a space inside a value begin a new key in YAML. Put the whole value in quotes.',
  ar: 'النقطتان تليهما مسافة داخل القيمة تبدآن مفتاحًا جديدًا في YAML. ضع القيمة كلها بين علامتي اقتباس.',
}

const leftOver: Message = {
  en: 'Something is left over after the value: a value that begins with a quotation mark, a bracket, “*”, “|” or “>” ends with it. Put the whole value in quotes.',
  ar: 'بقي شيء بعد القيمة: القيمة التي تبدأ بعلامة اقتباس أو قوس أو إحدى العلامات «*» و«|» و«>» تنتهي بها. ضع القيمة كلها بين علامتي اقتباس.',
}

const indentation: Message = {
  en: 'This line is indented otherwise than its neighbours. Keys that belong together begin in the same column.',
  ar: 'المسافة البادئة في هذا السطر غيرها في جيرانه. المفاتيح التي من مستوى واحد تبدأ من العمود نفسه.',
}

const messages: Readonly<Record<string, Message>> = {
  TAB_AS_INDENT: {
    en: 'This line is indented with a tab. YAML wants spaces, here and in every other line.',
    ar: 'بدأ هذا السطر بعلامة جدولة (tab)، ولا يقبل YAML في أول الأسطر إلا المسافات.',
  },
  ITEM_IN_TEXT: {
    en: 'This item is indented more than the one above it, so it is read as part of its text. Begin all items of a list in the same column.',
    ar: 'هذا البند مُزاح أكثر مما فوقه، فيُقرأ تتمة لنصه. ابدأ بنود القائمة كلها من العمود نفسه.',
  },
  BLOCK_AS_IMPLICIT_KEY: nested,
  BLOCK_IN_FLOW: nested,
  UNEXPECTED_TOKEN: leftOver,
  BAD_INDENT: indentation,
  MULTILINE_IMPLICIT_KEY: {
    en: 'This line has no key: a key is followed by a colon and a space. Write “key: value”, or indent the line if it goes on from the one before.',
    ar: 'لا مفتاح في هذا السطر: بعد المفتاح نقطتان ثم مسافة. اكتب «\u2066key: value\u2069»، أو أزح السطر إن كان تتمة لما قبله.',
  },
  MISSING_CHAR: {
    en: 'Something is missing here: a key needs a colon and a space after it, and a bracket its counterpart.',
    ar: 'ثمة شيء ناقص هنا: بعد المفتاح نقطتان ومسافة، ولكل قوس قوس يغلقه.',
  },
  BAD_ALIAS: {
    en: 'A value that begins with “*” or “&” points to another place of the file in YAML. Put it in quotes if it is a text.',
    ar: 'القيمة التي تبدأ بـ«*» أو «&» إحالة إلى موضع آخر في YAML. ضعها بين علامتي اقتباس إن كانت نصًا.',
  },
  TAG_RESOLVE_FAILED: {
    en: 'A value that begins with “!” says in YAML of what kind it is. Put it in quotes if it is a text.',
    ar: 'القيمة التي تبدأ بـ«!» تحدد نوعها في YAML. ضعها بين علامتي اقتباس إن كانت نصًا.',
  },
  BAD_DQ_ESCAPE: {
    en: 'A backslash in double quotes begins an escape, and this is none. Use single quotes, or write the backslash twice.',
    ar: 'الشرطة العكسية بين علامتي اقتباس مزدوجتين تبدأ رمزًا خاصًا، وهذا ليس منها. استعمل علامتين مفردتين، أو اكتب الشرطة مرتين.',
  },
  MULTIPLE_DOCS: {
    en: 'A line of “---” or “...” parts documents of YAML, and a file holds one. Remove the line.',
    ar: 'السطر «---» أو «...» يفصل بين وثيقتين في YAML، وليس في الملف إلا وثيقة واحدة. احذف السطر.',
  },
  BAD_DIRECTIVE: {
    en: 'A line that begins with “%” is an instruction to YAML, and it knows none like this here. Remove the line.',
    ar: 'السطر الذي يبدأ بـ«%» تعليمة لقارئ YAML، وهذه ليست مما يعرفه هنا. احذف السطر.',
  },
  KEY_OVER_1024_CHARS: {
    en: 'A key may have 1024 characters at most. A colon in this long line is probably part of its text: put the value in quotes.',
    ar: 'لا يزيد المفتاح على 1024 حرفًا. لعل النقطتين في هذا السطر الطويل من نصه: ضع القيمة بين علامتي اقتباس.',
  },
  NON_STRING_KEY: {
    en: 'A key has to be a simple word, not a list or a map.',
    ar: 'المفتاح كلمة بسيطة، لا قائمة ولا مفاتيح أخرى.',
  },
  TOO_MANY_ALIASES: {
    en: 'This file repeats itself by “*” too often to be read. Write the values out.',
    ar: 'تكثر في هذا الملف الإحالات بـ«*» فلا يُقرأ. اكتب القيم صريحة.',
  },
  TOO_DEEP: {
    en: 'Brackets or indentations are nested too deeply here to be read.',
    ar: 'تداخلت الأقواس أو المسافات البادئة هنا أكثر مما يُقرأ.',
  },
}
