import { element } from './element.ts'

/** Follows the target of a link. */
export type InlineLinks = (target: string) => void

/** The inside of a paragraph: emphasis, code, links, pictures and hard line breaks; everything else is text. */
export function inlineNodes(text: string, open: InlineLinks): readonly Node[] {
  const nodes: (Node | string)[] = []
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at)
    const found = firstOf(rest, open)
    if (found) nodes.push(...found.nodes)
    else nodes.push(rest.slice(0, 1))
    at += found?.taken ?? 1
  }
  return joined(nodes)
}

interface Found {
  readonly taken: number
  readonly nodes: readonly (Node | string)[]
}

function firstOf(rest: string, open: InlineLinks): Found | undefined {
  for (const [pattern, make] of kinds) {
    const match = pattern.exec(rest)
    if (match) return { taken: match[0].length, nodes: make(match, open) }
  }
  return undefined
}

type Make = (match: RegExpExecArray, open: InlineLinks) => readonly (Node | string)[]

// No sign can be read in two ways here, or a long text of them would be read in all.
const inside = '((?:\\\\.|`[^`]*`|[^\\\\`])+?)'
const label = '((?:\\\\.|`[^`]*`|\\[[^\\]]*\\]|[^[\\]\\\\`])*)'
const destination = '\\(\\s*(?:<([^<>\\n]*)>|([^\\s()]*(?:\\([^\\s()]*\\)[^\\s()]*)*))(?:\\s+"[^"]*")?\\s*\\)'

const kinds: readonly (readonly [RegExp, Make])[] = [
  [/^[^\\`*_~[\]!\n ]+/, ([text]) => [text]],
  [/^\\([!-/:-@[-`{-~])/, ([, sign = '']) => [sign]],
  [/^(?: {2,}|\\)\n/, () => [element('br')]],
  [
    /^(`+)(?!`)(.*?[^`])\1(?!`)/s,
    ([, , text = '']) => [element('code', { dir: 'auto' }, text.replace(/^ (.+) $/s, '$1'))],
  ],
  [new RegExp(`^!\\[${label}\\]${destination}`, 's'), picture],
  [new RegExp(`^\\[${label}\\]${destination}`, 's'), link],
  [
    new RegExp(`^\\*\\*(?!\\s)${inside}\\*\\*`, 's'),
    ([, text = ''], open) => [element('strong', {}, ...inlineNodes(text, open))],
  ],
  [new RegExp(`^~~(?!\\s)${inside}~~`, 's'), ([, text = ''], open) => [element('s', {}, ...inlineNodes(text, open))]],
  [
    new RegExp(`^\\*(?![\\s*])${inside}\\*`, 's'),
    ([, text = ''], open) => [element('em', {}, ...inlineNodes(text, open))],
  ],
  [
    new RegExp(`^_(?![\\s_])${inside}_(?![\\p{L}\\p{N}])`, 'su'),
    ([, text = ''], open) => [element('em', {}, ...inlineNodes(text, open))],
  ],
]

function link([, words = '', angled, plain]: RegExpExecArray, open: InlineLinks): readonly Node[] {
  const target = unescaped(angled ?? plain ?? '')
  const follow = (event: Event): void => {
    event.preventDefault()
    open(target)
  }
  // Without an address of its own the page cannot be led away from the editor.
  const anchor = element('a', { href: '#', role: 'link', title: target, on: { click: follow } })
  anchor.append(...inlineNodes(words, open))
  return [anchor]
}

/** Only what is drawn in the text itself is shown: nothing is fetched, and a picture can do nothing. */
function picture([, words = '', angled, plain]: RegExpExecArray): readonly (Node | string)[] {
  const source = angled ?? plain ?? ''
  const alt = unescaped(words)
  return source.startsWith('data:image/svg+xml') ? [element('img', { src: source, alt })] : [alt]
}

const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1')

/** Neighbouring texts as one node. */
function joined(nodes: readonly (Node | string)[]): readonly Node[] {
  const made: Node[] = []
  let text = ''
  for (const node of [...nodes, undefined]) {
    if (typeof node === 'string') text += node
    else {
      if (text !== '') made.push(document.createTextNode(text))
      text = ''
      if (node) made.push(node)
    }
  }
  return made
}
