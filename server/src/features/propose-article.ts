import type { Corpus } from '../corpus/corpus.ts'
import { readArticle, SEED_SUFFIX } from '../corpus/read-article.ts'
import { topicChoices } from '../corpus/topic-choices.ts'
import type { ReadCapture } from '../exchange/read/capture-format.ts'
import { certaintyWords, cutWords } from '../exchange/read/fate-words.ts'
import { likelyTwins, twinAmong } from '../exchange/read/known-articles.ts'
import { knownOfCorpus } from '../exchange/read/known-of-corpus.ts'
import { type Lessons, proposeAfter } from '../exchange/read/lessons.ts'
import { isOfSite } from '../exchange/read/lines-of-site.ts'
import { type FieldKey, fieldKeys, type Proposal, type ReadBlock } from '../exchange/read/proposal.ts'
import type { CutWithin } from '../exchange/read/raw-block.ts'
import { askedAt, askedFields, missingKeys } from '../exchange/read/required-fields.ts'
import { noChoices, seedText } from '../exchange/read/seed-text.ts'
import type { Message, UiLanguage } from '../language/message.ts'
import type { ProposedArticle, ProposedBlock, ProposedField } from '../protocol/import.ts'
import { fieldLabels } from '../schema/field-labels.ts'
import { memberOf, objectOf } from '../schema/json.ts'
import { ON_DISK, Source } from '../text/source.ts'

/** What a capture is to become, in the user's language, by what was learnt of its site, and whether the corpus has it already. The texts of some articles may be wanted. */
export function proposeArticle(
  corpus: Corpus,
  language: UiLanguage,
  folder: string,
  { raw, fields }: ReadCapture,
  lessons: Lessons,
): ProposedArticle {
  const proposal = proposeAfter(raw, { ...knownOfCorpus(corpus, () => false), fields }, lessons)
  const twin = twinOf(corpus, folder, proposal)
  return {
    blocks: proposal.blocks.map((block) => proposedBlock(raw.text, block, language)),
    fields: proposedFields(corpus, proposal, language),
    ...(twin ? { twin } : {}),
  }
}

function proposedBlock(captured: string, read: ReadBlock, language: UiLanguage): ProposedBlock {
  const { block, fate } = read
  return {
    text: block.text,
    as: fate.kind === 'body' ? fate.as : block.kind,
    ...(fate.kind === 'field' ? { key: fate.key } : {}),
    ...(fate.kind === 'cut' ? { why: cutWords[fate.why][language] } : {}),
    ...(block.cutWithin ? { within: wordsWithin(captured, block.cutWithin, language) } : {}),
    ...(isOfSite(read) ? { isOfSite: true } : {}),
  }
}

const wordsWithin = (
  captured: string,
  cut: readonly CutWithin[],
  language: UiLanguage,
): NonNullable<ProposedBlock['within']> =>
  cut.map(({ span, why }) => ({
    text: captured.slice(span.start, span.end).trim(),
    why: cutWords[why][language],
  }))

/** What can be filled in, and what the corpus asks of every article besides. */
function proposedFields(corpus: Corpus, proposal: Proposal, language: UiLanguage): readonly ProposedField[] {
  const { settings } = corpus
  const required = new Set(missingKeys(settings, []).map((top) => askedAt(top, settings)))
  const topics = topicChoices(corpus, language)
  const own = fieldKeys.map((key): ProposedField => {
    const field = proposedField(key, proposal, language)
    const asked = required.has(key) || key === 'date' ? { ...field, required: true as const } : field
    return key === 'topics' && topics.length > 0 ? { ...asked, options: topics, takes: 'several' } : asked
  })
  const { schemas } = settings
  const others = askedFields(settings).map(({ key, shape, kind, field }): ProposedField => {
    const title = memberOf(objectOf(schemas.frontMatter.get(key)), 'title')
    const options = shape.kind === 'enum' ? shape.values : kind === 'switch' ? yesAndNo : []
    const takes = kind === 'chips' || kind === 'articles' ? 'several' : 'one'
    return {
      key,
      label: fieldLabels.get(key)?.[language] ?? (typeof title === 'string' ? title : key),
      value: '',
      reason: field.meaning[language].replaceAll('`', ''),
      required: true,
      ...(options.length > 0
        ? { options: options.map(({ value, meaning }) => ({ value, label: meaning[language] })), takes }
        : {}),
    }
  })
  return [...own, ...others]
}

const yesAndNo: readonly { readonly value: string; readonly meaning: Message }[] = [
  { value: 'true', meaning: { en: 'yes', ar: 'نعم' } },
  { value: 'false', meaning: { en: 'no', ar: 'لا' } },
]

function proposedField(key: FieldKey, { fields, blocks }: Proposal, language: UiLanguage): ProposedField {
  const label = fieldLabels.get(key)?.[language] ?? key
  const own = fields.filter((field) => field.key === key)
  const [first] = own
  if (!first) return { key, label, value: '' }
  const { span, certainty, reason } = first
  const words = own.flatMap((field) => field.words ?? [])
  const block = span && blocks.findIndex((one) => one.block.span.start <= span.start && span.end <= one.block.span.end)
  return {
    key,
    label,
    value: own.map(({ value }) => value).join(', '),
    ...(words.length > 0 ? { words: words.join(language === 'ar' ? '، ' : ', ') } : {}),
    ...(block !== undefined && block >= 0 ? { block } : {}),
    certainty,
    certaintyInWords: certaintyWords[certainty][language],
    reason: reason[language],
  }
}

function twinOf(corpus: Corpus, folder: string, proposal: Proposal): ProposedArticle['twin'] {
  const text = seedText(proposal, noChoices)
  // A file of that name is no seed file that anybody has.
  const article = readArticle(new Source(`${folder}/.${SEED_SUFFIX}`, ON_DISK, text), corpus.settings)
  const sourceOf = (uri: string): Source | undefined => corpus.document(uri)?.source
  const candidates = likelyTwins(corpus, article)
  // All are asked for at once, so that those that are closed are read together.
  for (const uri of candidates) sourceOf(uri)
  const uri = twinAmong(candidates, article, sourceOf)
  if (uri === undefined) return undefined
  const document = corpus.document(uri)
  return { uri, title: (document?.kind === 'article' ? document.title : undefined) ?? uri }
}
