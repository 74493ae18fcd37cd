import type { Settings } from '../schema/settings.ts'
import type { Source } from '../text/source.ts'
import type { Document } from './document.ts'
import { readArticle } from './read-article.ts'
import { readRegistryFile, readSettingsFile } from './read-document.ts'

/** Reads a file as the kind it is to its corpus; what is known of a version before it spares work. */
export const readFile = (kind: Document['kind'], source: Source, settings: Settings, before?: Document): Document =>
  kind === 'article'
    ? readArticle(source, settings)
    : kind === 'registry'
      ? readRegistryFile(source, settings, before?.kind === 'registry' ? before : undefined)
      : readSettingsFile(source)
