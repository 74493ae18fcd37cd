import type { Atlas, AtlasEntity } from '../../../../server/src/protocol/atlas.ts'
import type { AtlasNames } from '../../messages/atlas.ts'

/** How an atlas is named where it is published (docs/format.md §6). */
export interface PublishedNames {
  readonly title: string
  /** The name of an entity (`type:id`) as it may be published; undefined for what is not in this atlas. */
  name(ref: string): string | undefined
  /** Whether that is another one than the page shows. */
  isMasked(ref: string): boolean
}

/** What may be published of the names in an atlas: of those that are withheld, what the server says that stands in their place. */
export function publishedNames(atlas: Atlas, names: AtlasNames): PublishedNames {
  const entities = new Map<string, AtlasEntity>()
  for (const entity of [
    ...atlas.map.places,
    ...atlas.map.countries,
    ...atlas.timeline.events,
    ...atlas.network.nodes,
  ]) {
    entities.set(entity.ref, entity)
  }
  const isMasked = (ref: string): boolean => {
    const entity = entities.get(ref)
    return entity?.isWithheld === true || entity?.inExport !== undefined
  }
  return {
    title: atlas.titleInExport ?? atlas.title,
    name(ref) {
      const entity = entities.get(ref)
      // A name that is withheld without another in its place is no name at all.
      const named = entity && isMasked(ref) ? entity.inExport : entity
      return named && (names === 'english' ? named.nameInEnglish : named.name)
    },
    isMasked,
  }
}

/** A name for a file, without an ending: what file systems refuse is left out, and it is no longer than they like. */
export function fileName(...parts: readonly string[]): string {
  const name = parts
    .join('-')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\s\\/:*?"<>|«»“”.،؛,;]+/gu, '-')
  const short = [...name.replace(/^-+/, '')].slice(0, LONGEST).join('')
  return short.replace(/-+$/, '') || 'atlas'
}

/** In characters: file systems count up to 255 bytes, and a character has up to four. */
const LONGEST = 60
