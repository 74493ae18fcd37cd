import { frontMatterShape } from '../schema/front-matter-shape.ts'
import { registryShape } from '../schema/registry-shape.ts'
import type { Settings } from '../schema/settings.ts'
import { settingsShape } from '../schema/settings-shape.ts'
import type { Field, Shape } from '../schema/shape.ts'
import { yamlPlaceAt } from '../schema/yaml-path.ts'
import type { Tag } from '../syntax/tree.ts'
import type { YamlDocument } from '../syntax/yaml.ts'
import { type Span, touches } from '../text/span.ts'
import { type Document, yamlOf } from './document.ts'
import { partAt } from './registry/registry-questions.ts'
import type { Site } from './site.ts'

/** What a caret stands on: the thing that hover explains, a jump leads to, and a rename renames. */
export type Subject =
  /** A place that declares or names an entity or an article. */
  | { readonly kind: 'site'; readonly site: Site; readonly span: Span; readonly tag: Tag | undefined }
  /** A date tag. */
  | { readonly kind: 'date'; readonly edtf: string; readonly span: Span; readonly tag: Tag }
  /** A tag `type:?`: an entity that is not known yet. */
  | { readonly kind: 'unknown'; readonly type: string; readonly span: Span; readonly tag: Tag }
  /** A key that we know. */
  | { readonly kind: 'key'; readonly field: Field; readonly span: Span }
  /** A scalar value with a meaning of its own that is no site: a topic, a language, a date, a word of a closed list. */
  | { readonly kind: 'value'; readonly shape: Shape; readonly text: string; readonly span: Span }

/** The subject at an offset of a document; the innermost where several stand there. */
export function subjectAt(document: Document, settings: Settings, offset: number): Subject | undefined {
  return (
    (document.kind === 'article' ? tagSubject(document.tree.tags, document.sites, offset) : undefined) ??
    siteSubject(partOf(document, offset).sites, offset) ??
    yamlSubject(document, settings, offset)
  )
}

function tagSubject(tags: readonly Tag[], sites: readonly Site[], offset: number): Subject | undefined {
  const tag = tags.find(
    (one) => touches(one.span, offset) && (offset < one.span.end || !tags.some((next) => next.span.start === offset)),
  )
  if (!tag) return undefined
  if (tag.type === 'date') return { kind: 'date', edtf: tag.id, span: tag.span, tag }
  if (tag.id === '?') return { kind: 'unknown', type: tag.type, span: tag.span, tag }
  const site = sites.find((one) => one.whole.start === tag.span.start)
  return site && { kind: 'site', site, span: tag.span, tag }
}

function siteSubject(sites: readonly Site[], offset: number): Subject | undefined {
  const site = sites.find((one) => touches(one.whole, offset))
  return site && { kind: 'site', site, span: site.whole, tag: undefined }
}

function yamlSubject(document: Document, settings: Settings, offset: number): Subject | undefined {
  const place = yamlPlaceAt(yamlAt(document, offset)?.root, shapeOf(document, settings), offset)
  if (!place) return undefined
  const { scalar, shape, field } = place
  if (place.isKey) return field && { kind: 'key', field, span: scalar.span }
  return shape && shape.kind !== 'text' ? { kind: 'value', shape, text: scalar.text, span: scalar.span } : undefined
}

const partOf = (document: Document, offset: number): Pick<Document, 'sites'> =>
  document.kind === 'registry' ? partAt(document, offset) : document

/** The YAML of a document around an offset: of a registry in pieces that of the record there. */
export const yamlAt = (document: Document, offset: number): YamlDocument | undefined =>
  document.kind === 'registry' ? partAt(document, offset).yaml : yamlOf(document)

/** The table of what a document's YAML may hold. */
export const shapeOf = (document: Document, settings: Settings): Shape =>
  document.kind === 'article'
    ? frontMatterShape(settings)
    : document.kind === 'registry'
      ? registryShape(settings)
      : settingsShape([])
