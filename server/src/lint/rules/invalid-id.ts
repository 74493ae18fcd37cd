import type { Corpus } from '../../corpus/corpus.ts'
import type { Article, Document, SettingsFile } from '../../corpus/document.ts'
import { SEED_SUFFIX } from '../../corpus/read-article.ts'
import { hiddenCharacters } from '../../language/hidden-characters.ts'
import type { Message } from '../../language/message.ts'
import { isId, isTypeName, isUnresolved, readReference } from '../../schema/ids.ts'
import { linkTypes } from '../../schema/types.ts'
import { entryOf, mapOf } from '../../schema/values.ts'
import { visibleText } from '../../syntax/invisible.ts'
import { typeOf } from '../../syntax/tags.ts'
import { partGluedAttributes } from '../../syntax/title-slips.ts'
import type { Tag } from '../../syntax/tree.ts'
import type { YamlScalar } from '../../syntax/yaml.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Span } from '../../text/span.ts'
import { fileName } from '../../text/uri.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { chooseEntity, retargetTag } from '../tags/reference-edit.ts'
import { latinId } from '../values/latin-id.ts'
import { isLeftOpen, readable, soundIds } from '../values/sound-id.ts'
import { isMeantForWeb } from '../values/url-slips.ts'
import { writeFix } from '../write-fix.ts'
import { commasInItem, writeCommas } from '../yaml/arabic-commas.ts'
import { insertFrontMatterEntry } from '../yaml/article-entry.ts'
import { placesOf, problemsOf } from '../yaml/shape-events.ts'

/** An id that cannot be one (docs/format.md §1): of an article, of a record, in a tag or in a reference. */
export const invalidId: LintRule = {
  code: 'invalid-id',
  summary: {
    en: 'An id is not made of lower-case Latin letters, digits and single hyphens, dots or underscores between them.',
    ar: 'المعرّف ليس من حروف لاتينية صغيرة وأرقام تفصل بينها شرطة أو نقطة أو شرطة سفلية واحدة.',
  },
  severity: 'error',
  reads: 'registry',
  guesses: true,
  check: { any: checkYaml, article: checkArticle },
}

function* checkYaml(document: Document, corpus: Corpus): Iterable<Finding> {
  for (const { key, span, expected } of problemsOf(document, corpus.settings, 'bad-key')) {
    const name = latinId(key.text)
    yield finding(key.text, span, kinds[expected], renamings(key, expected === 'type' ? typeName(name) : name))
  }
  if (document.kind === 'settings') yield* takenNames(document)
  for (const { scalar, shape } of placesOf(document, corpus.settings, 'article-id', 'article', 'article-or-url')) {
    const { text } = scalar
    if (text === '' || isId(text) || (shape.kind === 'article-or-url' && (isUrl(text) || isMeantForWeb(text)))) continue
    const commas = commasInItem(document.source.characters, scalar, isId)
    if (commas.length > 0) {
      yield finding(text, scalar.span, kinds[shape.kind], [{ ...writeCommas(commas), safe: true }])
      continue
    }
    const name = text.split('/').at(-1) ?? text
    const id = name.endsWith(SEED_SUFFIX) ? name.slice(0, -SEED_SUFFIX.length) : text
    yield finding(text, scalar.span, kinds[shape.kind], renamings(scalar, isId(id) ? id : latinId(id)))
  }
  for (const { scalar, shape } of placesOf(document, corpus.settings, 'entity')) {
    const reference = readReference(scalar.text)
    if (!reference || !corpus.settings.types.has(reference.type) || isId(reference.id)) continue
    const { type, id } = reference
    if (isUnresolved(id)) {
      if (!shape.open) yield unresolved(scalar)
      continue
    }
    const isText = shape.kind === 'entity' && shape.text === true
    const commas = commasInItem(
      document.source.characters,
      scalar,
      (part) => isText || readReference(part) !== undefined,
    )
    if (commas.length > 0) {
      yield finding(id, scalar.span, kinds.id, [writeCommas(commas)])
      continue
    }
    const entities =
      isLeftOpen(id) || isId(visible(id)) ? [] : corpus.named(readable(id)).filter((entity) => entity.type === type)
    yield finding(id, scalar.span, kinds.id, [
      ...entities.slice(0, 3).map((entity) => chooseEntity(entity, rewriteScalar(scalar, entity.ref))),
      ...soundIds(type, id).flatMap((sound) => renamings(scalar, `${type}:${sound}`)),
    ])
  }
}

