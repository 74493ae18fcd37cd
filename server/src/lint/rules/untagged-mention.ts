import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Confidence, FoundMention } from '../../find/found-mention.ts'
import type { Message } from '../../language/message.ts'
import { overlaps } from '../../text/span.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { shownName } from '../tags/shown-name.ts'
import { toldApart } from '../tags/told-apart.ts'
import { untaggedLabels } from '../tags/untagged-labels.ts'
import { suggestedMentions } from '../tags/untagged-mentions.ts'

/** A name of the registry that stands in the text and has no tag. What can be done about it is a feature, `features/tag-mentions.ts`: it may change other files. */
export const untaggedMention: LintRule = {
  code: 'untagged-mention',
  summary: {
    en: 'A name of the registry stands in the text without a tag.',
    ar: 'اسم من السجل ورد في النص بلا وسم.',
  },
  severity: 'hint',
  reads: 'registry',
  seeksNames: true,
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  // A name that is tagged elsewhere in the article is a finding of its own.
  const others = corpus.settings.rules.get('inconsistent-tagging') === 'off' ? [] : untaggedLabels(article, corpus)
  // The same few are named again and again.
  const shown = new Map<string, Message>()
  const whom = (ref: string, isAlone: boolean): Message => {
    const key = `${ref} ${isAlone}`
    const known = shown.get(key) ?? whomIn(article, corpus, ref, isAlone)
    shown.set(key, known)
    return known
  }
  for (const mention of suggestedMentions(article, corpus)) {
    if (others.some(({ span }) => overlaps(span, mention.span))) continue
    yield { span: mention.span, message: messageFor(mention, whom) }
  }
}

function messageFor({ label, candidates }: FoundMention, whom: (ref: string, isAlone: boolean) => Message): Message {
  const [first] = candidates
  const words = quoted(label)
  const named = candidates.slice(0, MOST).map(({ ref }) => whom(ref, candidates.length === 1))
  const whomEn = named.map(({ en }) => en).join(' or ')
  const whomAr = named.map(({ ar }) => ar).join(' أو ')
  const { en, ar } = says[first.confidence]
  const reasons = first.reasons.slice(0, MOST)
  return {
    en: [`${words.en} ${en} ${whomEn}, and has no tag.`, ...reasons.map((one) => one.en)].join(' '),
    ar: [`${words.ar} ${ar}${whomAr}، وليس له وسم.`, ...reasons.map((one) => one.ar)].join(' '),
  }
}

/** Nobody reads more of them in a hover. */
const MOST = 3

/** What tells an entity from others is said where there are others. */
function whomIn(article: Article, corpus: Corpus, ref: string, isAlone: boolean): Message {
  const id = quoted(ref)
  const entity = corpus.resolve(ref)
  if (entity && !isAlone) return toldApart(entity, corpus, article.date)
  const name = entity && shownName(entity)
  return name ? { en: `${name.en} (${id.en})`, ar: `${name.ar} (${id.ar})` } : id
}

const says: Readonly<Record<Confidence, Message>> = {
  sure: { en: 'names', ar: 'اسم لـ' },
  likely: { en: 'probably names', ar: 'يُرجَّح أنه اسم لـ' },
  doubtful: { en: 'may name', ar: 'قد يكون اسمًا لـ' },
}
