import type { Entity } from '../registry/entity.ts'
import { readRegistry } from '../registry/read-registry.ts'
import { registryShape } from '../schema/registry-shape.ts'
import { readSettings, type Settings } from '../schema/settings.ts'
import { settingsShape } from '../schema/settings-shape.ts'
import { readYaml } from '../syntax/read-yaml.ts'
import { wholeRegistry } from '../syntax/whole-registry.ts'
import type { YamlDocument } from '../syntax/yaml.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import { declaredByRecords } from './declares.ts'
import type { RegistryFile, SettingsFile } from './document.ts'
import { recordSites } from './record-sites.ts'
import { CutRegistry } from './registry/cut-registry.ts'
import { wholeYaml } from './registry/whole-yaml.ts'
import type { Site } from './site.ts'
import { yamlSites } from './yaml-sites.ts'

/**
 * Reads a file of the registry, with what is known of the version before. Which of its values are references depends on the corpus's types.
 */
export function readRegistryFile(source: Source, settings: Settings, before?: RegistryFile): RegistryFile {
  if (before?.cut && before.source === source && before.cut.settings === settings) return before
  const cut = CutRegistry.read(source, settings, before?.cut)
  return cut ? new FileInPieces(cut) : readWhole(source, settings)
}

/** The same by steps; undefined where the file has to be read whole. */
export function* readRegistryGradually(source: Source, settings: Settings): Generator<void, RegistryFile | undefined> {
  const cut = yield* CutRegistry.readGradually(source, settings)
  return cut && new FileInPieces(cut)
}

/** The same of which no more is known than the pieces that are wanted, asked for in text order: enough for questions about what stands in these alone. */
export function readSomeOfRegistry(
  source: Source,
  settings: Settings,
  isWanted: (span: Span) => boolean,
): RegistryFile {
  const cut = CutRegistry.readSome(source, settings, isWanted)
  return cut ? new FileInPieces(cut) : readWhole(source, settings)
}

/** Reads a file of which the records may depend on each other. */
function readWhole(source: Source, settings: Settings): RegistryFile {
  const yaml = wholeRegistry(source.text)
  const entities = readRegistry(source.uri, yaml)
  return {
    kind: 'registry',
    uri: source.uri,
    source,
    yaml,
    entities,
    sites: recordSites(entities, yaml.root, registryShape(settings)),
    declares: declaredByRecords(entities),
    lang: settings.lang,
  }
}

/** A file whose parts are put together when they are asked for. */
class FileInPieces implements RegistryFile {
  readonly kind = 'registry'
  readonly cut: CutRegistry
  #yaml: YamlDocument | undefined
  #entities: readonly Entity[] | undefined
  #sites: readonly Site[] | undefined

  constructor(cut: CutRegistry) {
    this.cut = cut
  }

  get uri(): string {
    return this.source.uri
  }

  get source(): Source {
    return this.cut.source
  }

  get lang(): string | undefined {
    return this.cut.settings.lang
  }

  get declares(): number {
    return this.cut.declares
  }

  get yaml(): YamlDocument {
    this.#yaml ??= wholeYaml(this.cut)
    return this.#yaml
  }

  get entities(): readonly Entity[] {
    this.#entities ??= readRegistry(this.uri, this.yaml)
    return this.#entities
  }

  get sites(): readonly Site[] {
    this.#sites ??= recordSites(this.entities, this.yaml.root, registryShape(this.cut.settings))
    return this.#sites
  }
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
