/** One way to take a token apart: a particle written onto the word after it. */
export interface ParticleSplit {
  /** The particle in plain letters: `و`, `بال`, `لل`. */
  readonly particle: string
  /** The rest as written, beginning at `start` of the token (UTF-16). */
  readonly rest: string
  readonly start: number
  /** Whether the particle took an article with it, so that the rest may be a name that has ال of its own. */
  readonly article: boolean
}

/**
 * All ways to split a token into particle and rest, the shortest particle first. Only offers: بلال, وليد and لبنان split
 * too, and it is for the caller to see that the whole is a known name and the rest is not.
 */
export function proclitics(token: string): readonly ParticleSplit[] {
  return splitters.flatMap(({ particle, article, pattern }) => {
    const start = pattern.exec(token)?.[0].length
    return start === undefined ? [] : [{ particle, rest: token.slice(start), start, article }]
  })
}

/** Whether a text is nothing but a particle, as before a quotation mark or a tag: `و`, `بـ`, `لل`. */
export function isProclitic(text: string): boolean {
  return isParticle.test(text)
}

/** The particle that a text is, and nothing but that; plain letters, as in a `ParticleSplit`. */
export function particleOf(text: string): Pick<ParticleSplit, 'particle' | 'article'> | undefined {
  return isProclitic(text) ? splitters.find(({ whole }) => whole.test(text)) : undefined
}

/** A text without the article at its beginning; `undefined` where it has none. */
export function withoutArticle(text: string): string | undefined {
  const start = articlePattern.exec(text)?.[0].length
  return start === undefined || text.startsWith(divineName) ? undefined : text.slice(start)
}

/** A particle at the beginning of a folded word. */
export interface LeadingParticle {
  /** In plain letters, as in a `ParticleSplit`. */
  readonly particle: string
  readonly article: boolean
  /** In units of the key. */
  readonly length: number
}

/**
 * The particles that a word begins with, the shortest first; the word stands in a key of `textFolding` from `start` to `end`, and something has to be
 * left of it. `proclitics` for whoever looks at every word of every article.
 */
export function leadingParticles(key: string, start: number, end: number): readonly LeadingParticle[] {
  let step = steps
  for (let at = start; at + 1 < end; at++) {
    const next = step.next.get(key.charCodeAt(at))
    if (!next) break
    step = next
  }
  return step.particles
}

const conjunctions = ['', 'و', 'ف']
const prepositions = ['', 'ب', 'ل', 'ك']
const articles = ['', 'ال']
const question = 'أ'

// The name of God has the article in it for good.
const divineName = 'الله'

const marks = '[\\u0640\\u064b-\\u0652\\u0670]*'

interface Particle {
  readonly particle: string
  readonly article: boolean
}

const particles: readonly Particle[] = [
  { particle: question, article: false },
  ...conjunctions.flatMap((conjunction) =>
    prepositions.flatMap((preposition) =>
      articles.map((article) => ({
        // ل and ال are written لل.
        particle: conjunction + (preposition + article).replace('لال', 'لل'),
        article: article !== '',
      })),
    ),
  ),
]
  .filter(({ particle }) => particle !== '')
  .sort((a, b) => a.particle.length - b.particle.length)

interface Step {
  readonly next: Map<number, Step>
  /** Those that end here or before, the shortest first. */
  readonly particles: readonly LeadingParticle[]
}

/** The particles letter by letter, as keys have them: أ is ا there. */
const steps = stepFrom('', [])

function stepFrom(letters: string, before: readonly LeadingParticle[]): Step {
  const spelt = particles.filter(({ particle }) => particle.replace('أ', 'ا').startsWith(letters))
  const here = spelt.filter(({ particle }) => particle.length === letters.length)
  const found = [...before, ...here.map((one) => ({ ...one, length: letters.length }))]
  const further = new Set(spelt.flatMap(({ particle }) => particle.replace('أ', 'ا').charAt(letters.length)))
  further.delete('')
  return {
    particles: found,
    next: new Map(Array.from(further, (letter) => [letter.charCodeAt(0), stepFrom(letters + letter, found)])),
  }
}

// What follows is a letter, or a digit as in الـ22; the tatweel counts as a letter in `\p{L}` and is none.
const splitters = particles.map((particle) => ({
  ...particle,
  whole: new RegExp(`^${spelled(particle.particle)}$`, 'u'),
  pattern: new RegExp(`^${spelled(particle.particle)}(?!\\u0640)(?=[\\p{L}\\p{N}])`, 'u'),
}))

const isParticle = new RegExp(`^(?:${particles.map(({ particle }) => spelled(particle)).join('|')})$`, 'u')

const articlePattern = new RegExp(`^[اٱ]${marks}ل${marks}(?=\\p{L}${marks}\\p{L})`, 'u')

/** A particle's letters, each with whatever vowel signs and tatweel a writer puts on it. */
function spelled(particle: string): string {
  return Array.from(particle, (letter) => (letter === 'ا' ? `[اٱ]${marks}` : letter + marks)).join('')
}
