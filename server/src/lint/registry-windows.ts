import type { RegistryFile } from '../corpus/document.ts'
import { recordSites } from '../corpus/record-sites.ts'
import type { CutRegistry } from '../corpus/registry/cut-registry.ts'
import { frameYaml, together } from '../corpus/registry/whole-yaml.ts'
import { readRegistry } from '../registry/read-registry.ts'
import { registryShape } from '../schema/registry-shape.ts'
import type { YamlDocument } from '../syntax/yaml.ts'

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
  const frames = frameYaml(cut)
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
    yield { from, to, file: windowFile(cut, from, to, frames) }
  }
}

/** So many records are looked at together. */
const MOST = 100

function windowFile(cut: CutRegistry, from: number, to: number, frames: YamlDocument): RegistryFile {
  const { source, settings } = cut
  const span = { start: cut.spanOf(from).start, end: cut.spanOf(to - 1).end }
  const parts = Array.from({ length: to - from }, (_, at) => cut.yamlOf(from + at))
  const isFrame = cut.pieces[from]?.kind === 'frame'
  // A type may stand in the file twice, so that each frame has to know the others.
  const yaml: YamlDocument = isFrame
    ? {
        ...frames,
        span,
        comments: parts[0]?.comments ?? [],
        problems: frames.problems.filter((one) => one.span.start >= span.start && one.span.end <= span.end),
      }
    : { ...together(source.length, parts), span, problems: parts.flatMap(({ problems }) => problems) }
  const entities = readRegistry(source.uri, yaml)
  const sites = recordSites(entities, yaml.root, registryShape(settings))
  return { kind: 'registry', uri: source.uri, source, yaml, entities, sites, declares: 0 }
}
