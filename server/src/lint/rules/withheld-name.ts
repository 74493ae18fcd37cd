import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { fold } from '../../language/fold.ts'
import { textFolding } from '../../language/foldings.ts'
import { wordsIn } from '../../language/words.ts'
import type { Entity } from '../../registry/entity.ts'
import { entryOf, itemsOf, mapOf, scalarOf } from '../../schema/values.ts'
import { sourceSpan } from '../../syntax/plain-offsets.ts'
import type { YamlScalar } from '../../syntax/yaml.ts'
import { covers, overlaps, type Span } from '../../text/span.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { isNameOf, labelKey } from '../tags/label-names.ts'
import { isInLongerName } from '../tags/longer-name.ts'
import { type FoldedProse, type NamePlace, placesOfName, type SoughtName, soughtName } from '../tags/name-places.ts'
import { tagWords, writtenSpan } from '../tags/tag-words.ts'
import { type Prose, proseOf } from '../text/prose.ts'
import { isVerbatim } from '../text/verbatim.ts'
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
    const names = namesOf(entity)
    yield* inFrontMatter(article, corpus, entity, names)
    yield* inText(article, corpus, entity, names)
  }
}

/** The names that point to the person, the longest first: a word of the language or one of three letters is not known to. */
function namesOf({ names }: Entity): readonly SoughtName[] {
  const texts = names.filter(({ use }) => use !== 'common' && use !== 'adjective').map(({ text }) => text)
  const keys = new Map(texts.map((text) => [labelKey(text), text]))
  return [...keys]
    .filter(([key]) => key.includes(' ') || key.replace(/[^\p{L}]/gu, '').length > 3)
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([, text]) => soughtName(text))
}

function* inText(article: Article, corpus: Corpus, entity: Entity, names: readonly SoughtName[]): Iterable<Finding> {
  const taken = new Uint8Array(article.source.text.length)
  const isOther = isNameOfAnother(corpus, entity)
  for (const name of names) {
    for (const { prose, folded } of everyBlock(article)) {
      for (const place of placesOfName(prose.text, folded, name)) {
        const span = prose.span(place.start, place.end)
        if (taken.subarray(span.start, span.end).includes(1) || isMarked(article, corpus, entity, span)) continue
        if (isInLongerName(prose.text, place, isOther)) continue
        taken.fill(1, span.start, span.end)
        yield finding(prose.text, place, span, [
          ...tagged(article, prose, place, entity),
          ...(isVerbatim(article, corpus) ? [] : withPseudonym(article, prose, place, entity)),
        ])
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
  const pseudonym = pseudonymOf(article, entity)
  const span = writtenSpan(article, prose, place)
  if (pseudonym === undefined || !span || !fits(pseudonym, place)) return []
  return [writePseudonym(pseudonym, { span, text: pseudonym.replace(/[\\`*_[\]<>~|&!]/g, '\\$&') })]
}

function pseudonymOf({ lang = '' }: Article, { pseudonym }: Entity): string | undefined {
  return pseudonym && (pseudonym.get(lang) ?? pseudonym.get('') ?? [...pseudonym.values()][0])
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
  names: readonly SoughtName[],
): Iterable<Finding> {
  const isOther = isNameOfAnother(corpus, entity)
  for (const scalar of textsOf(article)) {
    const folded = fold(scalar.text, textFolding)
    const taken: Span[] = []
    for (const name of names) {
      for (const place of placesOfName(scalar.text, folded, name)) {
        if (taken.some((one) => overlaps(one, place)) || isInLongerName(scalar.text, place, isOther)) continue
        taken.push(place)
        const pseudonym = pseudonymOf(article, entity)
        const isWritten = pseudonym !== undefined && fits(pseudonym, place) && !isVerbatim(article, corpus)
        yield finding(
          scalar.text,
          place,
          spanIn(article, scalar, place),
          isWritten ? [writePseudonym(pseudonym, inScalar(scalar, place, pseudonym))] : [],
        )
      }
    }
  }
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

function finding(text: string, { start, end }: Span, span: Span, fixes: readonly Fix[]): Finding {
  const name = quoted(text.slice(start, end))
  return {
    span,
    message: {
      en: `${name.en} is a name to be withheld, and would be published here. Tag it in the text, or write the pseudonym.`,
      ar: `${name.ar} اسم محجوب، وسيُنشر هنا كما هو. سِمه في النص، أو اكتب الاسم المستعار.`,
    },
    fixes,
  }
}
