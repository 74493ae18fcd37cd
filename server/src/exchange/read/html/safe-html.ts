import { Parser } from 'htmlparser2'

/** What of a page is looked at: its elements without what runs, is styled or is asked for elsewhere, and never deeper or more than can be read. */
export interface SafeHtml {
  readonly html: string
  /** The texts of `script type="application/ld+json"`. */
  readonly jsonLd: readonly string[]
}

/** Why a page is not read. */
export type HtmlRefusal = 'too-large' | 'too-many-elements'

/**
 * The part of a page that can be read safely, in time in proportion to its length. Elements that are nested deeper than pages are lose their tags and
 * keep their text. Nothing is run, and no address is followed.
 */
export function safeHtml(html: string): SafeHtml | HtmlRefusal {
  if (html.length > MAX_LENGTH) return 'too-large'
  const out: string[] = []
  const jsonLd: string[] = []
  const open: (string | undefined)[] = []
  let elements = 0
  let skipped = 0
  let script: string[] | undefined
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements++
        if (skipped > 0) {
          if (skips.has(name)) skipped++
          return
        }
        if (name === 'script' && /^application\/ld\+json/i.test(attributes.type ?? '')) {
          script = []
          return
        }
        if (skips.has(name)) {
          skipped = 1
          return
        }
        if (elements > MAX_ELEMENTS) return
        const isShown = open.length < MAX_DEPTH
        open.push(isShown ? name : undefined)
        out.push(isShown ? `<${name}${written(attributes, isRoot.has(name) ? shows : kept)}>` : ' ')
      },
      ontext(text) {
        if (script) script.push(text)
        else if (skipped === 0) out.push(escaped(text))
      },
      onclosetag(name) {
        if (script && name === 'script') {
          jsonLd.push(script.join(''))
          script = undefined
          return
        }
        if (skipped > 0) {
          if (skips.has(name)) skipped--
          return
        }
        if (elements > MAX_ELEMENTS) return
        const shown = open.pop()
        if (shown !== undefined && !isVoid.has(name)) out.push(`</${name}>`)
        else if (shown === undefined) out.push(' ')
      },
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  )
  for (let start = 0; start < html.length; start += CHUNK) {
    parser.write(html.slice(start, start + CHUNK))
    if (elements > MAX_ELEMENTS) return 'too-many-elements'
  }
  parser.end()
  return { html: out.join(''), jsonLd: jsonLd.filter(({ length }) => length <= MAX_JSON) }
}

/** In UTF-16 code units: pages of news have some hundred thousand. */
const MAX_LENGTH = 10_000_000
const MAX_ELEMENTS = 40_000
/** Levels of elements: what decides which of them is the article goes up and down through all. */
const MAX_DEPTH = 80
const MAX_JSON = 1_000_000
const CHUNK = 1 << 16

/** What holds no text of an article: code, styles, frames, forms, drawings, and what is shown in place of them. */
const skips: ReadonlySet<string> = new Set(
  'script style noscript template iframe frame frameset object embed applet svg math canvas audio video select textarea option button dialog input'.split(
    ' ',
  ),
)

const isVoid: ReadonlySet<string> = new Set('area base br col hr img input link meta param source track wbr'.split(' '))

/** The attributes that say something of a text; no address but of what may be opened. */
const kept: ReadonlySet<string> = new Set(
  'id class dir lang datetime content name property itemprop itemtype itemscope rel href role hidden aria-hidden charset style start colspan rowspan title pubdate'.split(
    ' ',
  ),
)

/** Pages that a script is to show begin hidden: with all of it hidden there would be nothing. */
const isRoot: ReadonlySet<string> = new Set(['html', 'body'])
const shows: ReadonlySet<string> = new Set(
  [...kept].filter((name) => !['style', 'hidden', 'aria-hidden'].includes(name)),
)

function written(attributes: Readonly<Record<string, string>>, kept: ReadonlySet<string>): string {
  let text = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (!kept.has(name) || value.length > MAX_VALUE || (name === 'href' && !isOpenable(value))) continue
    text += ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`
  }
  return text
}

const MAX_VALUE = 4000

/** Whether an address may be written into an article: of a page, and nothing that runs. */
const isOpenable = (address: string): boolean => /^(?:https?:\/\/|\/|#|\.)|^[^:]*$/i.test(address.trim())

const escaped = (text: string): string =>
  text.replaceAll('\u0000', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
