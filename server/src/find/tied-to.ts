import type { Corpus } from '../corpus/corpus.ts'
import { tiesOf } from '../corpus/entity-ties.ts'
import { containersOf } from '../corpus/joined-entities.ts'
import type { Entity } from '../registry/entity.ts'

/** Tells of entities which of some others the registry ties them to (`corpus/entity-ties.ts`), without comparing each with each. */
export class TiedTo {
  readonly #corpus: Corpus
  readonly #others = new Map<string, Entity>()
  /** Who is tied to an entity, and who lies in it: two of each are enough. */
  readonly #tied = new Map<string, Entity[]>()
  readonly #inside = new Map<string, Entity[]>()

  constructor(others: Iterable<Entity>, corpus: Corpus) {
    this.#corpus = corpus
    for (const other of others) {
      // What is said of others is told to those who read.
      if (other.withhold) continue
      this.#others.set(other.ref, other)
      for (const ref of tiesOf(other, corpus)) add(this.#tied, ref, other)
      for (const ref of containersOf(other, corpus)) add(this.#inside, ref, other)
    }
  }

  /** One of the others that is tied to the entity, not the entity itself. */
  of(entity: Entity): Entity | undefined {
    const isOther = ({ ref }: Entity): boolean => ref !== entity.ref
    for (const ref of tiesOf(entity, this.#corpus)) {
      const other = this.#others.get(ref)
      if (other && isOther(other)) return other
    }
    const tied = this.#tied.get(entity.ref)?.find(isOther)
    if (tied) return tied
    for (const ref of containersOf(entity, this.#corpus)) {
      const other = this.#inside.get(ref)?.find(isOther)
      if (other) return other
    }
    return undefined
  }
}

function add(map: Map<string, Entity[]>, ref: string, entity: Entity): void {
  const some = map.get(ref)
  if (!some) map.set(ref, [entity])
  else if (some.length < 2) some.push(entity)
}
