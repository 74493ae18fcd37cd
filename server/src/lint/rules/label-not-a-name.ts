import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { taggedEntities } from '../../corpus/tagged-entities.ts'
import { wordsIn } from '../../language/words.ts'
import type { Entity } from '../../registry/entity.ts'
import { isAdjectiveOf, isNameOf, labelKey, namesSpelt } from '../../registry/label-names.ts'
import type { Tag } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { entitiesCalled } from '../tags/entities-called.ts'
import { wordsOfLabel } from '../tags/known-names.ts'
import { alignedLength } from '../tags/label-source.ts'
import { nameOfWords } from '../tags/name-of-words.ts'
import { chooseEntity, retargetTag } from '../tags/reference-edit.ts'
import { shownName, shownWords, shownWordsFirst } from '../tags/shown-name.ts'
import { writeForm } from '../tags/tag-form.ts'

/** A label in the form of a name that the registry does not know as a name of the entity (docs/format.md §3, §6). */
export const labelNotAName: LintRule = {
  code: 'label-not-a-name',
  summary: {
    en: 'The label of a tag is none of the names that the registry knows of its entity.',
    ar: 'عبارة الوسم ليست من الأسماء المسجلة لكيانه.',
  },
  severity: 'warning',
  reads: 'registry',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  for (const { tag, entity, names } of taggedEntities(article, corpus)) {
    const label = tag.labelText
    // A label without a letter is another finding, and an entity without a name too.
    if (names.length > 0 || entity.names.length === 0 || labelKey(label) === '' || isNameOf(entity, label)) continue
    const words = wordsOfLabel(label, entity, corpus)
    // What stands round the name is for tag-boundary to say.
    if (!isNameOf(entity, words)) yield finding(article, corpus, tag, entity, words)
  }
}

function finding({ source, lang }: Article, corpus: Corpus, tag: Tag, entity: Entity, words: string): Finding {
  const label = shownWordsFirst(words, entity)
  const { en, ar } = shownName(entity)
  const others = entitiesCalled(words, corpus).filter(({ ref }) => ref !== entity.ref)
  if (isAdjectiveOf(entity, words)) {
    return {
      span: tag.label,
      message: {
        en: `${label.en} is an adjective of ${en}, and is not marked as one. Write “form=adjective” in the tag.`,
        ar: `${label.ar} صفة من ${ar} لم توسم بأنها صفة. اكتب في الوسم «\u2066form=adjective\u2069».`,
      },
      fixes: [writeForm(source.text, tag, 'adjective') ?? [], addAlias(entity, words, lang)].flat(),
    }
  }
  return {
    span: tag.label,
    message: {
      en: `${label.en} is no known name of ${en}. Tag the name alone, choose another entity, or add it to the aliases.`,
      ar: `${label.ar} ليس من الأسماء المعروفة لـ${ar}. اقصر الوسم على الاسم، أو اختر كيانًا آخر، أو أضفه إلى الأسماء البديلة.`,
    },
    fixes: [
      formOfPlace(source.text, tag, entity, others),
      nameAlone(source.text, tag, entity),
      others.slice(0, MOST).map((other) => chooseEntity(other, retargetTag(tag, other.ref))),
      isHeadNoun(entity, words) ? (writeForm(source.text, tag, 'noun') ?? []) : [],
      addAlias(entity, words, lang),
    ].flat(),
  }
}

const MOST = 3

/** The name of a city may stand for those who govern from it. */
function formOfPlace(text: string, tag: Tag, { place }: Entity, others: readonly Entity[]): readonly Fix[] {
  const metonym = others.some(({ ref }) => ref === place) ? writeForm(text, tag, 'metonym') : undefined
  return metonym ? [metonym] : []
}

/** الوزارة is a noun for one of whose names it is the first word. */
function isHeadNoun(entity: Entity, words: string): boolean {
  const key = labelKey(words)
  return entity.type !== 'person' && entity.names.some((name) => labelKey(name.text).startsWith(`${key} `))
}

/** Where the label holds a name and more (a title, a preposition), the rest goes outside. */
function nameAlone(text: string, tag: Tag, entity: Entity): readonly Fix[] {
  const inner = nameWithin(tag.labelText, entity)
  if (!inner) return []
  const raw = text.slice(tag.label.start, tag.label.end)
  const before = alignedLength(raw, tag.labelText, inner.start, 'start')
  const behind = alignedLength(raw, tag.labelText, tag.labelText.length - inner.end, 'end')
  if (before === undefined || behind === undefined) return []
  const start = { start: tag.label.start, end: tag.label.start + before }
  const end = { start: tag.label.end - behind, end: tag.label.end }
  const name = shownWords(tag.labelText.slice(inner.start, inner.end), entity)
  const caret = (offset: number): Span => ({ start: offset, end: offset })
  return [
    {
      title: { en: `Tag ${name.en} alone`, ar: `وسم ${name.ar} وحده` },
      edits: [
        ...(before > 0
          ? [
              { span: caret(tag.span.start), text: raw.slice(0, before) },
              { span: start, text: '' },
            ]
          : []),
        ...(behind > 0
          ? [
              { span: end, text: '' },
              { span: caret(tag.span.end), text: raw.slice(raw.length - behind) },
            ]
          : []),
      ],
    },
  ]
}

/** The longest run of whole words in a label that is a name of the entity. */
function nameWithin(label: string, entity: Entity): Span | undefined {
  const words = [...wordsIn(label)].slice(0, MOST_WORDS)
  for (let length = words.length - 1; length > 0; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      const start = words[first]?.start ?? 0
      const end = words[first + length - 1]?.end ?? 0
      if (namesSpelt(entity, label.slice(start, end)).length > 0) return { start, end }
    }
  }
  return undefined
}

const MOST_WORDS = 12

function addAlias(entity: Entity, words: string, lang: string | undefined): Fix {
  const text = nameOfWords(words, lang)
  const name = shownWords(text, entity)
  return {
    title: {
      en: `Add ${name.en} to the names of ${quoted(entity.ref).en}`,
      ar: `إضافة ${name.ar} إلى أسماء ${quoted(entity.ref).ar}`,
    },
    edits: [],
    alias: { ref: entity.ref, text },
  }
}
