import type { Severity } from '../schema/settings.ts'
import type { RegistryPiece } from '../syntax/registry-pieces.ts'
import type { KeptFinding } from './kept-finding.ts'

/** What was found in a registry file by its pieces, and of how many findings one need not look at each. Changed by whoever looks at the file again. */
export class FoundInPieces {
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 }
  readonly #found = new Map<RegistryPiece, KeptFinding[]>()
  /** The pieces with a finding that may become another one while they stay as they are. */
  readonly #unsteady = new Set<RegistryPiece>()

  of(piece: RegistryPiece): readonly KeptFinding[] | undefined {
    return this.#found.get(piece)
  }

  get unsteady(): Iterable<RegistryPiece> {
    return this.#unsteady
  }

  add(piece: RegistryPiece, kept: KeptFinding): void {
    const { severity, guesses, related = [] } = kept.finding
    const found = this.#found.get(piece)
    if (found) found.push(kept)
    else this.#found.set(piece, [kept])
    this.counts[severity]++
    if (guesses || related.length > 0) this.#unsteady.add(piece)
  }

  delete(piece: RegistryPiece): void {
    for (const { finding } of this.#found.get(piece) ?? []) this.counts[finding.severity]--
    this.#found.delete(piece)
    this.#unsteady.delete(piece)
  }
}
