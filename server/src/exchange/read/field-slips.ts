import { isolate } from '../../language/direction.ts'
import { isEdtfProblem, readEdtf } from '../../language/edtf.ts'
import { languageTagProblem } from '../../language/language-tags.ts'
import type { Message } from '../../language/message.ts'
import { quoted } from '../../lint/quoted.ts'
import { dateSlips } from '../../lint/values/date-slips.ts'
import { urlSlip } from '../../lint/values/url-slips.ts'
import { isId, isSlug } from '../../schema/ids.ts'
import type { Settings } from '../../schema/settings.ts'

/** What is wrong with the value that someone has typed for a key of an article that is imported; undefined where nothing is. */
export function fieldSlip(key: string, value: string, settings: Settings): Message | undefined {
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

/** The topics that are written in one line, with commas of either script between them. */
export const topicsWritten = (value: string): readonly string[] =>
  value.split(/\s*[,،]\s*/).filter((topic) => topic !== '')

function dateSlip(value: string): Message | undefined {
  const read = readEdtf(value)
  if (!isEdtfProblem(read)) return undefined
  const { en, ar } = dateSlips[read.problem]
  const [meant] = read.fixes
  return {
    en: `This is no date as 2022-01-28: ${en}${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    ar: `ليس هذا تاريخًا مثل ${isolate('2022-01-28', 'ltr')}: ${ar}${meant === undefined ? '' : ` أتقصد ${isolate(meant, 'ltr')}؟`}`,
  }
}

function topicSlip(value: string, { topics }: Settings): Message | undefined {
  const wrong = topicsWritten(value).find((one) => !isSlug(one) || (topics && !topics.has(one)))
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
