import type { Corpus } from '../corpus/corpus.ts'
import { readArticle } from '../corpus/read-article.ts'
import { fieldSlip } from '../exchange/read/field-slips.ts'
import { ID_OF_NOTHING } from '../exchange/read/known-articles.ts'
import { fieldKeys, type Proposal } from '../exchange/read/proposal.ts'
import type { RawText } from '../exchange/read/raw-block.ts'
import { askedAt, askedFields, missingKeys, writtenAsked } from '../exchange/read/required-fields.ts'
import { bodyOf, type Choices, noChoices, seedText } from '../exchange/read/seed-text.ts'
import { idOfTitle } from '../exchange/read/settled-fields.ts'
import type { UiLanguage } from '../language/message.ts'
import { closedRules } from '../lint/closed-rules.ts'
import type { ReportedFinding } from '../lint/finding.ts'
import { lint } from '../lint/lint.ts'
import type { DraftParams } from '../protocol/import.ts'
import { isId } from '../schema/ids.ts'
import type { Settings } from '../schema/settings.ts'
import { entryOf, mapOf } from '../schema/values.ts'
import type { YamlEntry, YamlMap } from '../syntax/yaml.ts'
import { ON_DISK, Source } from '../text/source.ts'

/** The seed file that someone's choices make of a capture. */
export interface Draft {
  readonly text: string
  /** Values that cannot be right, by key, and why, in the user's language. */
  readonly slips: Readonly<Record<string, string>>
  /** The keys that the corpus requires and that have no value. */
  readonly missing: readonly string[]
  readonly isEmpty: boolean
}

/** Where a draft is to lie, and on which day (`YYYY-MM-DD`) it is made. */
export interface DraftPlace {
  readonly uri: string
  /** The path that `source.file` names. */
  readonly capture: string | undefined
  readonly today: string
}

/** Makes the seed file, and looks at its front matter as `check` will. */
export function draftArticle(
  corpus: Corpus,
  language: UiLanguage,
  { blocks }: RawText,
  { blocks: kinds, values }: Pick<DraftParams, 'blocks' | 'values'>,
  { uri, capture, today }: DraftPlace,
): Draft {
  const { settings } = corpus
  const proposal: Proposal = {
    blocks: blocks.map((block, number) => {
      const as = kinds[number]
      return { block, fate: as ? { kind: 'body', as } : { kind: 'cut', why: 'furniture' } }
    }),
    fields: [],
  }
  const choices: Choices = {
    ...noChoices,
    values: new Map(fieldKeys.map((key) => [key, oneLine(values[key] ?? '')])),
    asked: askedValues(values, settings),
    capture: new Map(capture === undefined ? [] : [['file', capture]]),
    lang: settings.lang,
  }
  const typed = Object.entries(values).flatMap(([key, value]) => {
    const slip = value.trim() === '' ? undefined : fieldSlip(key, oneLine(value), settings)
    return slip ? [[key, slip[language]] as const] : []
  })
  // The body is looked at when it is written; but a heading that it begins with may stand for the title.
  const first = { ...proposal, blocks: proposal.blocks.filter(({ fate }) => fate.kind === 'body').slice(0, 1) }
  const article = readArticle(new Source(uri, ON_DISK, seedText(first, choices)), settings)
  const findings = lint(article, corpus.knowing(article), rulesHere, { today, exists: () => undefined })
  const errors = findings.filter(({ severity, missingKey }) => severity === 'error' && missingKey === undefined)
  const found = errors.flatMap((error) => {
    const key = keyAt(article.meta, error)
    return key === undefined ? [] : [[key, error.message[language]] as const]
  })
  return {
    text: seedText(proposal, choices),
    slips: Object.fromEntries([...found, ...typed]),
    missing: missingIn(findings, choices, settings),
    isEmpty: bodyOf(proposal, choices).trim() === '',
  }
}

/** The id that the choices ask for, if it can be one; else that of their title. */
export function idWanted({ values }: Pick<DraftParams, 'values'>): string {
  const id = values.id?.trim() ?? ''
  return isId(id) ? id : (idOfTitle(values.title ?? '') ?? ID_OF_NOTHING)
}

/** Rules that an article without its body, and without the others, can be asked by. */
const rulesHere = closedRules.filter(({ reads }) => reads === 'document')

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const askedValues = (values: DraftParams['values'], settings: Settings): Choices['asked'] =>
  new Map(
    askedFields(settings).flatMap((place) => {
      const value = oneLine(values[place.key] ?? '')
      return value === '' ? [] : [[place.path[0] ?? place.key, writtenAsked(place, value, settings)]]
    }),
  )

/** Required keys without a value, as `check` sees them: for a title a heading may stand. */
function missingIn(findings: readonly ReportedFinding[], { values, asked, capture }: Choices, settings: Settings) {
  const found = new Set(findings.flatMap(({ missingKey }) => missingKey ?? []))
  const filled = [...values].flatMap(([key, value]) => (value === '' ? [] : [key]))
  const source = capture.size > 0 ? ['source'] : []
  return missingKeys(settings, [...filled, ...asked.keys(), ...source])
    .filter((key) => found.has(key))
    .map((key) => askedAt(key, settings))
}

/** The key of the front matter that an error stands in; of a map `key.part`. */
function keyAt(meta: YamlMap | undefined, { span: { start } }: ReportedFinding): string | undefined {
  const holds = ({ span }: YamlEntry): boolean => span.start <= start && start <= span.end
  const entry = meta?.entries.find(holds)
  const part = mapOf(entry && entryOf(meta, entry.key.text)?.value)?.entries.find(holds)
  return entry && (part ? `${entry.key.text}.${part.key.text}` : entry.key.text)
}
