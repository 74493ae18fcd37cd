import { type ScalarInPlace, walkShape } from '../schema/check-shape.ts'
import { isId, isUnresolved, readReference } from '../schema/ids.ts'
import type { Shape } from '../schema/shape.ts'
import { partOf } from '../schema/yaml-path.ts'
import type { YamlValue } from '../syntax/yaml.ts'
import { articleTarget, entityTarget, type Site } from './site.ts'

/** The references to entities and articles that stand in a YAML value, found by the shape it should have; `path` are the keys that lead to it. */
export function yamlSites(root: YamlValue | undefined, shape: Shape, path: readonly string[] = []): readonly Site[] {
  if (root === undefined) return []
  const sites: Site[] = []
  for (const { place } of walkShape(root, shape, path)) {
    const site = place && siteOf(place)
    if (site) sites.push(site)
  }
  return sites
}

/** The site that a scalar in its place is, if it names something. */
export function siteOf({ scalar, shape, path }: ScalarInPlace): Site | undefined {
  const { text, span: whole } = scalar
  // What an alias repeats stands elsewhere, and is a site there.
  if (scalar.alias) return undefined
  switch (shape.kind) {
    case 'entity': {
      const reference = readReference(text)
      // In a place that also takes plain text, only what can be a reference is one: `byline: note: x` is a text.
      if (!reference || (shape.text && !isId(reference.id) && !isUnresolved(reference.id))) return undefined
      const span = partOf(scalar, reference.type.length + 1, text.length)
      // Of a selector's keys only `ref` says whom its words name; `in` says where to look.
      const role = path[0] === 'mentions' && path[1] === 'ref' ? 'mention' : 'reference'
      return { target: entityTarget(reference.type, reference.id), role, span, whole }
    }
    case 'article':
      return { target: articleTarget(text), role: 'reference', span: scalar.content, whole }
    case 'article-or-url':
      return isId(text) ? { target: articleTarget(text), role: 'reference', span: scalar.content, whole } : undefined
    default:
      return undefined
  }
}
