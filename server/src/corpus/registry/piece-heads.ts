import type { RecordHead } from '../../registry/entity.ts'
import { shownName } from '../../registry/names.ts'
import { isOwnKey, readHead, readRegistry } from '../../registry/read-registry.ts'
import { recordShape } from '../../schema/record-shape.ts'
import { registryShape } from '../../schema/registry-shape.ts'
import type { Settings } from '../../schema/settings.ts'
import { readYaml, readYamlPart } from '../../syntax/read-yaml.ts'
import type { RegistryPiece } from '../../syntax/registry-pieces.ts'
import type { YamlDocument } from '../../syntax/yaml.ts'
import { endOfDocument } from '../../syntax/yaml-markers.ts'
import { type Characters, ownCopy } from '../../text/characters.ts'
import { once } from '../../text/once.ts'
import type { Span } from '../../text/span.ts'
import { type Bearing, bearingOf, walkBearing } from '../bearing.ts'
import { addDeclared } from '../declares.ts'
import { underType } from '../record-brief.ts'
import { siteOf, yamlSites } from '../yaml-sites.ts'

/** What is kept of each record of an open file: whom it declares, as other files see it. Where that stands is read again when someone asks. */
export type PieceHead = Pick<RecordHead, 'ref' | 'redirect' | 'withhold' | 'said'> & {
  readonly names: readonly string[]
  /** The name by which it is shown in the language of the corpus. */
  readonly shown: string | undefined
}

/** What is kept of a piece of an open registry file. It holds no places, so it is the piece's wherever that stands. */
export interface PieceHeads {
  readonly records: readonly PieceHead[]
  /** What its records name, each once. */
  readonly uses: readonly string[]
  /** Whether its YAML has no slip. */
  readonly isSound: boolean
  /** Whether there are comments in it, or even some that silence rules (docs/format.md §8). */
  readonly comments: 'none' | 'some' | 'silencing'
  /** What it adds to what the file declares (`declares.ts`). */
  readonly declares: number
}

/** A piece's YAML as it stands in its file: records below their type, whose key stands at `typeSpan`. */
export function readPiece(text: Characters, span: Span, piece: RegistryPiece, typeSpan: Span): YamlDocument {
  const { kind, type } = piece
  const yaml = besideOthers(readYamlPart(text, span), text, piece)
  return kind === 'frame' || !yaml.root ? yaml : { ...yaml, root: underType(type, typeSpan, yaml.root, span) }
}

/** A record that stands in fewer columns than those above it can be read alone, but no YAML; nor can one below the end of a document. */
function besideOthers(yaml: YamlDocument, text: Characters, { isShifted, isEnded }: RegistryPiece): YamlDocument {
  if (isEnded && yaml.problems.length === 0) {
    const start = yaml.span.start + endOfDocument(text.slice(yaml.span.start, yaml.span.end))
    const slip = { code: 'MULTIPLE_DOCS', message: 'More stands below the end', span: { start, end: start + 3 } }
    return { ...yaml, problems: [slip] }
  }
  const first = yaml.root?.kind === 'map' ? yaml.root.entries[0] : undefined
  if (!isShifted || !first) return yaml
  const { span } = first.key
  const slip = { code: 'BAD_INDENT', message: 'Records of one type must start at the same column', span }
  return { ...yaml, problems: [slip, ...yaml.problems] }
}

/** Reads what is kept of a piece with this text. */
export function readHeads(text: string, piece: RegistryPiece, settings: Settings): PieceHeads {
  const span = { start: 0, end: text.length }
  const yaml = besideOthers(readYaml(ownCopy(text), span), text, piece)
  const { root } = yaml
  const seen = seenIn(yaml)
  const only = root?.kind === 'map' && root.entries.length === 1 ? root.entries[0] : undefined
  if (piece.kind === 'record' && only?.value?.kind === 'map') {
    if (isOwnKey(piece.type) || isOwnKey(only.key.text)) return headsOf([], [], seen, settings)
    const head = readHead(piece.type, only, only.value)
    const bearing = bearings(settings).get(piece.type)
    const uses = new Set<string>()
    if (bearing) {
      walkBearing(only.value, bearing, (scalar, { shape, path }) => {
        const site = siteOf({ scalar, shape, path })
        if (site) uses.add(site.target)
      })
    }
    return headsOf([head], [...uses], seen, settings)
  }
  if (!root) return headsOf([], [], seen, settings)
  const whole = piece.kind === 'frame' ? root : underType(piece.type, NOWHERE, root, span)
  const entities = readRegistry('', { ...yaml, root: whole })
  const sites = yamlSites(whole, registryShape(settings))
  return headsOf(entities, [...new Set(sites.map(({ target }) => target))], seen, settings)
}

const NOWHERE: Span = { start: 0, end: 0 }

type Seen = Pick<PieceHeads, 'isSound' | 'comments'>

const seenIn = ({ problems, comments }: YamlDocument): Seen => ({
  isSound: problems.length === 0,
  comments: comments.some(({ text }) => /^\s*seedbed-disable/.test(text))
    ? 'silencing'
    : comments.length > 0
      ? 'some'
      : 'none',
})

const headsOf = (
  records: readonly RecordHead[],
  uses: readonly string[],
  seen: Seen,
  { lang }: Settings,
): PieceHeads => ({
  ...seen,
  records: records.map((record) => headOf(record, lang)),
  uses,
  declares: records.reduce(addDeclared, 0),
})

/** What other files see of a record. */
export const headOf = (record: RecordHead, lang: string | undefined): PieceHead => {
  const { ref, redirect, withhold, said, names } = record
  return { ref, redirect, withhold, said, names: names.map(({ text }) => text), shown: shownName(record, lang) }
}

const bearings = once(
  (settings: Settings): ReadonlyMap<string, Bearing | undefined> =>
    new Map(Array.from(settings.types.values(), (type) => [type.name, bearingOf(recordShape(type))])),
)
