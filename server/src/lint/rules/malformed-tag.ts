import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { sameKey } from '../../language/fold.ts'
import type { Message } from '../../language/message.ts'
import { proclitics } from '../../language/particles.ts'
import { isId } from '../../schema/ids.ts'
import type { Settings } from '../../schema/settings.ts'
import { linkTypes } from '../../schema/types.ts'
import { visibleText } from '../../syntax/invisible.ts'
import type { MalformedTag, Slip } from '../../syntax/tree.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { isLeftOpen, readable, soundIds } from '../values/sound-id.ts'

/** Text that is nearly a tag, but that CommonMark does not read as a link (docs/format.md §3). */
export const malformedTag: LintRule = {
  code: 'malformed-tag',
  summary: {
    en: 'Text is nearly a tag, but a slip in its brackets, spaces or quotes keeps it from being one.',
    ar: 'نص يكاد يكون وسمًا، لولا زلة في أقواسه أو مسافاته أو علامات اقتباسه.',
  },
  severity: 'error',
  reads: 'registry',
  check: { article: check },
}

function* check({ tree }: Article, corpus: Corpus): Iterable<Finding> {
  const tags = new Set(tree.tags.map(({ span }) => span.start))
  for (const problem of tree.problems) {
    if (problem.kind !== 'malformed-tag') continue
    const type = typeMeant(problem, corpus.settings)
    if (type !== undefined) yield finding(problem, type, corpus, tags.has(problem.span.start) ? misread : unread)
  }
}

/** The type of the corpus that the text names, by what it is called in Arabic if need be. */
function typeMeant({ type, slip }: MalformedTag, { types }: Settings): string | undefined {
  if (slip !== 'arabic-type') return types.has(type) || linkTypes.includes(type) ? type : undefined
  const keys = [type, type.replace(/^ال/, '')].map(sameKey)
  const called = [...types.values()].find(({ label }) =>
    [...label.values()].some((text) => keys.includes(sameKey(text))),
  )
  return called?.name ?? [...linkTypeNames].find(([name]) => keys.includes(sameKey(name)))?.[1]
}

/** What the types are called that no settings give a name. */
const linkTypeNames: ReadonlyMap<string, string> = new Map([
  ['مقالة', 'article'],
  ['مقال', 'article'],
  ['تاريخ', 'date'],
])

/** What may be written instead, the likeliest first. */
function mendings(problem: MalformedTag, type: string, corpus: Corpus): readonly string[] {
  const { id, behind, noted } = problem
  const write = (one: string, rest: string): string => `${labelled(problem, type, one, corpus)}${type}:${one}${rest}`
  const isKnown = (one: string): boolean => corpus.entity(`${type}:${one}`) !== undefined
  const called = [...namedIds(type, id, readable(id), corpus), ...soundIds(type, id)]
  const byLabel = namedIds(type, id, labelOf(problem.before), corpus)
  if (!noted || !corpus.settings.types.has(type) || called.some(isKnown)) {
    // The entity that is called what stands for its id comes before one that is called as the label.
    return [...new Set([...called.filter(isKnown), ...byLabel, ...called])].slice(0, 4).map((one) => write(one, behind))
  }
  // Words joined to an id make one that nobody gave.
  const first = [...namedIds(type, noted.id, readable(noted.id), corpus), ...soundIds(type, noted.id)].find(isKnown)
  if (first !== undefined) return [write(first, noted.behind)]
  const texts = [...byLabel, ...called].map((one) => write(one, behind))
  return isId(noted.id) ? [...texts, write(noted.id, noted.behind)] : texts
}

/** The entities of a name, where what stands for the id is none. */
const namedIds = (type: string, id: string, name: string, corpus: Corpus): readonly string[] =>
  isId(id) || isLeftOpen(id)
    ? []
    : corpus
        .named(name)
        .filter((entity) => entity.type === type)
        .map((entity) => entity.id)
        .slice(0, 3)

const labelOf = (before: string): string => visibleText(before.slice(before.indexOf('[') + 1, before.lastIndexOf(']')))

/** The label and its brackets; a particle on it stays outside where the rest names the entity and the whole names none (docs/format.md §3). */
function labelled({ slip, before }: MalformedTag, type: string, id: string, corpus: Corpus): string {
  if (slip !== 'missing-opening-bracket') return before
  const label = labelOf(before)
  const names = (text: string): boolean => corpus.named(text).some((entity) => entity.ref === `${type}:${id}`)
  if (corpus.named(label).length > 0) return before
  const split = proclitics(label).find(({ rest, article }) => names(rest) || (article && names(`ال${rest}`)))
  return split ? `${label.slice(0, split.start)}[${split.rest}](` : before
}

function finding(problem: MalformedTag, type: string, corpus: Corpus, result: Message): Finding {
  const { span, slip, before, id, behind } = problem
  const texts = mendings(problem, type, corpus)
  const [likeliest] = texts
  const isNote = problem.noted !== undefined && likeliest?.endsWith(problem.noted.behind)
  const what = isNote ? noteUnquoted : slips[slip]
  const mended =
    likeliest === undefined
      ? howWritten[type === 'date' ? 'date' : 'id']
      : { en: `It should be ${quoted(likeliest).en}.`, ar: `والصواب ${quoted(likeliest).ar}.` }
  const more = problem.more ? andMore : { en: '', ar: '' }
  // What was meant by an id in other letters or a date in words, and where a label begins, is for a person to judge.
  const isAsWritten = likeliest === `${before}${type}:${id.replace(/\s/g, '')}${behind}`
  const isJoined = problem.noted !== undefined && corpus.settings.types.has(type)
  const isGuessed = slip === 'missing-opening-bracket' || (isJoined && corpus.entity(`${type}:${id}`) === undefined)
  const isClear = isAsWritten && !isGuessed
  return {
    span,
    message: {
      en: `${result.en} ${what.en} ${mended.en}${more.en}`,
      ar: `${result.ar} ${what.ar} ${mended.ar}${more.ar}`,
    },
    fixes: texts.map((text) => ({
      title: { en: `Write ${quoted(text).en}`, ar: `كتابة ${quoted(text).ar}` },
      edits: [{ span, text }],
      ...(isClear && text === likeliest && { safe: true }),
    })),
  }
}

