import type { Corpus } from '../corpus/corpus.ts'
import { type MentionFound, type MentionStart, mentionInArticle, mentionInCorpus } from '../corpus/next-mention.ts'
import { type Referent, referentOf } from '../corpus/referent.ts'
import { subjectAt } from '../corpus/subject.ts'
import { inDirection, isolate } from '../language/direction.ts'
import type { Message, UiLanguage } from '../language/message.ts'
import type { MentionScope, MentionStep, NextMentionAnswer } from '../protocol/next-mention.ts'
import { displayName } from '../registry/names.ts'
import type { Context } from './context.ts'

/**
 * Where the entity at an offset is mentioned next, or before: in the article at hand, or from article to article. It goes round: behind the last mention
 * comes the first. A caret that stands on no entity leads nowhere.
 */
export function nextMention(
  context: Context,
  offset: number,
  step: MentionStep,
  scope: MentionScope,
): NextMentionAnswer {
  const { corpus, document, language } = context
  const subject = subjectAt(document, corpus.settings, offset)
  const target = subject?.kind === 'site' ? subject.site.target : undefined
  // Under an id that was merged into another it is the other.
  const ref = target === undefined ? undefined : (corpus.resolve(target)?.ref ?? target)
  const referent = ref === undefined ? undefined : referentOf(corpus, ref, document.uri)
  if (!subject || !referent || referent.kind === 'article') return refused(words.nobody, language)
  const start: MentionStart = { uri: document.uri, around: document.source.range(subject.span) }
  // What only one article knows stands in no other, and a record in none.
  const isHere = referent.only !== undefined || (scope === 'article' && document.kind === 'article')
  const find = isHere ? mentionInArticle : mentionInCorpus
  const found = find(corpus, referent.targets, start, step === 'next')
  if (!found) return refused(words.nowhere, language)
  const { uri, range } = found
  return { uri, range, told: inDirection(inWords(corpus, referent, found, language), language) }
}

const refused = (why: Message, language: UiLanguage): NextMentionAnswer => ({
  refusal: inDirection(why[language], language),
})

const words = {
  nobody: {
    en: 'Put the caret into a tag first: the entity that it names is followed.',
    ar: 'ضع المؤشر داخل وسم أولًا ليُتتبَّع الكيان الذي يسميه.',
  },
  nowhere: { en: 'No article mentions this.', ar: 'لا تذكره أي مقالة.' },
  place: {
    en: (name: string, number: number, of: number) => `${name}: mention ${number} of ${of}`,
    ar: (name: string, number: number, of: number) => `${name}: الموضع ${number} من ${of}`,
  },
  article: {
    en: (number: number, of: number) => `, in article ${number} of ${of}`,
    ar: (number: number, of: number) => `، في المقالة ${number} من ${of}`,
  },
} as const

function inWords(corpus: Corpus, { ref }: NamedReferent, found: MentionFound, language: UiLanguage): string {
  const entity = corpus.resolve(ref)
  const name = entity ? displayName(entity, corpus.settings.lang ?? language, language) : ref
  const { number, of, article } = found
  return (
    words.place[language](isolate(name), number, of) +
    (article ? words.article[language](article.number, article.of) : '')
  )
}

type NamedReferent = Exclude<Referent, { readonly kind: 'article' }>
