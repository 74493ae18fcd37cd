import type { Corpus } from '../../corpus/corpus.ts'
import type { Article, Document } from '../../corpus/document.ts'
import type { Entity } from '../../registry/entity.ts'
import type { Settings } from '../../schema/settings.ts'
import type { Field, MapShape, Shape } from '../../schema/shape.ts'
import { writeScalar } from '../../syntax/yaml-write.ts'
import { fileName } from '../../text/uri.ts'

/**
 * What can honestly be written for a required key, as YAML, the likeliest first: a value that its shape takes and that says openly that
 * it is still to be found. Nothing where there is no such value.
 */
export function starterValues(document: Document, settings: Settings, { key, shape }: Field): readonly string[] {
  if (document.kind === 'article' && key === 'title') return [writeScalar(starterTitle(document))]
  return startersOf(shape, settings)
}

function startersOf(shape: Shape, settings: Settings): readonly string[] {
  switch (shape.kind) {
    case 'text':
    case 'localized':
    case 'any':
      return [writeScalar('?')]
    case 'edtf':
      return ['XXXX']
    case 'boolean':
      return ['false', 'true']
    case 'language':
      return [settings.lang ?? 'und']
    case 'enum':
      return shape.values.map(({ value }) => value)
    case 'entity':
      if (shape.text) return [writeScalar('?')]
      if (!shape.open) return []
      return shape.type === undefined
        ? [...settings.types.keys()].slice(0, MAX_CHOICES).map((type) => `${type}:?`)
        : [`${shape.type}:?`]
    case 'list':
      return shape.single ? startersOf(shape.of, settings).slice(0, 1) : ['[]']
    case 'map':
      return starterMap(shape, settings)
    case 'dictionary':
      return ['{}']
    case 'either':
      return shape.shapes.flatMap((one) => startersOf(one, settings)).slice(0, 1)
    default:
      return []
  }
}

const MAX_CHOICES = 6

/** A map with all keys that it must have, or else its first. */
function starterMap({ fields, shorthand }: MapShape, settings: Settings): readonly string[] {
  if (shorthand) return startersOf(shorthand, settings)
  const required = fields.filter((field) => field.required)
  const entries = (required.length > 0 ? required : fields.slice(0, 1)).map((field) => {
    const [value] = startersOf(field.shape, settings)
    return value === undefined ? undefined : `${field.key}: ${value}`
  })
  return entries.includes(undefined) ? [] : [`{ ${entries.join(', ')} }`]
}

/** The first heading, else the first words, else the file's name. */
function starterTitle({ tree, uri }: Article): string {
  const text = tree.headings[0]?.text ?? firstSentence(tree.plain.text)
  const title = text.replace(/\s+/gu, ' ').trim()
  return title === '' ? fileName(uri).replace(/\.seed\.md$/, '') : title
}

function firstSentence(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? ''
  const sentence = /^.*?[.!?؟؛](?=\s|$)/u.exec(line)?.[0].slice(0, -1) ?? line
  const words = sentence.split(/\s+/u)
  return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS).join(' ')}…` : sentence
}

const MAX_WORDS = 12

/** The name for a record that has none: how the first article that mentions it calls it, else its id in words. */
export function starterName(corpus: Corpus, { ref, id }: Entity): string {
  for (const uri of corpus.filesWith(ref)) {
    if (corpus.kindOf(uri) !== 'article') continue
    if (!corpus.placesIn(uri, [ref]).some(({ kind }) => kind === 'tag')) continue
    const document = corpus.document(uri)
    // Its text may be on its way.
    if (document?.kind !== 'article') break
    const tag = document.tree.tags.find((one) => `${one.type}:${one.id}` === ref && one.labelText.trim() !== '')
    if (tag) return writeScalar(tag.labelText.replace(/\s+/gu, ' ').trim())
  }
  const words = id.split(/[-._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return writeScalar(words.join(' '))
}
