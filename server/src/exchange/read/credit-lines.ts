import { hasFamilyName, isBylinedPerson } from '../../language/bylined-person.ts'
import type { Message } from '../../language/message.ts'
import { isNewsAgency } from '../../language/news-agencies.ts'
import { closingCredits } from './closing-credits.ts'
import { partedCredits } from './parted-credits.ts'
import type { FieldKey, Known, ProposedField } from './proposal.ts'
import type { Shape } from './shapes-of-lines.ts'

/** What a short line says of the article: who wrote it, where, where it was taken from, and whose report it gives. */
export function creditsIn(shape: Shape, known: Known): readonly ProposedField[] {
  if (shape.block.text.length > LONGEST) return []
  const own = creditLine(shape, known)
  return own ? [own] : partedCredits(shape, known)
}

/** In UTF-16 code units: with longer words or more white space it is something else. */
const LONGEST = 300

/** What it says in so many words. */
function creditLine({ block: { text, span }, words }: Shape, known: Known): ProposedField | undefined {
  if (words === 0 || words > MOST_WORDS) return undefined
  const made = closingCredits(text)
  if (made && made.tasks > 1)
    return made.authors === undefined
      ? undefined
      : { key: 'byline', value: made.authors, words: text, span, certainty: 'sure', reason: reasons.byline }
  for (const { key, cue, reason, most, isValue } of cues) {
    const value = cue
      .exec(text)
      ?.groups?.value?.replace(/[.،,؛]$/u, '')
      .trim()
    if (value && (most === undefined || value.split(/\s+/).length <= most) && (!isValue || isValue(value, known)))
      return { key, value, words: text, span, certainty: 'sure', reason }
  }
  return undefined
}

const MOST_WORDS = 14

const reasons = {
  byline: { en: 'A line of its own names the author.', ar: 'سطر مستقل يسمّي الكاتب.' },
  source: { en: 'A line of its own names the source.', ar: 'سطر مستقل يسمّي المصدر.' },
  known: { en: 'An organisation of the registry, above the headline.', ar: 'منظمة في السجل، فوق العنوان.' },
  publisher: {
    en: 'The line above the headline has the form of a publisher’s name.',
    ar: 'السطر الذي فوق العنوان على هيئة اسم ناشر.',
  },
} satisfies Readonly<Record<string, Message>>

interface Cue {
  readonly key: FieldKey
  readonly cue: RegExp
  readonly reason: Message
  /** Words of the value at most, where headlines begin in the same way. */
  readonly most?: number
  /** Whether words can be the value, where sentences and headlines begin in the same way. */
  readonly isValue?: (value: string, known: Known) => boolean
}

/** A person of the corpus, or a name by its form. */
const isPerson = (value: string, known: Known): boolean => known.isPerson(value) || isBylinedPerson(value)

/** Behind a verb all of it has to be a name: “كتب محمد رسالة” is a sentence. */
const isAuthor = (value: string, known: Known): boolean =>
  known.isPerson(value) || (isBylinedPerson(value) && hasFamilyName(value))

const isSource = (value: string, known: Known): boolean =>
  isNewsAgency(value) || known.isOrganisation(value) || publisher.test(value)

const cues: readonly Cue[] = [
  {
    key: 'byline',
    cue: /^(?:بقلم|كتب|كتبت|كتبه|كتبها|إعداد|اعداد|أجرى الحوار|أجرت الحوار|حاوره|حاورها|حاورهم|حاورته|حاورتها|الكاتب|الكاتبة|المؤلف|مراسلنا|المراسل|إعداد وتحرير|نویسنده|به قلم|خبرنگار|by|written by|reporting by|par)\s*[:：]\s*(?<value>\S.*)$/iu,
    reason: reasons.byline,
  },
  {
    key: 'byline',
    cue: /^(?:تقرير|تحرير|ترجمة|حوار|تحقيق|متابعة|شعر|قصة|گزارش)\s*[:：]\s*(?<value>\S.*)$/u,
    reason: reasons.byline,
    most: 3,
  },
  {
    key: 'byline',
    cue: /^(?:كتب|كتبت)\s+(?<value>[^:.]+)$/u,
    reason: reasons.byline,
    isValue: isAuthor,
  },
  {
    key: 'byline',
    cue: /^(?:كتبه|كتبها|تقرير|تحرير|إعداد|اعداد|ترجمة|حوار|تحقيق|مراسل|مراسلة)\s+(?<value>[^:.]+)$/u,
    reason: reasons.byline,
    isValue: isPerson,
  },
  // The name of the blogger, and the hour.
  {
    key: 'byline',
    cue: /^(?:مرسلة بواسطة|أرسلت بواسطة|نشرت بواسطة|نشر بواسطة|posted by)\s+(?<value>\p{L}[^\d]*?)(?:\s+(?:في|at)(?:\s+[\d٠-٩].*)?)?$/iu,
    reason: reasons.byline,
  },
  { key: 'byline', cue: /^بقلم\s+(?<value>\S.*)$/u, reason: reasons.byline },
  // Names are written with capitals: “By then” is none.
  {
    key: 'byline',
    cue: /^(?:[Bb]y|BY)\s+(?<value>\p{Lu}\S*(?:\s+(?:\p{Lu}\S*|and|&|of|the|de|van|von|bin|ibn|al|el))*)$/u,
    reason: reasons.byline,
  },
  {
    key: 'source.name',
    cue: /^(?:المصدر|المصادر|مصدر الخبر|نقلا عن|نقلًا عن|نقلاً عن|منبع|source)\s*[:：]\s*(?<value>\S.*)$/iu,
    reason: reasons.source,
  },
  {
    key: 'source.name',
    cue: /^عن\s*[:：]\s*(?<value>\S.*)$/u,
    reason: reasons.source,
    most: 4,
  },
  {
    key: 'source.name',
    cue: /^(?:(?:نقلا|نقلًا|نقلاً)\s+)?عن\s+(?<value>[^:.]+)$/u,
    reason: reasons.source,
    isValue: isSource,
  },
]

/** A line above the headline that is an organisation of the registry, or a publisher by the form of its name. */
export function publisherLine({ block: { text, span }, words }: Shape, known: Known): ProposedField | undefined {
  if (known.isOrganisation(text))
    return { key: 'source.name', value: text, words: text, span, certainty: 'sure', reason: reasons.known }
  if (words < 2 || words > 6 || /[.،؛:؟!]/u.test(text) || !publisher.test(text)) return undefined
  return { key: 'source.name', value: text, words: text, span, certainty: 'likely', reason: reasons.publisher }
}

const publisher =
  /^(?:ال)?(?:وكالة|شبكة|صحيفة|جريدة|مجلة|موقع|قناة|إذاعة|راديو|تلفزيون|مؤسسة|منصة|بوابة|مركز)\s|\s(?:News|Times|Post|Agency|Press|Network)$/u
