import type { Entity } from '../registry/entity.ts'
import type { MapShape } from '../schema/shape.ts'
import type { YamlValue } from '../syntax/yaml.ts'
import type { Site } from './site.ts'
import { yamlSites } from './yaml-sites.ts'

/** The sites of records and of what stands in them, in text order. */
export function recordSites(
  entities: readonly Entity[],
  root: YamlValue | undefined,
  shape: MapShape,
): readonly Site[] {
  const declarations = entities.map(
    ({ ref, idSpan }): Site => ({ target: ref, role: 'declaration', span: idSpan, whole: idSpan }),
  )
  return [...declarations, ...yamlSites(root, shape)].toSorted(bySpan)
}

const bySpan = (a: Site, b: Site): number => a.span.start - b.span.start
