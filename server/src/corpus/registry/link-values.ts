import { walkShape } from '../../schema/check-shape.ts'
import { registryShape } from '../../schema/registry-shape.ts'
import type { Settings } from '../../schema/settings.ts'
import type { Shape } from '../../schema/shape.ts'
import type { RegistryPiece } from '../../syntax/registry-pieces.ts'
import type { YamlValue } from '../../syntax/yaml.ts'
import { once } from '../../text/once.ts'
import type { Span } from '../../text/span.ts'
import type { CutRegistry } from './cut-registry.ts'

/** A value that may lead to a page or to a file, and what it is. */
export interface LinkValue {
  readonly text: string
  readonly shape: Shape
  /** The value without its quotes. */
  readonly span: Span
}

/** The values of a registry file in pieces that may lead somewhere. Each piece is read for it once, whatever becomes of the others. */
export function* linkValues(cut: CutRegistry): Generator<LinkValue> {
  for (let number = 0; number < cut.pieces.length; number++) {
    const { start } = cut.spanOf(number)
    for (const { text, shape, span } of readLinkValues(cut, number)) {
      yield { text, shape, span: { start: start + span.start, end: start + span.end } }
    }
  }
}

/** Those of one piece, counted from its start. */
export function readLinkValues(cut: CutRegistry, number: number): readonly LinkValue[] {
  const known = knownUnder(cut.settings)
  const piece = cut.pieces[number]
  if (!piece) return []
  const before = known.get(piece)
  if (before) return before
  const { start } = cut.spanOf(number)
  const values = Array.from(linkValuesIn(cut.yamlOf(number).root, shapeUnder(cut.settings)), (value) => ({
    ...value,
    span: { start: value.span.start - start, end: value.span.end - start },
  }))
  known.set(piece, values)
  return values
}

/** The values below a value that may lead somewhere. */
export function* linkValuesIn(root: YamlValue | undefined, shape: Shape): Generator<LinkValue> {
  if (!root) return
  for (const { place } of walkShape(root, shape)) {
    if (!place || place.scalar.alias || !leading.has(place.shape.kind)) continue
    yield { text: place.scalar.text, shape: place.shape, span: place.scalar.content }
  }
}

const leading: ReadonlySet<Shape['kind']> = new Set<Shape['kind']>([
  'url',
  'external-id',
  'path',
  'article',
  'article-or-url',
])

const knownUnder = once((_: Settings) => new WeakMap<RegistryPiece, readonly LinkValue[]>())

const shapeUnder = once((settings: Settings) => registryShape(settings))
