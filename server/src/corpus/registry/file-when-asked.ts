import type { Entity } from '../../registry/entity.ts'
import type { Settings } from '../../schema/settings.ts'
import type { YamlDocument } from '../../syntax/yaml.ts'
import type { Source } from '../../text/source.ts'
import type { RegistryFile } from '../document.ts'
import { readRegistryFile } from '../read-document.ts'
import type { Site } from '../site.ts'
import type { CutRegistry } from './cut-registry.ts'

/** A file of the registry that is read when someone asks for more than its text: most who have a closed one at hand ask its corpus. */
export const registryWhenAsked = (source: Source, settings: Settings): RegistryFile =>
  new FileWhenAsked(source, settings)

class FileWhenAsked implements RegistryFile {
  readonly kind = 'registry'
  readonly source: Source
  readonly #settings: Settings
  #file: RegistryFile | undefined

  constructor(source: Source, settings: Settings) {
    this.source = source
    this.#settings = settings
  }

  get uri(): string {
    return this.source.uri
  }

  get lang(): string | undefined {
    return this.#settings.lang
  }

  get declares(): number {
    return this.#read.declares
  }

  get yaml(): YamlDocument {
    return this.#read.yaml
  }

  get entities(): readonly Entity[] {
    return this.#read.entities
  }

  get sites(): readonly Site[] {
    return this.#read.sites
  }

  get cut(): CutRegistry | undefined {
    return this.#read.cut
  }

  get #read(): RegistryFile {
    this.#file ??= readRegistryFile(this.source, this.#settings)
    return this.#file
  }
}
