import type { Entity } from '../registry/entity.ts'
import { readRegistry } from '../registry/read-registry.ts'
import { registryShape } from '../schema/registry-shape.ts'
import { readSettings, type Settings } from '../schema/settings.ts'
import { settingsShape } from '../schema/settings-shape.ts'
import type { MapShape } from '../schema/shape.ts'
import { readYaml } from '../syntax/read-yaml.ts'
import type { YamlValue } from '../syntax/yaml.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Source } from '../text/source.ts'
import { declaredByRecords } from './declares.ts'
import type { RegistryFile, SettingsFile } from './document.ts'
import type { Site } from './site.ts'
import { yamlSites } from './yaml-sites.ts'

/** Reads a file of the registry. Which of its values are references depends on the corpus's types. */
export function readRegistryFile(source: Source, settings: Settings): RegistryFile {
  const span = { start: 0, end: source.text.length }
  const yaml = readYaml(source.text, span)
  const entities = readRegistry(source.uri, yaml)
  return {
    kind: 'registry',
    uri: source.uri,
    source,
    yaml,
    entities,
    sites: recordSites(entities, yaml.root, registryShape(settings)),
    declares: declaredByRecords(entities),
  }
}

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
    declares: fingerprint(source.text),
  }
}

const bySpan = (a: Site, b: Site): number => a.span.start - b.span.start
