import { once } from '../text/once.ts'
import type { Source } from '../text/source.ts'
import type { RegistryCut } from './registry-cut.ts'
import { cutRegistry } from './registry-pieces.ts'

/** How one version of a registry file is cut (`cutRegistry`), for whoever asks: an operation asks for it at each of its steps. */
export const cutOf = (source: Source): RegistryCut | undefined => known(source).cut

const known = once((source: Source): { readonly cut: RegistryCut | undefined } => ({ cut: cutRegistry(source.text) }))
