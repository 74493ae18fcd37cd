import type { RegistryFile } from '../corpus/document.ts'
import { recordSites } from '../corpus/record-sites.ts'
import type { CutRegistry } from '../corpus/registry/cut-registry.ts'
import { frameYaml, together } from '../corpus/registry/whole-yaml.ts'
import { firstNot } from '../corpus/segment/columns.ts'
import { readRegistry } from '../registry/read-registry.ts'
import { registryShape } from '../schema/registry-shape.ts'
import type { Settings } from '../schema/settings.ts'
import type { YamlDocument, YamlEntry, YamlMap } from '../syntax/yaml.ts'
import { onceIn } from '../text/once.ts'
import type { Span } from '../text/span.ts'

/** Some pieces of a registry file that stand one behind the other, as if no more had been read of it. */
export interface RegistryWindow {
  /** The numbers of the first piece and of the one behind the last. */
  readonly from: number
  readonly to: number
  readonly file: RegistryFile
}

/**
 * Windows on the pieces of these numbers, in rising order. What rules say of a record does not depend on how many are looked at together; a piece
 * with a slip of YAML is looked at alone, since nothing is certain around a slip.
 */
export function* windowsOn(cut: CutRegistry, numbers: readonly number[]): Generator<RegistryWindow> {
  let frames: YamlDocument | undefined
  const isAlone = (number: number): boolean => {
    const piece = cut.pieces[number]
    return !piece || piece.kind === 'frame' || !cut.headsOf(piece).isSound
  }
  for (let at = 0; at < numbers.length; ) {
    const from = numbers[at] ?? 0
    let to = from + 1
    at++
    while (!isAlone(from) && numbers[at] === to && to - from < MOST && !isAlone(to)) {
      to++
      at++
    }
    const isFrame = cut.pieces[from]?.kind === 'frame'
    if (isFrame) frames ??= frameYaml(cut)
    yield { from, to, file: windowFile(cut, from, to, isFrame ? frames : undefined) }
  }
}

/** So many records are looked at together. */
const MOST = 100

function windowFile(cut: CutRegistry, from: number, to: number, frames: YamlDocument | undefined): RegistryFile {
  const { source, settings } = cut
  const span = { start: cut.spanOf(from).start, end: cut.spanOf(to - 1).end }
  const parts = Array.from({ length: to - from }, (_, at) => cut.yamlOf(from + at))
  const yaml: YamlDocument = frames
    ? { ...frameIn(frames, span, settings), span, comments: parts[0]?.comments ?? [] }
    : { ...together(source.length, parts), span, problems: parts.flatMap(({ problems }) => problems) }
  const entities = readRegistry(source.uri, yaml)
  const sites = recordSites(entities, yaml.root, registryShape(settings))
  return { kind: 'registry', uri: source.uri, source, yaml, entities, sites, declares: 0, lang: settings.lang }
}

/**
 * One frame, with what is wrong with it beside the others. Of these it has the keys that are types of the corpus: with all of them, a file with
 * nothing but frames would be looked at as often as there are.
 */
function frameIn(
  frames: YamlDocument,
  { start, end }: Span,
  settings: Settings,
): Pick<YamlDocument, 'root' | 'problems'> {
  const { root, problems } = frames
  const first = firstNot(problems.length, (at) => (problems[at]?.span.start ?? 0) < start)
  const behind = firstNot(problems.length, (at) => (problems[at]?.span.start ?? 0) <= end)
  return {
    root: root?.kind === 'map' ? { ...root, entries: entriesIn(root, { start, end }, settings) } : root,
    problems: problems.slice(first, behind).filter(({ span }) => span.end <= end),
  }
}

function entriesIn(root: YamlMap, { start, end }: Span, settings: Settings): readonly YamlEntry[] {
  const { entries } = root
  const startOf = (at: number): number => entries[at]?.key.span.start ?? 0
  const first = firstNot(entries.length, (at) => startOf(at) < start)
  const behind = firstNot(entries.length, (at) => startOf(at) < end)
  const types = typesIn(settings, root)
  const above = types.filter(({ key }) => key.span.start < start)
  const below = types.filter(({ key }) => key.span.start >= end)
  return [...above, ...entries.slice(first, behind), ...below]
}

/** The keys that are types of the corpus, each where it first stands. */
const typesIn = onceIn((settings: Settings, { entries }: YamlMap): readonly YamlEntry[] => {
  const types = new Map<string, YamlEntry>()
  for (const entry of entries) {
    const { text } = entry.key
    if (settings.types.has(text) && !types.has(text)) types.set(text, entry)
  }
  return [...types.values()]
})
