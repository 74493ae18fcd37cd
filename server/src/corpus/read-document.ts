import type { Entity } from '../registry/entity.ts'
import { readRegistry } from '../registry/read-registry.ts'
import { frontMatterShape } from '../schema/front-matter-shape.ts'
import { registryShape } from '../schema/registry-shape.ts'
import { readSettings, type Settings } from '../schema/settings.ts'
import { settingsShape } from '../schema/settings-shape.ts'
import { readYaml } from '../syntax/yaml-reader.ts'
import type { Source } from '../text/source.ts'
import type { RegistryFile, SettingsFile } from './document.ts'
import type { Site } from './site.ts'
import { yamlSites } from './yaml-sites.ts'

/** Reads a file of the registry. Which of its values are references depends on the corpus's types. */
export function readRegistryFile(source: Source, settings: Settings): RegistryFile {
  const yaml = readYaml(source.text, { start: 0, end: source.text.length })
  const entities = readRegistry(source.uri, yaml)
  const declarations = entities.map(
    ({ ref, idSpan }): Site => ({ target: ref, role: 'declaration', span: idSpan, whole: idSpan }),
  )
  return {
    kind: 'registry',
    uri: source.uri,
    source,
    yaml,
    entities,
    sites: [...declarations, ...yamlSites(yaml.root, registryShape(settings))].toSorted(bySpan),
    declares: declared(entities),
  }
}

/** What the records say, wherever they stand: comments and order of a file are nobody else's business. */
const declared = (entities: readonly Entity[]): string =>
  JSON.stringify(entities, (key, value: unknown) =>
    key === 'span' || key === 'idSpan' ? undefined : value instanceof Map ? [...value] : value,
  )

/** Reads a `seedbed.yaml`. */
export function readSettingsFile(source: Source): SettingsFile {
  const yaml = readYaml(source.text, { start: 0, end: source.text.length })
  return {
    kind: 'settings',
    uri: source.uri,
    source,
    yaml,
    settings: readSettings(yaml),
    sites: yamlSites(yaml.root, settingsShape([])),
    declares: source.text,
  }
}

/** The sites in an article's front matter, `mentions` excepted: those are selectors. */
export const frontMatterSites = (root: Parameters<typeof yamlSites>[0], settings: Settings): readonly Site[] =>
  yamlSites(root, frontMatterShape(settings))

const bySpan = (a: Site, b: Site): number => a.span.start - b.span.start
