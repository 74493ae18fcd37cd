import { Parser } from 'htmlparser2'

/** What of a page is looked at: its elements without what runs, is styled or is asked for elsewhere, and never deeper or more than can be read. */
export interface SafeHtml {
  /** A whole document: what describes the page in its head, all else in its body. Text that readers do not see stands in elements `UNSEEN`. */
  readonly html: string
  /** The texts of `script type="application/ld+json"`. */
  readonly jsonLd: readonly string[]
}

/** Why a page is not read. */
export type HtmlRefusal = 'too-large' | 'too-many-elements'

/**
 * The name of the element that holds text which no reader of the page sees by the kind of its element; its attribute `why` is an `UnseenKind`. No other
 * element has that attribute.
 */
export const UNSEEN = 'seedbed-unseen'

/** A control that is pressed or filled in; or what is hidden, drawn, or there for those who cannot have what stands in its place. */
export type UnseenKind = 'control' | 'hidden'

/**
 * The part of a page that can be read safely, in time in proportion to its length. Elements that are nested deeper than pages are lose their tags and
 * keep their text. Of the text of the page nothing is left out: only `script` and `style` hold none, and `title` says what the page is called.
 * Nothing is run, and no address is followed.
 */
export function safeHtml(html: string): SafeHtml | HtmlRefusal {
  if (html.length > MAX_LENGTH) return 'too-large'
  const writing = new Writing()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writing.open(name, attributes),
      ontext: (text) => writing.text(text),
      onclosetag: () => writing.close(),
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  )
  for (let start = 0; start < html.length; start += CHUNK) {
    parser.write(html.slice(start, start + CHUNK))
    if (writing.elements > MAX_ELEMENTS) return 'too-many-elements'
  }
  parser.end()
  return writing.written()
}

/** In UTF-16 code units: pages of news have some hundred thousand. */
const MAX_LENGTH = 10_000_000
const MAX_ELEMENTS = 40_000
/** Levels of elements: what decides which of them is the article goes up and down through all. */
const MAX_DEPTH = 80
const MAX_JSON = 1_000_000
const CHUNK = 1 << 16

/** An element that is open: what is written where it ends, and what text in it is. */
interface Open {
  readonly end: string
  readonly holds: 'text' | 'unseen' | 'title' | 'code' | 'json'
}

const outermost: Open = { end: '', holds: 'text' }

/** Writes a document of the elements and texts of a page as they come. */
class Writing {
  elements = 0
  readonly #head: string[] = []
  readonly #body: string[] = []
  readonly #jsonLd: string[] = []
  readonly #open: Open[] = []
  #rootAttributes: string | undefined
  #bodyAttributes: string | undefined
  #isInBody = false
  #depth = 0
  #json: string[] = []

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.elements++
    const opened = this.#opened(name, attributes)
    if (opened.end.startsWith('</')) this.#depth++
    this.#open.push(opened)
  }

  text(text: string): void {
    const { holds } = this.#inner
    if (holds === 'json') this.#json.push(text)
    if (holds === 'json' || holds === 'code') return
    if (holds === 'text' && !this.#isInBody) {
      if (!/\S/.test(text)) return
      this.#isInBody = true
    }
    this.#write(escaped(text))
  }

  close(): void {
    // An unseen text that stands before the body is written there: its end too.
    this.#write(this.#inner.end)
    const closed = this.#open.pop() ?? outermost
    if (closed.end.startsWith('</')) this.#depth--
    if (closed.holds !== 'json') return
    this.#jsonLd.push(this.#json.join(''))
    this.#json = []
  }

  written(): SafeHtml {
    const head = `<head>${this.#head.join('')}</head>`
    const body = `<body${this.#bodyAttributes ?? ''}>${this.#body.join('')}</body>`
    return {
      html: `<!DOCTYPE html><html${this.#rootAttributes ?? ''}>${head}${body}</html>`,
      jsonLd: this.#jsonLd.filter(({ length }) => length <= MAX_JSON),
    }
  }

  get #inner(): Open {
    return this.#open.at(-1) ?? outermost
  }

  #write(text: string): void {
    const isForHead = !this.#isInBody && this.#inner.holds !== 'unseen'
    ;(isForHead ? this.#head : this.#body).push(text)
  }

  #opened(name: string, attributes: Readonly<Record<string, string>>): Open {
    const { holds } = this.#inner
    if (holds === 'code' || holds === 'json') return { end: '', holds }
    if (name === 'script' && holds === 'text' && /^application\/ld\+json/i.test(attributes.type ?? ''))
      return { end: '', holds: 'json' }
    if (isCode.has(name)) return { end: '', holds: 'code' }
    if (holds === 'unseen') return this.#openedUnseen(name)
    const why = unseen.get(name)
    if (why !== undefined) {
      this.#body.push(`<${UNSEEN} why="${why}">`)
      return { end: `</${UNSEEN}>`, holds: 'unseen' }
    }
    switch (name) {
      case 'html':
        this.#rootAttributes ??= written(attributes, shows)
        return outermost
      case 'head':
        return outermost
      case 'body':
        this.#bodyAttributes ??= written(attributes, shows)
        this.#isInBody = true
        return outermost
    }
    return isEmpty.has(name) ? outermost : this.#openedSeen(name, attributes)
  }

  #openedSeen(name: string, attributes: Readonly<Record<string, string>>): Open {
    if (!describes.has(name)) this.#isInBody = true
    const holds = name === 'title' ? 'title' : 'text'
    if (this.#depth >= MAX_DEPTH) {
      this.#write(' ')
      return { end: ' ', holds: 'text' }
    }
    const own = spelt.get(name) ?? name
    this.#write(`<${own}${written(attributes, kept)}>`)
    return { end: isVoid.has(name) ? '' : `</${own}>`, holds }
  }

  /** Of what is unseen only that is kept which parts its texts: it says nothing of the page. */
  #openedUnseen(name: string): Open {
    if (name === 'title') return { end: '', holds: 'code' }
    if (name === 'br') this.#write('<br>')
    if (parts.has(name) && this.#depth < MAX_DEPTH) {
      this.#write('<div>')
      return { end: '</div>', holds: 'unseen' }
    }
    if (parts.has(name) || /^opt(?:ion|group)$/.test(name)) this.#write(' ')
    return { end: '', holds: 'unseen' }
  }
}

/** What holds no text. */
const isCode: ReadonlySet<string> = new Set(['script', 'style'])

/** What readers do not see as text of the page. */
const unseen: ReadonlyMap<string, UnseenKind> = new Map([
  ...'select textarea option optgroup datalist button'.split(' ').map((name) => [name, 'control'] as const),
  ...'noscript template iframe frameset noframes noembed object applet svg canvas audio video dialog annotation annotation-xml'
    .split(' ')
    .map((name) => [name, 'hidden'] as const),
])

/** What stands for something else, and never has text in it. */
const isEmpty: ReadonlySet<string> = new Set(['input', 'embed', 'frame'])

/** What of a page describes it, and stands in its head. */
const describes: ReadonlySet<string> = new Set(['title', 'meta', 'link', 'base'])

/** Old elements within which parsers read no signs; ours have them escaped. */
const spelt: ReadonlyMap<string, string> = new Map([
  ['xmp', 'pre'],
  ['plaintext', 'pre'],
  ['listing', 'pre'],
])

/** Elements that part texts, as far as they may stand in what is unseen. */
const parts: ReadonlySet<string> = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table td th tr ul'.split(
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
