/**
 * An immutable map whose next version costs as much as what changed, not as much as the map: a large base that all versions share,
 * and a small layer over it that is copied. When the layer has grown, it is merged into a new base.
 */
export class LayeredMap<K, V> {
  readonly #base: ReadonlyMap<K, V>
  readonly #layer: ReadonlyMap<K, V | undefined>

  constructor(base: ReadonlyMap<K, V> = new Map(), layer: ReadonlyMap<K, V | undefined> = new Map()) {
    this.#base = base
    this.#layer = layer
  }

  get(key: K): V | undefined {
    return this.#layer.has(key) ? this.#layer.get(key) : this.#base.get(key)
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  /** The next version; `undefined` removes a key. Without changes it is the same map. */
  with(changes: ReadonlyMap<K, V | undefined>): LayeredMap<K, V> {
    if (changes.size === 0) return this
    const layer = new Map([...this.#layer, ...changes])
    if (layer.size <= LAYER_LIMIT) return new LayeredMap(this.#base, layer)
    const base = new Map(this.#base)
    for (const [key, value] of layer) {
      if (value === undefined) base.delete(key)
      else base.set(key, value)
    }
    return new LayeredMap(base)
  }

  *keys(): IterableIterator<K> {
    for (const [key] of this.entries()) yield key
  }

  *values(): IterableIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  *entries(): IterableIterator<[K, V]> {
    for (const entry of this.#base) if (!this.#layer.has(entry[0])) yield entry
    for (const [key, value] of this.#layer) if (value !== undefined) yield [key, value]
  }
}

/** Copying this many entries takes some tens of microseconds: nothing beside reading one article. */
const LAYER_LIMIT = 1000
