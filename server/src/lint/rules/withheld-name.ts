import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { fold } from '../../language/fold.ts'
import { textFolding } from '../../language/foldings.ts'
import type { Message } from '../../language/message.ts'
import { wordsIn } from '../../language/words.ts'
import type { Entity } from '../../registry/entity.ts'
import { entryOf, itemsOf, mapOf, scalarOf } from '../../schema/values.ts'
import { sourceSpan } from '../../syntax/plain-offsets.ts'
import type { YamlScalar } from '../../syntax/yaml.ts'
import { covers, overlaps, type Span } from '../../text/span.ts'
import { fileName } from '../../text/uri.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { isNameOf } from '../tags/label-names.ts'
import { isInLongerName } from '../tags/longer-name.ts'
import { type FoldedProse, type NamePlace, placesOfName } from '../tags/name-places.ts'
import { pseudonymOf } from '../tags/shown-name.ts'
import { tagWords, writtenSpan } from '../tags/tag-words.ts'
import { type WithheldName, withheldNames } from '../tags/withheld-names.ts'
import { type Prose, proseOf } from '../text/prose.ts'
import { isVerbatim } from '../text/verbatim.ts'
import { readable } from '../values/sound-id.ts'
import { rewriteScalar } from '../yaml/yaml-write.ts'

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
    const names = withheldNames(entity)
    yield* inFrontMatter(article, corpus, entity, names)
    yield* inText(article, corpus, entity, names)
    yield* inLinks(article, corpus, entity, names)
    yield* inFileName(article, corpus, entity, names)
  }
}

function* inText(article: Article, corpus: Corpus, entity: Entity, names: readonly WithheldName[]): Iterable<Finding> {
  const taken = new Uint8Array(article.source.text.length)
  const isOther = isNameOfAnother(corpus, entity)
  for (const name of names) {
    for (const { prose, folded } of everyBlock(article)) {
      for (const place of placesOfName(prose.text, folded, name)) {
        const span = prose.span(place.start, place.end)
        if (taken.subarray(span.start, span.end).includes(1) || isMarked(article, corpus, entity, span)) continue
        if (isAnothers(prose.text, place, name, isOther)) continue
        taken.fill(1, span.start, span.end)
        const tagging = tagged(article, prose, place, entity)
        const rewriting = isVerbatim(article, corpus) ? [] : withPseudonym(article, prose, place, entity)
        const said = tagging.length > 0 ? inWords : untaggable
        yield { span, message: said(entity, pseudonymFor(article, corpus, entity)), fixes: [...tagging, ...rewriting] }
      }
    }
  }
}

/** All that readers see, code and HTML too: exports have it. Folded once for all names. */
function everyBlock(article: Article): readonly FoldedProse[] {
  const known = made.get(article)
  if (known) return known
  const { plain, blocks } = article.tree
  const all = blocks.map(({ span: block, plain: { start, end } }) => {
    const text = plain.text.slice(start, end)
    const span = (from: number, to: number): Span => sourceSpan(plain, { start: start + from, end: start + to })
    const prose: Prose = { kind: 'paragraph', text, block, plain: { start, end }, span }
    return { prose, folded: fold(text, textFolding) }
  })
  made.set(article, all)
  return all
}

const made = new WeakMap<Article, readonly FoldedProse[]>()

/** Whether a text is a name that may be published: of another entity, and not of this one. */
function isNameOfAnother(corpus: Corpus, entity: Entity): (text: string) => boolean {
  const asked = new Map<string, boolean>()
  return (text) => {
    const known = asked.get(text)
    if (known !== undefined) return known
    const found = corpus.named(text)
    const isOther = found.length > 0 && found.every((one) => one.ref !== entity.ref && !one.withhold)
    asked.set(text, isOther)
    return isOther
  }
}

/** Whether a place has the name of someone who may be named: a longer one, or one that differs from the record's by ال. */
const isAnothers = (text: string, place: NamePlace, name: WithheldName, isOther: (text: string) => boolean): boolean =>
  isInLongerName(text, place, isOther) || (!name.isRecorded && isOther(text.slice(place.start, place.end)))

/** The pseudonym that may be written here: a wording that is a source stays as it is. */
const pseudonymFor = (article: Article, corpus: Corpus, entity: Entity): string | undefined =>
  isVerbatim(article, corpus) ? undefined : pseudonymOf(entity, article.lang ?? '')

/** Whether words are marked as the person, as someone else, or as a name that holds the person's. */
function isMarked(article: Article, corpus: Corpus, entity: Entity, span: Span): boolean {
  const isMeant = (ref: string): boolean => corpus.resolve(ref)?.ref === entity.ref
  const label = article.tree.tags.find((tag) => covers(tag.label, span))
  if (label) {
    const named = corpus.resolve(`${label.type}:${label.id}`)
    if (named && (named.ref === entity.ref || isNameOf(named, label.labelText))) return true
  }
  return article.selectors.some(
    ({ list, ref, chosen }) =>
      (ref === undefined ? list === 'not-mentions' : isMeant(ref)) &&
      chosen.some((pieces) => pieces.some((piece) => covers(piece, span))),
  )
}

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
function* inFrontMatter(
  article: Article,
  corpus: Corpus,
  entity: Entity,
  names: readonly WithheldName[],
): Iterable<Finding> {
  const pseudonym = pseudonymFor(article, corpus, entity)
  for (const scalar of textsOf(article)) {
    for (const place of placesIn(scalar.text, corpus, entity, names)) {
      const isWritten = pseudonym !== undefined && fits(pseudonym, place)
      yield {
        span: spanIn(article, scalar, place),
        message: untaggable(entity, pseudonym),
        fixes: isWritten ? [writePseudonym(pseudonym, inScalar(scalar, place, pseudonym))] : [],
      }
    }
  }
}

/** Where a text that holds no tags has names of the person. */
function placesIn(text: string, corpus: Corpus, entity: Entity, names: readonly WithheldName[]): readonly NamePlace[] {
  const folded = fold(text, textFolding)
  const isOther = isNameOfAnother(corpus, entity)
  const taken: NamePlace[] = []
  for (const name of names) {
    for (const place of placesOfName(text, folded, name)) {
      if (!taken.some((one) => overlaps(one, place)) && !isAnothers(text, place, name, isOther)) taken.push(place)
    }
  }
  return taken
}

/** What links and images say besides their words: their titles, and the words of their addresses. */
function* inLinks(article: Article, corpus: Corpus, entity: Entity, names: readonly WithheldName[]): Iterable<Finding> {
  const { tree, source } = article
  const pseudonym = pseudonymFor(article, corpus, entity)
  // Several links may share one definition.
  const seen = new Set<number>()
  for (const { form, title, destination, target } of [...tree.links, ...tree.images]) {
    if (form === 'autolink' || seen.has(destination.start)) continue
    seen.add(destination.start)
    if (placesIn(readable(target), corpus, entity, names).length > 0) {
      yield { span: destination, message: inAddress(entity) }
    }
    if (!title) continue
    for (const place of placesIn(source.slice(title), corpus, entity, names)) {
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
function* inFileName(
  { uri, idScalar, titleSpan }: Article,
  corpus: Corpus,
  entity: Entity,
  names: readonly WithheldName[],
): Iterable<Finding> {
  const isNamed = (text: string): boolean => placesIn(readable(text), corpus, entity, names).length > 0
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
