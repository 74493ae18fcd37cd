import { creditsIn } from './credit-lines.ts'
import { datedLine } from './dated-lines.ts'
import type { Fate, FieldKey, Known, ProposedField } from './proposal.ts'
import type { Shape } from './shapes-of-lines.ts'

/** What has been decided so far of the blocks of a text, by their numbers, and the fields that were read. Nothing is decided twice. */
export class Reading {
  readonly shapes: readonly Shape[]
  readonly fields: ProposedField[] = []
  readonly #known: Known
  readonly #fates = new Map<number, Fate>()
  readonly #credits = new Map<number, readonly ProposedField[]>()

  constructor(shapes: readonly Shape[], known: Known) {
    this.shapes = shapes
    this.#known = known
  }

  isOut(number: number): boolean {
    return this.#fates.has(number)
  }

  fateOf(number: number): Fate | undefined {
    return this.#fates.get(number)
  }

  /** The key whose value a block has become. */
  keyOf(number: number): FieldKey | undefined {
    const fate = this.fateOf(number)
    return fate?.kind === 'field' ? fate.key : undefined
  }

  /** What a line says of who wrote the article, where and when: asked of a line again and again, and found out once. */
  creditsOf(shape: Shape): readonly ProposedField[] {
    const before = this.#credits.get(shape.number)
    if (before) return before
    const credits = creditsIn(shape, this.#known)
    const dated = credits.length > 0 ? undefined : datedLine(shape)
    const found = dated ? [dated] : credits
    this.#credits.set(shape.number, found)
    return found
  }

  left(): readonly Shape[] {
    return this.shapes.filter(({ number }) => !this.isOut(number))
  }

  cutAll(cuts: ReadonlyMap<number, Extract<Fate, { kind: 'cut' }>['why']>): void {
    for (const [number, why] of cuts) if (!this.isOut(number)) this.#fates.set(number, { kind: 'cut', why })
  }

  add(...fields: readonly ProposedField[]): void {
    this.fields.push(...fields)
  }

  /** A block becomes the value of a key, or of several; of a key that has one, it is the same once more. */
  move(number: number, ...fields: readonly ProposedField[]): void {
    const [field] = fields
    if (field) this.#fates.set(number, { kind: 'field', key: field.key })
    this.add(...fields)
  }
}
