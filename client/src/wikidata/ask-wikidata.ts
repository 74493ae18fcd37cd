/** Where Wikidata is asked, and who asks. */
export interface Wikidata {
  /** An origin, as `https://www.wikidata.org`. */
  readonly endpoint: string
  /** Wikidata wants to know who asks, and how to reach them. */
  readonly userAgent: string
  /** Milliseconds for an answer as a whole. */
  readonly patience?: number
  /** Bytes of an answer. */
  readonly most?: number
}

/** What Wikidata answered; or why there is no answer. `status`: another one of HTTP's. */
export type Answer = { readonly text: string } | { readonly problem: Problem; readonly status?: number }

/** Why there is no answer, as the messages to the user tell it apart; `elsewhere`: a redirect led to another site, which was not followed. */
export type Problem = 'offline' | 'slow' | 'missing' | 'busy' | 'refused' | 'large' | 'elsewhere' | 'cancelled'

/** Something that Wikidata finds under a name. */
export interface FoundItem {
  readonly id: string
  readonly label: string
  readonly description: string
}

/** Asks for all that is known of an item: `Special:EntityData`. */
export const askForItem = (wikidata: Wikidata, id: string, signal: AbortSignal): Promise<Answer> =>
  ask(wikidata, `/wiki/Special:EntityData/${encodeURIComponent(id)}.json`, signal)

/** Asks for items that have a name. */
export const askForItems = (wikidata: Wikidata, name: string, lang: string, signal: AbortSignal): Promise<Answer> => {
  const query = { action: 'wbsearchentities', search: name, language: lang, uselang: lang, type: 'item', limit: '20' }
  return ask(wikidata, `/w/api.php?${new URLSearchParams({ ...query, format: 'json' })}`, signal)
}

/** The items in an answer to `askForItems`; undefined where it cannot be read. */
export function itemsFound(text: string): readonly FoundItem[] | undefined {
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    return undefined
  }
  const { search } = mapIn(answer)
  if (!Array.isArray(search)) return undefined
  return search.map(mapIn).flatMap(({ id, label, description }) => {
    if (typeof id !== 'string' || !/^Q[1-9]\d*$/.test(id)) return []
    return [{ id, label: textIn(label) || id, description: textIn(description) }]
  })
}

const mapIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Long enough for a slow line. */
const PATIENCE = 20_000

/** Bytes; items of countries have two million. */
const MOST = 16_000_000

async function ask(wikidata: Wikidata, path: string, signal: AbortSignal): Promise<Answer> {
  const late = AbortSignal.timeout(wikidata.patience ?? PATIENCE)
  try {
    const { origin } = new URL(wikidata.endpoint)
    const response = await followed(new URL(origin + path), {
      headers: { 'user-agent': wikidata.userAgent, accept: 'application/json' },
      credentials: 'omit',
      signal: AbortSignal.any([signal, late]),
    })
    if (response === 'elsewhere') return { problem: 'elsewhere' }
    const problem = problemOf(response.status)
    if (!problem) return await textOf(response, wikidata.most ?? MOST)
    await response.body?.cancel()
    return problem
  } catch {
    return { problem: signal.aborted ? 'cancelled' : late.aborted ? 'slow' : 'offline' }
  }
}

/** Asks, and is led on within the same origin alone: another site is not the one that the user was told of, and hears nothing. */
async function followed(first: URL, options: RequestInit): Promise<Response | 'elsewhere'> {
  let url = first
  for (let step = 0; ; step++) {
    const response = await fetch(url, { ...options, redirect: 'manual' })
    const location = REDIRECTS.includes(response.status) ? response.headers.get('location') : null
    if (location === null || step === MOST_STEPS) return response
    await response.body?.cancel()
    url = new URL(location, url)
    if (url.origin !== first.origin) return 'elsewhere'
  }
}

const REDIRECTS = [301, 302, 303, 307, 308]

/** An item leads to the one that it was merged into; so many steps are no circle. */
const MOST_STEPS = 10

function problemOf(status: number): Answer | undefined {
  if (status === 200) return undefined
  if (status === 404 || status === 410) return { problem: 'missing' }
  return status === 429 || status === 503 ? { problem: 'busy' } : { problem: 'refused', status }
}

/** Reads no more than may be: what an answer says of its length need not be so. */
async function textOf(response: Response, most: number): Promise<Answer> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.length
    // Leaving the loop ends the transfer.
    if (length > most) return { problem: 'large' }
    pieces.push(piece)
  }
  return { text: Buffer.concat(pieces).toString('utf8') }
}
