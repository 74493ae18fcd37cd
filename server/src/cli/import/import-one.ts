import { constants, copyFileSync, lstatSync, mkdirSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import type { Corpus } from '../../corpus/corpus.ts'
import { SEED_SUFFIX } from '../../corpus/read-article.ts'
import { type CaptureFormat, readCapture } from '../../exchange/read/capture-format.ts'
import { ID_OF_NOTHING } from '../../exchange/read/known-articles.ts'
import { knownOfCorpus, told } from '../../exchange/read/known-of-corpus.ts'
import { type Lessons, proposeAfter } from '../../exchange/read/lessons.ts'
import { linesOfSite } from '../../exchange/read/lines-of-site.ts'
import type { Proposal } from '../../exchange/read/proposal.ts'
import type { RecurringLines } from '../../exchange/read/recurring-lines.ts'
import { missingKeys } from '../../exchange/read/required-fields.ts'
import { bodyOf, type Choices, noChoices, seedText } from '../../exchange/read/seed-text.ts'
import { chosenId } from '../../exchange/read/settled-fields.ts'
import type { Message, UiLanguage } from '../../language/message.ts'
import type { BulkReader } from '../../node/bulk-reader.ts'
import { type Decoded, decodedCapture } from '../../node/decoded-capture.ts'
import { pathOf, uriOf } from '../../node/paths.ts'
import { isId } from '../../schema/ids.ts'
import { visible } from '../check/formats/visible.ts'
import { writeWhole } from '../check/write-whole.ts'
import { Refusal } from '../refusal.ts'
import { taggingOf } from '../tag/tagging.ts'
import type { Asking } from './asking.ts'
import type { ImportFormat } from './formats.ts'
import { importDiff } from './import-diff.ts'
import type { KnownArticles } from './known-articles.ts'
import type { LearntLines } from './learnt-lines.ts'
import type { ImportOptions } from './options.ts'
import { reportOf, type TextReport } from './report.ts'
import type { ReportFile } from './report-file.ts'

/** What all texts of one run are imported with. */
export interface Importing {
  readonly format: ImportFormat
  readonly options: ImportOptions
  readonly corpus: Corpus
  /** The folder that articles go to. */
  readonly folder: string
  /** The folder in which the command runs. */
  readonly here: string
  readonly reader: BulkReader
  readonly articles: KnownArticles
  readonly recurring: RecurringLines
  readonly lessons: Lessons
  readonly asking: Asking | undefined
  readonly report: ReportFile | undefined
  /** Takes the lines of its site that were cut of an article that is written, where they are to be remembered. */
  readonly learnt: LearntLines | undefined
  readonly language: UiLanguage
}

/** What became of one file. */
export type Outcome =
  | { readonly kind: 'imported'; readonly shown: string; readonly missing: readonly string[] }
  | { readonly kind: 'skipped' | 'failed'; readonly why: Message }
  | { readonly kind: 'stopped' }

/** Makes an article of one captured file. Nothing that is there is overwritten. */
export async function importOne(path: string, importing: Importing): Promise<Outcome> {
  const { reader, options, format, here } = importing
  const named = visible(shown(path, here))
  const unread = (why: Message): Outcome => {
    importing.report?.add({ file: shown(path, here), failed: why[importing.language], fields: [], pieces: [] })
    return { kind: 'failed', why }
  }
  const file = reader.bytes(path)
  if (!file) return unread(unreadable(named))
  const decoded = decodedCapture(file.bytes, options.encoding)
  if (!decoded) return unread(noText(named))
  const capture = readCapture(formatOf(path, format), decoded.text)
  if (typeof capture === 'string') return unread(refusals[capture](named))
  const { raw, fields } = capture
  const known = {
    ...knownOfCorpus(importing.corpus, (key) => importing.recurring.has(key)),
    fields: [...toldBy(options), ...fields],
  }
  const proposal = proposeAfter(raw, known, importing.lessons)
  const proposed: Choices = { ...noChoices, lang: importing.corpus.settings.lang }
  const choices = importing.asking
    ? await importing.asking.choose(shown(path, here), raw.text, proposal, proposed)
    : proposed
  if (choices === 'stop') return { kind: 'stopped' }
  const account = choices === 'skip' ? undefined : reportOf(raw, proposal, choices, importing.language)
  const report = (rest: Partial<TextReport>): void =>
    importing.report?.add({
      file: shown(path, here),
      encoding: decoded.encoding,
      ...rest,
      fields: account?.fields ?? [],
      pieces: account?.pieces ?? [],
    })
  const skip = (why: Message): Outcome => {
    report({ skipped: why[importing.language] })
    return { kind: 'skipped', why }
  }
  if (choices === 'skip') return skip(left(named))
  // A flash of an agency is its headline and nothing else.
  const hasHeadline = proposal.fields.some(({ key, span }) => key === 'title' && span !== undefined)
  if (!hasHeadline && bodyOf(proposal, choices).trim() === '') return skip(empty(named))
  return written(path, decoded, proposal, choices, importing, { report, skip })
}

/** What a file is: of a text its name may say that it is Markdown. */
const formatOf = (path: string, format: ImportFormat): CaptureFormat =>
  format === 'text' && /\.(?:md|markdown)$/i.test(path) ? 'markdown' : format

interface Telling {
  readonly report: (rest: Partial<TextReport>) => void
  readonly skip: (why: Message) => Outcome
}

function written(
  path: string,
  decoded: Decoded,
  proposal: Proposal,
  choices: Choices,
  importing: Importing,
  { report, skip }: Telling,
): Outcome {
  const { options, articles, folder, here } = importing
  const captureOf = (id: string): string | undefined => (options.keepRaw ? `${id}.raw${extname(path)}` : undefined)
  const id = articles.freeId(idOf(proposal, choices), (one) =>
    [one + SEED_SUFFIX, captureOf(one)].some((name) => name !== undefined && isTaken(join(folder, name))),
  )
  const article = join(folder, id + SEED_SUFFIX)
  const capture = captureOf(id)
  const text = seedText(proposal, {
    ...choices,
    capture: new Map(capture === undefined ? [] : [['file', capture]]),
  })
  const read = articles.read(uriOf(article), text)
  const twin = options.duplicates ? undefined : articles.twinOf(read)
  if (twin !== undefined) return skip(isThere(visible(shown(path, here)), shown(pathOf(twin) ?? twin, here)))
  const tagged = options.tag ? tagIn(read, importing) : text
  const missing = missingIn(proposal, choices, importing, capture !== undefined)
  const told = { article: shown(article, here), ...(missing.length > 0 ? { missing } : {}) }
  if (options.dryRun) {
    report(told)
    articles.add(read)
    const diff = importDiff(shown(path, here), decoded.text, shown(article, here), tagged)
    return { kind: 'imported', shown: diff, missing }
  }
  try {
    mkdirSync(folder, { recursive: true })
    if (capture !== undefined) copyFileSync(path, join(folder, capture), constants.COPYFILE_EXCL)
    writeWhole(article, tagged)
  } catch (error) {
    const why = error instanceof Refusal ? error.words : notWritten(shown(article, here), error)
    report({ failed: why[importing.language] })
    return { kind: 'failed', why }
  }
  report(told)
  articles.add(read)
  importing.learnt?.add(linesOfSite(proposal.blocks.filter((_, number) => !choices.turned.has(number))))
  return {
    kind: 'imported',
    shown: `${visible(shown(path, here))} -> ${shown(article, here)}${notes(proposal, choices, missing, importing.language)}\n`,
    missing,
  }
}

/** Whether something is there, a link that leads nowhere too. */
function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

const tagIn = (article: Parameters<typeof taggingOf>[0], { corpus }: Importing): string =>
  taggingOf(article, corpus, { least: 'sure', refs: undefined, dates: false, isUnseen: true }).text

function idOf({ fields }: Proposal, { values }: Choices): string {
  const id = chosenId(fields, values)
  return id !== undefined && isId(id) ? id : ID_OF_NOTHING
}

const toldBy = ({ date, lang, source }: ImportOptions) => [
  ...(date === undefined ? [] : [told('date', date)]),
  ...(lang === undefined ? [] : [told('lang', lang)]),
  ...(source === undefined ? [] : [told('source.name', source)]),
]

/** The required keys that nothing was found for. */
function missingIn({ fields }: Proposal, { values }: Choices, { corpus }: Importing, isCaptureKept: boolean) {
  const found = fields.filter(({ key }) => values.get(key) !== '').map(({ key }) => key)
  const given = [...values].flatMap(([key, value]) => (value === '' ? [] : [key]))
  return missingKeys(corpus.settings, [...found, ...given, ...(isCaptureKept ? ['source'] : [])])
}

function notes(
  { blocks, fields }: Proposal,
  { turned, values }: Choices,
  missing: readonly string[],
  language: UiLanguage,
): string {
  const cuts = blocks.filter(({ fate }, number) =>
    turned.has(number) ? fate.kind === 'body' : fate.kind === 'cut',
  ).length
  const guesses = fields.flatMap(({ key, certainty }) => (certainty === 'guessed' && !values.has(key) ? [key] : []))
  const hasDate = values.has('date') ? values.get('date') !== '' : fields.some(({ key }) => key === 'date')
  const all = [
    ...(cuts > 0 ? [{ en: `cut: ${cuts}`, ar: `المحذوف: ${cuts}` }[language]] : []),
    ...(guesses.length > 0
      ? [{ en: `guessed: ${guesses.join(', ')}`, ar: `بالتخمين: ${guesses.join('، ')}` }[language]]
      : []),
    ...(hasDate ? [] : [{ en: 'no date found', ar: 'لا تاريخ' }[language]]),
    ...(missing.length > 0
      ? [{ en: `still wanted: ${missing.join(', ')}`, ar: `المطلوب بعد: ${missing.join('، ')}` }[language]]
      : []),
  ]
  return all.length === 0 ? '' : ` (${all.join('; ')})`
}

const shown = (path: string, here: string): string => {
  const short = relative(here, path)
  return short === '' || short.startsWith('..') ? path : short
}

const unreadable = (path: string): Message => ({ en: `“${path}” cannot be read.`, ar: `تتعذّر قراءة «${path}».` })

const noText = (path: string): Message => ({
  en: `“${path}” is no text in an encoding that could be found out: name it with --encoding, if it is text.`,
  ar: `«${path}» ليس نصًا في ترميز يُستدل عليه: إن كان نصًا فاذكر ترميزه بـ ‎--encoding.`,
})

const refusals = {
  'too-large': (path: string): Message => ({
    en: `“${path}” is not read: it is larger than any article. Save the part of the page that you want.`,
    ar: `لم يُقرأ «${path}»: فهو أكبر من أي مقالة. احفظ من الصفحة ما تريد.`,
  }),
  'too-many-elements': (path: string): Message => ({
    en: `“${path}” is not read: it has more elements than any page with an article. Save the part of the page that you want.`,
    ar: `لم يُقرأ «${path}»: ففيه من العناصر أكثر مما في أي صفحة مقالة. احفظ من الصفحة ما تريد.`,
  }),
} as const

const empty = (path: string): Message => ({
  en: `“${path}” is skipped: there is no article in it.`,
  ar: `تُخطي «${path}»: لا مقالة فيه.`,
})

const left = (path: string): Message => ({ en: `“${path}” is skipped.`, ar: `تُخطي «${path}».` })

const isThere = (path: string, twin: string): Message => ({
  en: `“${path}” is skipped: “${twin}” has mostly the same text (--duplicates imports it all the same).`,
  ar: `تُخطي «${path}»: النص نفسه في معظمه في «${twin}» (ويستورده ‎--duplicates مع ذلك).`,
})

const notWritten = (path: string, error: unknown): Message => {
  const reason = error instanceof Error ? error.message : String(error)
  return { en: `“${path}” cannot be written: ${reason}`, ar: `تتعذّر كتابة «${path}»: ${reason}` }
}
