import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { type Prose, proseOf } from '../../corpus/prose.ts'
import type { Message } from '../../language/message.ts'
import { wordsIn } from '../../language/words.ts'
import type { Entity } from '../../registry/entity.ts'
import { pseudonymOf } from '../../registry/names.ts'
import { entryOf, itemsOf, mapOf, scalarOf } from '../../schema/values.ts'
import type { YamlScalar } from '../../syntax/yaml.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { fileName } from '../../text/uri.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import type { NamePlace } from '../tags/name-places.ts'
import { tagWords, writtenSpan } from '../tags/tag-words.ts'
import { untaggedNames, withheldIn } from '../tags/withheld-places.ts'
import { isVerbatim } from '../text/verbatim.ts'
import { readable } from '../values/sound-id.ts'

/** A name of a person at risk (`withhold`) that no tag marks: exports could not put the pseudonym in its place (docs/format.md §6). */
export const withheldName: LintRule = {
  code: 'withheld-name',
  summary: {
    en: 'A name that is to be withheld stands untagged in the text, or in the front matter, and would be published.',
    ar: 'اسم محجوب ورد بلا وسم في النص أو في المقدمة، فسيُنشر كما هو.',
  },
  severity: 'error',
  reads: 'registry',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  for (const entity of corpus.withheld()) {
    yield* inFrontMatter(article, corpus, entity)
    yield* inText(article, corpus, entity)
    yield* inLinks(article, corpus, entity)
    yield* inFileName(article, corpus, entity)
  }
}

function* inText(article: Article, corpus: Corpus, entity: Entity): Iterable<Finding> {
  for (const { prose, place, span } of untaggedNames(article, corpus, entity)) {
    const tagging = tagged(article, prose, place, entity)
    const rewriting = isVerbatim(article, corpus) ? [] : withPseudonym(article, prose, place, entity)
    const said = tagging.length > 0 ? inWords : untaggable
    yield { span, message: said(entity, pseudonymFor(article, corpus, entity)), fixes: [...tagging, ...rewriting] }
  }
}

/** The pseudonym that may be written here: a wording that is a source stays as it is. */
const pseudonymFor = (article: Article, corpus: Corpus, entity: Entity): string | undefined =>
  isVerbatim(article, corpus) ? undefined : pseudonymOf(entity, article.lang ?? '')

/** Inside another link there can be no tag, nor in code and HTML. */
function tagged(article: Article, prose: Prose, place: NamePlace, { ref }: Entity): readonly Fix[] {
  const words = proseOf(article).find(({ plain }) => plain?.start === prose.plain?.start)
  if (words?.text.slice(place.start, place.end) !== prose.text.slice(place.start, place.end)) return []
  const span = prose.span(place.start, place.end)
  const { tags, links, images } = article.tree
  const fix = [...tags, ...links, ...images].some((one) => overlaps(one.span, span))
    ? undefined
    : tagWords(article, prose, place, ref)
  return fix ? [fix] : []
}