const unread: Message = { en: 'This is not read as a tag.', ar: 'لا يُقرأ هذا وسمًا.' }
const misread: Message = { en: 'This tag is not read as it was meant.', ar: 'لا يُقرأ هذا الوسم كما أُريد.' }

const andMore: Message = {
  en: ' There may be more after it: this paragraph holds too many of them to look at all at once.',
  ar: ' وقد يكون بعده غيره: في هذه الفقرة منها أكثر مما يُفحص دفعة واحدة.',
}

/** Where words behind an id are no part of it. */
const noteUnquoted: Message = {
  en: 'Put a note between two quotation marks, ".',
  ar: 'ضع الملاحظة بين علامتي اقتباس \u2066"\u2069.',
}

/** Where nothing can be made of what is written behind the colon. */
const howWritten: Readonly<Record<'date' | 'id', Message>> = {
  date: {
    en: 'Write a day as “2024-10-09”, a month as “2024-10”, a span as “2024-10-09/2024-10-11”.',
    ar: 'اكتب اليوم هكذا «\u20662024-10-09\u2069»، والشهر «\u20662024-10\u2069»، والمدة «\u20662024-10-09/2024-10-11\u2069».',
  },
  id: {
    en: 'Write the id in lower-case Latin letters, as in “mohammed-alloush”.',
    ar: 'اكتب المعرّف بحروف لاتينية صغيرة، مثل «\u2068mohammed-alloush\u2069».',
  },
}

/** What to do about each slip. */
const slips: Readonly<Record<Slip, Message>> = {
  'space-before-parenthesis': {
    en: 'Delete the space between “]” and “(”.',
    ar: 'احذف المسافة بين «\u2066]\u2069» و«\u2066(\u2069».',
  },
  'space-after-colon': { en: 'Delete the space after the colon.', ar: 'احذف المسافة بعد النقطتين.' },
  'space-in-destination': {
    en: 'Leave no space between “(” and the end of the id or the date.',
    ar: 'لا تترك مسافة بين «\u2066(\u2069» وآخر المعرّف أو التاريخ.',
  },
  'curly-quotes': {
    en: 'Put the attributes between straight quotation marks, ".',
    ar: 'ضع السمات بين علامتي اقتباس مستقيمتين \u2066"\u2069.',
  },
  'arabic-punctuation': {
    en: 'Write “?” for an entity or a date not known yet.',
    ar: 'اكتب علامة الاستفهام اللاتينية «\u2066?\u2069» لما لم يُعرف بعد.',
  },
  'attribute-separator': {
    en: 'Write “;” between attributes.',
    ar: 'اكتب الفاصلة المنقوطة اللاتينية «\u2066;\u2069» بين السمات.',
  },
  'invisible-character': {
    en: 'Delete the invisible character that stands among its signs, such as a direction mark.',
    ar: 'احذف الحرف الخفي الذي بين علاماته، كعلامة اتجاه النص.',
  },
  'wrong-colon': { en: 'Write “:” after the type.', ar: 'اكتب النقطتين «\u2066:\u2069» بعد النوع.' },
  'arabic-type': { en: 'Write the type in Latin letters.', ar: 'اكتب النوع بالحروف اللاتينية.' },
  'missing-closing-bracket': {
    en: 'Add “]” after the label.',
    ar: 'أضف القوس «\u2066]\u2069» بعد عبارة الوسم.',
  },
  'missing-opening-parenthesis': {
    en: 'Add “(” before the type.',
    ar: 'أضف القوس «\u2066(\u2069» قبل النوع.',
  },
  'missing-closing-parenthesis': { en: 'Add “)” at its end.', ar: 'أضف القوس «\u2066)\u2069» في آخره.' },
  'missing-opening-bracket': {
    en: 'Add “[” before the label.',
    ar: 'أضف القوس «\u2066[\u2069» قبل عبارة الوسم.',
  },
  'reversed-brackets': {
    en: 'Put the label in square brackets and the id in round ones.',
    ar: 'ضع العبارة بين قوسين معقوفين والمعرّف بين هلالين.',
  },
  'reversed-order': {
    en: 'Write the label first, in square brackets, and the id after it.',
    ar: 'اكتب العبارة أولًا بين قوسين معقوفين، والمعرّف بعدها.',
  },
  'curly-brackets': {
    en: 'Put the id in round brackets, “(” and “)”.',
    ar: 'ضع المعرّف بين هلالين «\u2066(\u2069» و«\u2066)\u2069».',
  },
  'wrong-bracket': {
    en: 'Put the label in square brackets and the id in round ones.',
    ar: 'ضع العبارة بين قوسين معقوفين والمعرّف بين هلالين.',
  },
  'quote-in-title': {
    en: 'Write “\\"” for a quotation mark among the attributes.',
    ar: 'اكتب \u2066\\"\u2069 لعلامة الاقتباس التي بين السمات.',
  },
  'unclosed-title': {
    en: 'Put the attributes between two quotation marks, ".',
    ar: 'ضع السمات بين علامتي اقتباس \u2066"\u2069.',
  },
}
