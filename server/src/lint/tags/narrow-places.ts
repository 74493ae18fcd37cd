import type { Corpus } from '../../corpus/corpus.ts'
import { type Document, yamlOf } from '../../corpus/document.ts'
import { partAt, sitesOfTargets } from '../../corpus/registry/registry-questions.ts'
import { shapeOf } from '../../corpus/subject.ts'
import { isolate } from '../../language/direction.ts'
import { type Refusal, refuse } from '../../language/refusal.ts'
import type { BuiltInType, EntityType } from '../../schema/types.ts'
import { yamlPlaceAt } from '../../schema/yaml-path.ts'
import { pathBelow } from '../../text/uri.ts'
import { quoted } from '../quoted.ts'

/** A place in YAML that names an entity and takes none but those of one kind. */
export interface NarrowPlace {
  /** `path:line`. */
  readonly where: string
  readonly like: BuiltInType
}

/** The places that name an entity (`type:id`), with a record or not, and do not take every type. */
export const narrowPlaces = (corpus: Corpus, ref: string): readonly NarrowPlace[] =>
  corpus.filesWith(ref).flatMap((uri) => {
    const document = corpus.documentNaming(uri, [ref])
    return document ? narrowIn(corpus, document, ref) : []
  })

/** Whether a place takes entities of a type; the alike of a type count as it does. */
export const isTakenBy = ({ like }: NarrowPlace, type: EntityType): boolean => like === type.like

/** Refuses a type that some of these places do not take. */
export function ifInWay(places: readonly NarrowPlace[], type: EntityType): Refusal | undefined {
  const inWay = places.filter((place) => !isTakenBy(place, type))
  if (inWay.length === 0) return undefined
  const name = quoted(type.name)
  const some = inWay.slice(0, MOST_TOLD).map(({ where }) => isolate(where, 'ltr'))
  const more = inWay.length > MOST_TOLD ? ' …' : ''
  return refuse(
    `It is named where no entity of type ${name.en} can stand: ${some.join(', ')}${more}. Change that first.`,
    `يُذكر حيث لا يصح كيان من نوع ${name.ar}: ${some.join('، ')}${more}. غيّر ذلك أولًا.`,
  )
}

const MOST_TOLD = 3

function narrowIn({ settings, root }: Corpus, document: Document, ref: string): readonly NarrowPlace[] {
  const sites = document.kind === 'registry' ? sitesOfTargets(document, [ref]) : document.sites
  return sites.flatMap(({ target, role, span }): NarrowPlace[] => {
    if (target !== ref || role !== 'reference') return []
    const yaml = document.kind === 'registry' ? partAt(document, span.start).yaml.root : yamlOf(document)?.root
    const shape = yamlPlaceAt(yaml, shapeOf(document, settings), span.start)?.shape
    const wanted = shape?.kind === 'entity' ? settings.types.get(shape.type ?? '') : undefined
    const where = `${pathBelow(root, document.uri)}:${document.source.position(span.start).line + 1}`
    return wanted ? [{ where, like: wanted.like }] : []
  })
}
