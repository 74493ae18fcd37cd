import { isolate } from '../../language/direction.ts'
import { inLanguage, type Message, type UiLanguage } from '../../language/message.ts'
import { displayName } from '../../registry/names.ts'
import { andMore } from '../cards/card.ts'
import type { Corpus } from '../corpus.ts'

/** Why two articles belong together, in words: what a list of related articles says beside each. */
export const reasonWords = {
  linked: { en: 'linked in the text', ar: 'رابط في النص' },
  sameText: { en: 'nearly the same text', ar: 'النص نفسه تقريبًا' },
  sameAddress: { en: 'from the same web page', ar: 'من صفحة الويب نفسها' },
  otherLanguage: { en: 'in another language', ar: 'بلغة أخرى' },
} satisfies Readonly<Record<string, Message>>

/** Both mention these entities (`type:id`). */
export const mentionedInWords = (corpus: Corpus, refs: readonly string[]): Message =>
  inBoth((language) => words.mention[language] + listed(corpus, refs, nameOf, language))

/** Both are on these topics. */
export const topicsInWords = (corpus: Corpus, topics: readonly string[]): Message =>
  inBoth((language) => words.topic[language] + listed(corpus, topics, topicName, language))

/** One mentions an event, the other another of the same series: its parts, or one of them the whole. */
export const seriesInWords = (corpus: Corpus, whole: string, one: string, other: string): Message =>
  inBoth((language) => {
    const [series, a, b] = [whole, one, other].map((ref) => isolate(nameOf(corpus, ref, language)))
    if (one === whole || other === whole) return words.part[language](one === whole ? b : a, series)
    return words.parts[language](a, b, series)
  })

/** A message by what it is in each language. */
export const inBoth = (say: (language: UiLanguage) => string): Message => ({ en: say('en'), ar: say('ar') })

const words = {
  mention: { en: 'both mention ', ar: 'تذكر كلتاهما ' },
  topic: { en: 'both on ', ar: 'كلتاهما عن ' },
  part: {
    en: (part = '', whole = '') => `${part} is part of ${whole}`,
    ar: (part = '', whole = '') => `${part} جزء من ${whole}`,
  },
  parts: {
    en: (a = '', b = '', whole = '') => `${a} and ${b} are both part of ${whole}`,
    ar: (a = '', b = '', whole = '') => `${a} و${b} كلاهما جزء من ${whole}`,
  },
}

function nameOf(corpus: Corpus, ref: string, language: UiLanguage): string {
  const entity = corpus.resolve(ref)
  return entity ? displayName(entity, corpus.settings.lang ?? language, language) : ref
}

function topicName({ settings }: Corpus, topic: string, language: UiLanguage): string {
  const label = settings.topics?.get(topic)?.label
  return (label && inLanguage(label, language)) ?? topic
}

/** More names than these nobody reads in a line. */
const MOST_NAMES = 3

function listed(
  corpus: Corpus,
  items: readonly string[],
  name: (corpus: Corpus, item: string, language: UiLanguage) => string,
  language: UiLanguage,
): string {
  // Who is “1 more” can be named as well.
  const shown = items.length === MOST_NAMES + 1 ? items : items.slice(0, MOST_NAMES)
  const names = shown.map((item) => isolate(name(corpus, item, language)))
  const more = items.length - names.length
  if (more > 0) return names.join(between[language]) + andMore(more, language)
  const last = names.pop() ?? ''
  return names.length > 0 ? names.join(between[language]) + beforeLast[language] + last : last
}

const between = { en: ', ', ar: ' و' } satisfies Message
const beforeLast = { en: ' and ', ar: ' و' } satisfies Message