function* checkArticle(article: Article, corpus: Corpus): Iterable<Finding> {
  for (const tag of article.tree.tags) {
    const { type, id } = tag
    if (isId(id) || isUnresolved(id) || !(corpus.settings.types.has(type) || type === 'article')) continue
    // An Arabic question mark is a slip of its own, and `malformed-tag` mends the whole id with it.
    if (id.startsWith('؟')) continue
    const parted = withAttributes(article, tag)
    if (parted) {
      yield parted
      continue
    }
    const names = isLeftOpen(id) || isId(visible(id)) ? [] : [readable(id), tag.labelText]
    const named = names.flatMap((name) => corpus.named(name))
    const entities = [...new Set(named)].filter((entity) => entity.type === type).slice(0, 3)
    const known = entities.map((entity) => chooseEntity(entity, retargetTag(tag, entity.ref)))
    const sounds = soundIds(type, id).filter((sound) => !entities.some((entity) => entity.id === sound))
    const cleaned = sounds.map((sound) => writeFix(sound, [{ span: tag.idSpan, text: sound }]))
    const later = id === '' ? [writeFix('?', [{ span: tag.idSpan, text: '?' }])] : []
    yield finding(id, id === '' ? tag.destination : tag.idSpan, kinds[type === 'article' ? 'article' : 'id'], [
      ...known,
      ...cleaned,
      ...later,
    ])
  }
  if (article.id === undefined && !article.idScalar && article.tree.frontMatter) yield nameless(article, corpus)
}

/** Attributes that stand right behind an id, as in `place:syria;role=speaker`; undefined where there are none, or where their title would not be read. */
function withAttributes(
  { tree }: Article,
  { type, id, idSpan, destination, title, attributes }: Tag,
): Finding | undefined {
  const parts = partGluedAttributes(id)
  const [sound] = parts ? soundIds(type, parts.id) : []
  if (!parts || sound === undefined) return undefined
  const isBare = tree.text[destination.start - 1] === '(' && idSpan.end === destination.end
  if (!isBare || (title && attributes.length === 0)) return undefined
  const rest = title ? `${parts.attributes}; ${tree.text.slice(title.start, title.end)}` : parts.attributes
  const text = `${sound} "${rest}"`
  const edits = title
    ? [
        { span: idSpan, text: sound },
        { span: { start: title.start, end: title.start }, text: `${parts.attributes}; ` },
      ]
    : [{ span: idSpan, text }]
  return {
    span: idSpan,
    message: {
      en: `Attributes do not belong to the id. Put them behind a space, between quotation marks: ${quoted(text).en}.`,
      ar: `السمات ليست من المعرّف. ضعها بعد مسافة بين علامتي اقتباس: ${quoted(text).ar}.`,
    },
    fixes: [writeFix(text, edits)],
  }
}

/** What a reader sees of an id. */
const visible = (id: string): string => visibleText(id.replace(/[\u200c\u200d]/g, '')).trim()

/** Types that the corpus cannot have, since their tags would be links (docs/format.md §1). */
function* takenNames({ yaml }: SettingsFile): Iterable<Finding> {
  for (const { key } of mapOf(entryOf(mapOf(yaml.root), 'types')?.value)?.entries ?? []) {
    if (typeOf(`${key.text}:x`) !== undefined && !linkTypes.includes(key.text)) continue
    if (!isTypeName(key.text)) continue
    yield {
      span: key.span,
      message: {
        en: `${quoted(key.text).en} cannot be the name of a type, since links already begin with it. Choose another name.`,
        ar: `لا يصلح ${quoted(key.text).ar} اسمًا لنوع، فبه تبدأ روابط معروفة. اختر اسمًا آخر.`,
      },
      fixes: renamings(key, `${key.text}-type`),
    }
  }
}

const typeName = (name: string | undefined): string | undefined => {
  const type = name?.replace(/[._]/g, '-')
  return type !== undefined && isTypeName(type) ? type : undefined
}

