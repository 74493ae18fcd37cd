import type { Corpus } from '../corpus/corpus.ts'
import { ID_OF_NOTHING } from '../exchange/read/known-articles.ts'
import { fieldKeys, type Proposal } from '../exchange/read/proposal.ts'
import { idOfTitle } from '../exchange/read/propose.ts'
import type { RawText } from '../exchange/read/raw-block.ts'
import { bodyOf, type Choices, noChoices, seedText } from '../exchange/read/seed-text.ts'
import { isEdtfProblem, readEdtf } from '../language/edtf.ts'
import { languageTagProblem } from '../language/language-tags.ts'
import type { Message, UiLanguage } from '../language/message.ts'
import { quoted } from '../lint/quoted.ts'
import { dateSlips } from '../lint/values/date-slips.ts'
import { urlSlip } from '../lint/values/url-slips.ts'
import type { DraftParams } from '../protocol/import.ts'
import { isId, isSlug } from '../schema/ids.ts'
import type { Settings } from '../schema/settings.ts'

/** The seed file that someone's choices make of a capture. */
export interface Draft {
  readonly text: string
  readonly slips: Readonly<Record<string, string>>
  readonly isEmpty: boolean
}

/** Makes the seed file; `capture` is the path that `source.file` names. */
export function draftArticle(
  { settings }: Corpus,
  language: UiLanguage,
  { blocks }: RawText,
  { blocks: kinds, values }: Pick<DraftParams, 'blocks' | 'values'>,
  capture: string | undefined,
): Draft {
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
    capture: new Map(capture === undefined ? [] : [['file', capture]]),
    lang: settings.lang,
  }
  const slips = fieldKeys.flatMap((key) => {
    const value = choices.values.get(key) ?? ''
    const slip = value === '' ? undefined : slipOf(key, value, settings)
    return slip ? [[key, slip[language]]] : []
  })
  return {
    text: seedText(proposal, choices),
    slips: Object.fromEntries(slips),
    isEmpty: bodyOf(proposal, choices).trim() === '',
  }
}

/** The id that the choices ask for, if it can be one; else that of their title. */
export function idWanted({ values }: Pick<DraftParams, 'values'>): string {
  const id = values.id?.trim() ?? ''
  return isId(id) ? id : (idOfTitle(values.title ?? '') ?? ID_OF_NOTHING)
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

function slipOf(key: string, value: string, settings: Settings): Message | undefined {
  switch (key) {
    case 'date':
    case 'updated':
      return dateSlip(value)
    case 'id':
      return isId(value) ? undefined : badId
    case 'lang':
      return languageTagProblem(value) ? badLanguage : undefined
    case 'source.url':
      return urlSlip(value)?.what
    case 'topics':
      return topicSlip(value, settings)
    default:
      return undefined
  }
}

function dateSlip(value: string): Message | undefined {
  const read = readEdtf(value)
  if (!isEdtfProblem(read)) return undefined
  const { en, ar } = dateSlips[read.problem]
  const [meant] = read.fixes
  return {
    en: `This is no date as 2022-01-28: ${en}${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    ar: `ليس هذا تاريخًا مثل 2022-01-28: ${ar}${meant === undefined ? '' : ` أتقصد ${meant}؟`}`,
  }
}

function topicSlip(value: string, { topics }: Settings): Message | undefined {
  const wrong = value.split(/\s*[,،]\s*/).find((one) => one !== '' && (!isSlug(one) || (topics && !topics.has(one))))
  if (wrong === undefined) return undefined
  const { en, ar } = quoted(wrong)
  return {
    en: `${en} is no topic of this corpus. Topics are written as in seedbed.yaml, with commas between them.`,
    ar: `${ar} ليس من موضوعات هذه المجموعة. تُكتب الموضوعات كما في seedbed.yaml وبينها فواصل.`,
  }
}

const badId: Message = {
  en: 'An id has lower-case Latin letters and digits, with single hyphens, dots or underscores between them.',
  ar: 'في المعرّف حروف لاتينية صغيرة وأرقام، بينها شرطات أو نقاط أو شرطات سفلية مفردة.',
}

const badLanguage: Message = {
  en: 'This is no language tag, such as ar or en.',
  ar: 'ليس هذا رمز لغة مثل ar أو en.',
}
