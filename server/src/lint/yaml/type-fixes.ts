import type { Corpus } from '../../corpus/corpus.ts'
import type { Message } from '../../language/message.ts'
import { hasShape } from '../../schema/check-shape.ts'
import { idFrom } from '../../schema/ids.ts'
import type { MapShape, Shape } from '../../schema/shape.ts'
import type { YamlScalar, YamlValue } from '../../syntax/yaml.ts'
import { rewriteScalar, writeScalar } from '../../syntax/yaml-write.ts'
import type { Source } from '../../text/source.ts'
import { closest } from '../did-you-mean.ts'
import type { Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import { chooseEntity } from '../tags/reference-edit.ts'
import { isPlainItem, withoutQuotes } from '../values/slug-slip.ts'
import { urlSlip } from '../values/url-slips.ts'

/** What may have been meant by a value of the wrong kind. */
export function typeFixes(source: Source, corpus: Corpus, value: YamlValue, expected: Shape): readonly Fix[] {
  if (value.kind === 'list') return lone(source, value.items)
  if (value.kind !== 'scalar' || value.alias) return []
  if (expected.kind === 'list') {
    if (expected.single) return typeFixes(source, corpus, value, expected.of)
    return hasShape(value, expected.of) ? inLists(value, expected.of, corpus) : []
  }
  if (expected.kind === 'map') {
    return expected.shorthand ? typeFixes(source, corpus, value, expected.shorthand) : asKey(value, expected)
  }
  if (expected.kind === 'entity') {
    return corpus
      .named(value.text)
      .filter(({ type }) => expected.type === undefined || corpus.settings.types.get(type)?.like === expected.type)
      .slice(0, 3)
      .map((entity) => chooseEntity(entity, rewriteScalar(value, entity.ref)))
  }
  const parts = value.text.split(/[،؛]/).map((part) => part.trim())
  if (
    parts.length > 1 &&
    isPlainItem(source.characters, value) &&
    parts.every((part) => hasShape(saying(part), expected))
  ) {
    const edit = { span: value.span, text: parts.map(writeScalar).join(', ') }
    return [{ title: { en: 'Write “,”', ar: 'كتابة «,»' }, edits: [edit] }]
  }
  const bare = withoutQuotes(value.text)
  const meant = bare !== value.text && hasShape(saying(bare), expected) ? [bare] : readings(bare, expected)
  return meant.map((text) => ({
    title: { en: `Change to ${quoted(text).en}`, ar: `التغيير إلى ${quoted(text).ar}` },
    // A number or `true` in quotes would be a text to other readers.
    edits: [{ span: value.span, text: /^[\w.+-]+$/.test(text) ? text : writeScalar(text) }],
  }))
}

/** A text where keys belong, under the one key that it is surely the value of. */
function asKey(value: YamlScalar, expected: MapShape): readonly Fix[] {
  const key = keyOf(value, expected)
  if (key === undefined || value.style === 'block') return []
  const written = `{ ${key}: ${writeScalar(value.text)} }`
  return [
    {
      title: { en: `Write ${quoted(written).en}`, ar: `كتابة ${quoted(written).ar}` },
      edits: [{ span: value.span, text: written }],
    },
  ]
}

/** The key of a map that a text in its place is the value of: a URL's, else the first if that takes a text and no other is required. */
export function keyOf(value: YamlScalar, { fields }: MapShape): string | undefined {
  const url = fields.find((field) => field.shape.kind === 'url' && hasShape(value, field.shape))
  const [first, ...others] = fields
  const isText = first?.shape.kind === 'text' || first?.shape.kind === 'localized'
  return url?.key ?? (isText && !others.some((field) => field.required) ? first?.key : undefined)
}

/** One item in a list where no list belongs. */
function lone(source: Source, items: readonly YamlValue[]): readonly Fix[] {
  const [item] = items
  if (items.length !== 1 || item?.kind !== 'scalar' || item.alias || item.style === 'block') return []
  const start = source.characters.lastIndexOf('[', item.span.start)
  const end = source.characters.indexOf(']', item.span.end) + 1
  const between = `${source.characters.slice(start + 1, item.span.start)}${source.characters.slice(item.span.end, end - 1)}`
  if (start < 0 || end === 0 || between.trim() !== '') return []
  return [
    {
      title: { en: 'Take it out of the list', ar: 'إخراجها من القائمة' },
      edits: [{ span: { start, end }, text: source.slice(item.span) }],
    },
  ]
}

/** A value as it would be without quotes. */
const saying = (text: string): YamlScalar => {
  const span = { start: 0, end: text.length }
  return { kind: 'scalar', span, content: span, text, value: text, style: 'plain' }
}

/**
 * A text as the list that was meant: of the words between its commas, or of the text alone. “،” stands in no id; in a name, and a Latin comma anywhere,
 * it may belong to the text: what becomes of that a person decides.
 */
function inLists(value: YamlScalar, of: Shape, { settings: { topics } }: Corpus): readonly Fix[] {
  const written = value.style === 'block' ? value.text.trim() : value.text
  const hasComma = value.style === 'plain' && written.includes(',')
  const words = written.split(hasComma ? /[,،؛]/ : /[،؛]/).map((part) => part.trim())
  const areIds = words.every((word) => /^[\w.:/-]+$/.test(word))
  const isCertain = words.length === 1 || (areIds && !hasComma && of.kind !== 'text')
  const fix = (title: Message, items: readonly string[]): Fix => ({
    title,
    edits: [{ span: value.span, text: `[${items.map(writeScalar).join(', ')}]` }],
    ...(isCertain && { safe: true }),
  })
  const one = fix({ en: 'Make it a list of one', ar: 'جعلها قائمة من بند واحد' }, [written])
  if (words.length === 1) return [one]
  const areKnown = !hasComma || of.kind !== 'topic' || !topics || words.every((word) => topics.has(word))
  const areFit = areIds || words.every((word) => word !== '' && hasShape(saying(word), of))
  const several = areKnown && areFit ? [fix({ en: 'Make it a list', ar: 'جعلها قائمة' }, words)] : []
  return isCertain ? several : [...several, one]
}

/** The values that belong there and that the text may have been meant for. */
function readings(text: string, expected: Shape): readonly string[] {
  switch (expected.kind) {
    case 'enum':
      return closest(
        text,
        expected.values.map(({ value }) => value),
      )
    case 'either':
      return expected.shapes.flatMap((shape) => readings(text, shape))
    case 'boolean':
      return booleans.flatMap(([meant, words]) => (words.test(text) ? [meant] : []))
    case 'country':
      return /^[a-z]{2}$/i.test(text) ? [text.toUpperCase()] : []
    case 'number':
      return numberIn(text, expected)
    case 'slug': {
      const slug = idFrom(text)
      return slug === undefined ? [] : [slug]
    }
    case 'url': {
      const meant = urlSlip(text)?.meant
      return meant !== undefined
        ? [meant]
        : /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#]\S*)?$/u.test(text)
          ? [`https://${text}`]
          : []
    }
    default:
      return []
  }
}

const booleans: readonly (readonly [string, RegExp])[] = [
  ['true', /^(?:true|yes|y|on|1|نعم)$/i],
  ['false', /^(?:false|no|n|off|0|لا)$/i],
]

function numberIn(
  text: string,
  { minimum, maximum, integer }: Extract<Shape, { readonly kind: 'number' }>,
): readonly string[] {
  const western = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٫,،]/g, '.')
    .replace(/[\s°\u200e\u200f\u061c]/g, '')
  const number = Number(western)
  const sound = /^-?\d+(?:\.\d+)?$/.test(western) && number >= (minimum ?? number) && number <= (maximum ?? number)
  return sound && western !== text && (!integer || Number.isInteger(number)) ? [western] : []
}
