import { type Document, yamlOf } from '../../corpus/document.ts'
import { shapeOf } from '../../corpus/subject.ts'
import { type ScalarInPlace, type ShapeEvent, type ShapeProblem, walkShape } from '../../schema/check-shape.ts'
import type { Settings } from '../../schema/settings.ts'
import type { Shape } from '../../schema/shape.ts'

/**
 * The scalars of a document's YAML that stand where a value of one of these kinds belongs.
 * What a YAML alias repeats is left out: it is found, and mended, where it stands.
 */
export function* placesOf<K extends Shape['kind']>(
  document: Document,
  settings: Settings,
  ...kinds: readonly K[]
): Generator<ScalarInPlace & { readonly shape: Extract<Shape, { readonly kind: K }> }> {
  const wanted: ReadonlySet<string> = new Set(kinds)
  for (const { place } of eventsOf(document, settings)) {
    if (place && !place.scalar.alias && isOfKind<K>(place, wanted)) yield place
  }
}

/**
 * What is out of shape in a document's YAML. Behind a slip of YAML itself nothing is certain, so only what ends before it counts,
 * and no key is missing that may stand behind it.
 */
export function* problemsOf<K extends ShapeProblem['kind']>(
  document: Document,
  settings: Settings,
  kind: K,
): Generator<Extract<ShapeProblem, { readonly kind: K }>> {
  const limit = firstBreak(document)
  for (const { problem } of eventsOf(document, settings)) {
    if (!problem || !isProblem(problem, kind) || problem.span.end > limit) continue
    if (!isLeftOpen(document, problem)) yield problem
  }
}

/** Whether the value is a list or a set of keys in brackets of which the closing one is missing: that is a slip of YAML, and nobody knows what was to follow. */
function isLeftOpen({ source }: Document, problem: ShapeProblem): boolean {
  const value = 'value' in problem ? problem.value : undefined
  if (!value || value.kind === 'scalar' || !value.flow) return false
  return !/[\]}]\s*$/.test(source.slice(value.span))
}

/** Where the YAML of a document can no longer be trusted: at the start of the line of its first slip, if that is more than a value without quotes. */
export function firstBreak(document: Document): number {
  // Problems stand in the order of the text.
  const slip = yamlOf(document)?.problems.find(({ code }) => !harmless.has(code))
  const { source } = document
  return slip ? source.line(source.position(slip.span.start).line).start : Number.POSITIVE_INFINITY
}

/** Slips that leave what stands around them as it is. */
const harmless: ReadonlySet<string> = new Set([
  'DUPLICATE_KEY',
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_SCALAR_START',
  'MULTIPLE_DOCS',
  'TAB_AS_INDENT',
  'ITEM_IN_TEXT',
])

function isOfKind<K extends Shape['kind']>(
  place: ScalarInPlace,
  kinds: ReadonlySet<string>,
): place is ScalarInPlace & { readonly shape: Extract<Shape, { readonly kind: K }> } {
  return kinds.has(place.shape.kind)
}

function isProblem<K extends ShapeProblem['kind']>(
  problem: ShapeProblem,
  kind: K,
): problem is Extract<ShapeProblem, { readonly kind: K }> {
  return problem.kind === kind
}

function eventsOf(document: Document, settings: Settings): readonly ShapeEvent[] {
  const known = walked.get(document)
  if (known?.settings === settings) return known.events
  const root = yamlOf(document)?.root
  const events = root ? [...walkShape(root, shapeOf(document, settings))] : []
  walked.set(document, { settings, events })
  return events
}

/** One walk serves all rules: documents are immutable, so what a walk over one met is true for ever. */
const walked = new WeakMap<Document, { readonly settings: Settings; readonly events: readonly ShapeEvent[] }>()