/** The file's name gives no id: nothing is wrong, but the article can only be linked by its path. */
function nameless(article: Article, corpus: Corpus): Finding {
  const name = fileName(article.uri).replace(/\.seed\.md$/, '')
  const id = freeId(corpus, latinId(name) ?? 'article')
  const edit = insertFrontMatterEntry(article, corpus.settings, 'id', id)
  const open = article.tree.frontMatter?.open ?? { start: 0, end: 0 }
  return {
    span: open,
    severity: 'hint',
    message: {
      en: `The file name ${quoted(name).en} can be no id, so other articles can link to this one only by its path. Give it an “id”.`,
      ar: `لا يصلح اسم الملف ${quoted(name).ar} معرّفًا، فلا تصل إليه المقالات الأخرى إلا بمساره. أضف إليه «id».`,
    },
    ...(edit && {
      fixes: [{ title: { en: `Add the id ${quoted(id).en}`, ar: `إضافة المعرّف ${quoted(id).ar}` }, edits: [edit] }],
    }),
  }
}

/** The id itself, or the first of `id-2`, `id-3` … that no article has. */
function freeId(corpus: Corpus, id: string): string {
  let free = id
  for (let number = 2; corpus.articlesOf(free).length > 0; number++) free = `${id}-${number}`
  return free
}

const kinds = {
  id: { en: 'the id of an entity', ar: 'معرّفًا لكيان' },
  'article-id': { en: 'the id of an article', ar: 'معرّفًا لمقالة' },
  article: { en: 'the id of an article', ar: 'معرّفًا لمقالة' },
  'article-or-url': { en: 'the id of an article, nor a URL', ar: 'معرّفًا لمقالة ولا رابطًا' },
  type: { en: 'the name of a type', ar: 'اسمًا لنوع' },
  slug: { en: 'a name that others can refer to', ar: 'اسمًا يحال إليه' },
  code: { en: 'the code of a rule', ar: 'رمزًا لقاعدة' },
  language: { en: 'the code of a language', ar: 'رمزًا للغة' },
} as const satisfies Readonly<Record<string, Message>>

function finding(written: string, span: Span, kind: Message, fixes: readonly Fix[]): Finding {
  const shown = visible(written)
  const hidden = isId(shown) || isUnresolved(shown) ? hiddenCharacters(written) : undefined
  // The reader sees a perfect id.
  if (hidden) {
    return {
      span,
      message: {
        en: `${quoted(shown).en} holds an invisible character: ${hidden.en}. Delete it.`,
        ar: `في ${quoted(shown).ar} حرف خفي: ${hidden.ar}. احذفه.`,
      },
      fixes: fixes.map((fix) => ({ ...fix, safe: true })),
    }
  }
  const text = quoted(written)
  const digits = written.match(otherDigits)
  const ascii = digits ? written.replace(otherDigits, asciiDigit) : written
  if (digits && (isId(ascii) || isUnresolved(ascii))) {
    const digit = quoted([...new Set(digits)].join(''))
    const right = quoted(ascii)
    return {
      span,
      message: {
        en: `The digits of an id are 0 to 9, and ${digit.en} is none of them. Write ${right.en}.`,
        ar: `أرقام المعرّف من 0 إلى 9، وليس ${digit.ar} منها. اكتب ${right.ar}.`,
      },
      fixes,
    }
  }
  const form: Message = {
    en: 'An id has lower-case Latin letters and digits, with single hyphens between them, as in “mohammed-alloush”.',
    ar: 'المعرّف حروف لاتينية صغيرة وأرقام تفصل بينها شرطة واحدة، مثل «\u2068mohammed-alloush\u2069».',
  }
  return {
    span,
    message:
      written === ''
        ? { en: `An id is missing here. ${form.en}`, ar: `ينقص هنا معرّف. ${form.ar}` }
        : { en: `${text.en} cannot be ${kind.en}. ${form.en}`, ar: `لا يصلح ${text.ar} ${kind.ar}. ${form.ar}` },
    fixes,
  }
}

/** The digits of Arabic and Persian; either row begins at a multiple of sixteen. */
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9]/g

const asciiDigit = (digit: string): string => `${digit.charCodeAt(0) % 16}`

const unresolved = (scalar: YamlScalar): Finding => ({
  span: scalar.span,
  message: {
    en: `A reference between records needs the id of a record, and ${quoted(scalar.text).en} leaves it open. Remove it until the entity is known.`,
    ar: `الإحالة بين السجلات تحتاج إلى معرّف سجل، و${quoted(scalar.text).ar} تتركه مفتوحًا. احذفها حتى يُعرف الكيان.`,
  },
})

const renamings = (scalar: YamlScalar, text: string | undefined): readonly Fix[] =>
  text === undefined ? [] : [writeFix(text, [rewriteScalar(scalar, text)])]

const isUrl = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text)
