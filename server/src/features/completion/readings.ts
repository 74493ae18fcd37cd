import { particleOf, proclitics, withoutArticle } from '../../language/particles.ts'
import type { LabelDraft } from './tag-draft.ts'

/** One way to take what was typed: as a name, or as a name behind a particle that stays outside the tag (docs/format.md §3). */
export interface Reading {
  /** What was typed of the particle in the label and belongs before it. */
  readonly particle: string
  readonly query: string
  /** The article's letters that the label begins with, where the name may have none of its own. */
  readonly article: string
  /** What the particle outside does to the ال of the name: it stands outside already (لل, or ال itself), or the ل takes it. */
  readonly lam: 'لل' | 'ل' | undefined
}

/** The readings of a label: as a whole first, since وليد is no particle and a name; then with ever longer particles. */
export function readingsOf(text: string, { typed, span }: LabelDraft): readonly Reading[] {
  const lam = lamBefore(text.slice(Math.max(0, span.start - LONGEST_PARTICLE), span.start))
  const whole: Reading = { particle: '', query: typed, article: '', lam }
  return lam ? [whole] : [whole, ...proclitics(typed).map((split) => behind(typed, split))]
}

function behind(typed: string, { particle, rest, start, article }: ReturnType<typeof proclitics>[number]): Reading {
  const written = typed.slice(0, start)
  if (particle.endsWith('لل')) return { particle: written, query: rest, article: '', lam: 'لل' }
  if (!article) return { particle: written, query: rest, article: '', lam: lamBefore(written) }
  // The article belongs to the label; what a writer put on its letters stays.
  const at = written.lastIndexOf('ا')
  return { particle: written.slice(0, at), query: rest, article: written.slice(at), lam: undefined }
}

/** What the particle that a text ends with does to an article behind it; a tatweel keeps them apart, as in لـ«الأمم». */
function lamBefore(text: string): Reading['lam'] {
  const word = /[\p{L}\p{M}]*$/u.exec(text)?.[0] ?? ''
  const found = word.endsWith('ـ') ? undefined : particleOf(word)
  if (found?.particle.endsWith('لل') || found?.article) return 'لل'
  return found?.particle.endsWith('ل') ? 'ل' : undefined
}

/** The particle and the label as they have to be written for a name; undefined where the particle cannot stand before it. */
export function fitted(
  { particle, article, lam }: Reading,
  name: string,
  adjective: boolean,
): { readonly particle: string; readonly label: string } | undefined {
  const bare = withoutArticle(name)
  if (lam === 'لل') return bare !== undefined || adjective ? { particle, label: bare ?? name } : undefined
  // ل and ال are written لل; before another ل, as in اللاذقية, one of the three goes.
  if (lam === 'ل' && bare !== undefined) return { particle: particle + (bare.startsWith('ل') ? '' : 'ل'), label: bare }
  if (article === '') return { particle, label: name }
  return bare !== undefined || particle === '' ? { particle, label: article + (bare ?? name) } : undefined
}

/** In code units: three letters, each with some vowel signs. */
const LONGEST_PARTICLE = 20