function withPseudonym(article: Article, prose: Prose, place: NamePlace, entity: Entity): readonly Fix[] {
  const pseudonym = pseudonymOf(entity, article.lang ?? '')
  const span = writtenSpan(article, prose, place)
  if (pseudonym === undefined || !span || !fits(pseudonym, place)) return []
  return [writePseudonym(pseudonym, { span, text: pseudonym.replace(/[\\`*_[\]<>~|&!]/g, '\\$&') })]
}

/** ل and ال are written in one, so that the particle would have to change too. */
const fits = (pseudonym: string, { particle }: NamePlace): boolean =>
  !/ل[\u064b-\u0652\u0640]*$/.test(particle) || (!pseudonym.startsWith('ال') && !/لل$/.test(particle))

const writePseudonym = (pseudonym: string, edit: Fix['edits'][number]): Fix => ({
  title: { en: `Write ${quoted(pseudonym).en}`, ar: `كتابة ${quoted(pseudonym).ar}` },
  edits: [edit],
})

/** What the front matter says in words: none of it can hold tags. */
function* inFrontMatter(article: Article, corpus: Corpus, entity: Entity): Iterable<Finding> {
  const pseudonym = pseudonymFor(article, corpus, entity)
  for (const scalar of textsOf(article)) {
    for (const place of withheldIn(scalar.text, corpus, entity)) {
      const isWritten = pseudonym !== undefined && fits(pseudonym, place)
      yield {
        span: spanIn(article, scalar, place),
        message: untaggable(entity, pseudonym),
        fixes: isWritten ? [writePseudonym(pseudonym, inScalar(scalar, place, pseudonym))] : [],
      }
    }
  }
}

/** What links and images say besides their words: their titles, and the words of their addresses. */
function* inLinks(article: Article, corpus: Corpus, entity: Entity): Iterable<Finding> {
  const { tree, source } = article
  const pseudonym = pseudonymFor(article, corpus, entity)
  // Several links may share one definition.
  const seen = new Set<number>()
  for (const { form, title, destination, target } of [...tree.links, ...tree.images]) {
    if (form === 'autolink' || seen.has(destination.start)) continue
    seen.add(destination.start)
    if (withheldIn(readable(target), corpus, entity).length > 0) {
      yield { span: destination, message: inAddress(entity) }
    }
    if (!title) continue
    for (const place of withheldIn(source.slice(title), corpus, entity)) {
      const span = { start: title.start + place.start, end: title.start + place.end }
      const isWritten = pseudonym !== undefined && fits(pseudonym, place)
      const edit = { span, text: (pseudonym ?? '').replace(/[\\"'()&]/g, '\\$&') }
      yield {
        span,
        message: untaggable(entity, pseudonym),
        fixes: isWritten ? [writePseudonym(pseudonym, edit)] : [],
      }
    }
  }
}

/** The file's name and the id: links and addresses of exports are made of them. */
function* inFileName({ uri, idScalar, titleSpan }: Article, corpus: Corpus, entity: Entity): Iterable<Finding> {
  const isNamed = (text: string): boolean => withheldIn(readable(text), corpus, entity).length > 0
  if (idScalar && isNamed(idScalar.text)) yield { span: idScalar.span, message: inId(entity) }
  if (isNamed(fileName(uri).replace(/\.seed\.md$/, ''))) yield { span: titleSpan, message: inFile(entity) }
}

function* textsOf({ meta }: Article): Iterable<YamlScalar> {
  const at = (key: string) => entryOf(meta, key)?.value
  const sources = itemsOf(at('source')).map((source) => entryOf(mapOf(source), 'name')?.value)
  const values = [at('title'), at('summary'), at('note'), at('dateline'), ...itemsOf(at('byline')), ...sources]
  for (const value of values) {
    const scalar = scalarOf(value)
    if (scalar && !scalar.alias && [...wordsIn(scalar.text)].length > 0) yield scalar
  }
}

/** The name in the file; the whole value where that is written with escapes or over several lines. */
function spanIn({ source }: Article, { content, text, span }: YamlScalar, { start, end }: Span): Span {
  return source.slice(content) === text ? { start: content.start + start, end: content.start + end } : span
}

const inScalar = (scalar: YamlScalar, { start, end }: Span, pseudonym: string): Fix['edits'][number] =>
  rewriteScalar(scalar, scalar.text.slice(0, start) + pseudonym + scalar.text.slice(end))

// The name itself is not repeated: messages stand in reports, which others read.

const inWords = (entity: Entity, pseudonym: string | undefined): Message => ({
  en: `A name of ${quoted(entity.ref).en} stands here without a tag, and would be published. Tag it, or ${instead(pseudonym).en}.`,
  ar: `هنا اسم محجوب لـ${quoted(entity.ref).ar} بلا وسم، وسيُنشر كما هو. ضع له وسمًا، أو ${instead(pseudonym).ar}.`,
})

const untaggable = (entity: Entity, pseudonym: string | undefined): Message => ({
  en: `A name of ${quoted(entity.ref).en} stands here, where there can be no tag, and would be published. To withhold it, ${instead(pseudonym).en}.`,
  ar: `هنا اسم محجوب لـ${quoted(entity.ref).ar} في موضع لا يقبل الوسم، وسيُنشر كما هو. لحجبه ${instead(pseudonym).ar}.`,
})

function instead(pseudonym: string | undefined): Message {
  if (pseudonym === undefined) return { en: 'word it otherwise', ar: 'صُغ العبارة من دونه' }
  return { en: `write the pseudonym ${quoted(pseudonym).en}`, ar: `اكتب الاسم المستعار ${quoted(pseudonym).ar}` }
}

const inAddress = (entity: Entity): Message => ({
  en: `This address holds a name of ${quoted(entity.ref).en}, and would be published. Take another address, or none.`,
  ar: `في هذا الرابط اسم محجوب لـ${quoted(entity.ref).ar}، وسيُنشر كما هو. ضع رابطًا آخر، أو احذفه.`,
})

const inId = (entity: Entity): Message => ({
  en: `This id holds a name of ${quoted(entity.ref).en}, and would be published. Choose another id.`,
  ar: `في هذا المعرّف اسم محجوب لـ${quoted(entity.ref).ar}، وسيُنشر كما هو. اختر معرّفًا آخر.`,
})

const inFile = (entity: Entity): Message => ({
  en: `The name of this file holds a name of ${quoted(entity.ref).en}, and would be published. Rename the file.`,
  ar: `في اسم هذا الملف اسم محجوب لـ${quoted(entity.ref).ar}، وسيُنشر كما هو. غيّر اسم الملف.`,
})
