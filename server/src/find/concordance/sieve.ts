import type { Needs } from '../../language/re2-needs.ts'
import { Letters } from './letters.ts'

/** Tells apart parts of files that cannot hold what is sought, without parsing them. */
export type Sieve = Pick<Letters, 'mayStandIn' | 'mayStandPlainlyIn'>

/** The sieve of what a regular expression needs. */
export function sieveOf(needs: Needs): Sieve {
  if (needs.kind === 'words') return new Letters(needs.words)
  const sieves = needs.of.map(sieveOf)
  const holds = (isHeld: (sieve: Sieve) => boolean): boolean =>
    needs.kind === 'all' ? sieves.every(isHeld) : sieves.some(isHeld)
  return {
    mayStandIn: (text, start, end) => holds((sieve) => sieve.mayStandIn(text, start, end)),
    mayStandPlainlyIn: (text, start, end) => holds((sieve) => sieve.mayStandPlainlyIn(text, start, end)),
  }
}
