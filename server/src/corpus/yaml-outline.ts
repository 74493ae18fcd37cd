import type { YamlEntry, YamlValue } from '../syntax/yaml.ts'
import type { OutlineEntry } from './outline.ts'
import { symbolKinds } from './symbol-kind.ts'

/** The keys of a YAML map as an outline, so many levels deep; scalars and lists of scalars stand as the detail of their key. */
export function yamlOutline(value: YamlValue | undefined, depth: number): readonly OutlineEntry[] {
  if (value?.kind !== 'map' || depth === 0) return []
  return value.entries.map((entry) => yamlEntryOutline(entry, depth))
}

function yamlEntryOutline({ key, value, span }: YamlEntry, depth: number): OutlineEntry {
  const detail = detailOf(value)
  return {
    name: key.text,
    ...(detail === undefined ? {} : { detail }),
    kind: symbolKinds.property,
    span,
    selection: key.span,
    children: yamlOutline(value, depth - 1),
  }
}

function detailOf(value: YamlValue | undefined): string | undefined {
  if (value?.kind === 'scalar') return value.text
  if (value?.kind !== 'list') return undefined
  const texts = value.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
  return texts.length === value.items.length ? texts.slice(0, 10).join(', ') : undefined
}
