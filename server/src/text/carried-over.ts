import { copyOf } from './copy-of.ts'

/**
 * Makes something of each text of a document, and carries it over to the next version where the text stays: whoever types changes one block of many. All
 * that hangs on what was made (`once`) is carried over with it, and goes when its text is gone. Of documents that nobody has asked for lately, some are
 * known as long as all have no more than `most` UTF-16 code units together; the last one is, however long.
 */
export class CarriedOver<Made extends object> {
  readonly #make: (text: string) => Made
  readonly #most: number
  /** By document what was made of the texts of its last version; the document that was asked for last comes last. */
  readonly #known = new Map<string, Version<Made>>()

  constructor(make: (text: string) => Made, most: number) {
    this.#make = make
    this.#most = most
  }

  /** What is made of the texts of a document as it is now, in their order. */
  of(document: string, texts: readonly string[]): readonly Made[] {
    const before = this.#known.get(document)?.known
    const known = new Map<string, Known<Made>>()
    let units = 0
    const made = texts.map((text) => {
      const again = known.get(text)
      if (again) return again.made
      const one = before?.get(text) ?? this.#first(text)
      known.set(one.text, one)
      units += text.length
      return one.made
    })
    this.#known.delete(document)
    this.#known.set(document, { known, units })
    this.#forget()
    return made
  }

  /** How many UTF-16 code units of texts are known. */
  get units(): number {
    let sum = 0
    for (const { units } of this.#known.values()) sum += units
    return sum
  }

  #first(text: string): Known<Made> {
    const own = copyOf(text)
    return { text: own, made: this.#make(own) }
  }

  #forget(): void {
    let { units: left } = this
    for (const [document, { units }] of this.#known) {
      if (left <= this.#most || this.#known.size === 1) return
      this.#known.delete(document)
      left -= units
    }
  }
}

interface Known<Made> {
  readonly text: string
  readonly made: Made
}

interface Version<Made> {
  readonly known: ReadonlyMap<string, Known<Made>>
  readonly units: number
}
