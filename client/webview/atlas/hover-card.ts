import { element } from '../element.ts'
import { markdownDom } from '../markdown-dom.ts'
import type { AtlasDeed } from '../messages/atlas.ts'
import type { Asking } from './asking.ts'
import { placeBeside } from './popup.ts'

/** The card of the entity that is pointed at, as a hover in the editor shows it. It waits until a pointer rests, and stays while the pointer is on it. */
export class HoverCard {
  readonly dom = element('div', { class: 'seed-card', id: 'seed-card', role: 'tooltip', hidden: true })
  readonly #ask: Asking['ask']
  readonly #uri: () => string
  readonly #perform: (deed: AtlasDeed) => void
  #pointed: { readonly ref: string; readonly mark: Element } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(ask: Asking['ask'], uri: () => string, perform: (deed: AtlasDeed) => void) {
    this.#ask = ask
    this.#uri = uri
    this.#perform = perform
    this.dom.addEventListener('pointerenter', () => clearTimeout(this.#timer))
    this.dom.addEventListener('pointerleave', () => this.point())
  }

  /** Shows the card of an entity soon, or hides the one that is shown. */
  point(pointed?: { readonly ref: string; readonly mark: Element }): void {
    clearTimeout(this.#timer)
    if (!pointed) {
      this.#timer = setTimeout(() => this.hide(), LINGER)
      return
    }
    if (this.#pointed?.mark === pointed.mark && !this.dom.hidden) return
    this.#pointed?.mark.removeAttribute('aria-describedby')
    this.#pointed = pointed
    this.#timer = setTimeout(() => void this.#show(pointed), REST)
  }

  hide(): void {
    clearTimeout(this.#timer)
    this.#pointed?.mark.removeAttribute('aria-describedby')
    this.#pointed = undefined
    this.dom.hidden = true
  }

  async #show(pointed: { readonly ref: string; readonly mark: Element }): Promise<void> {
    const card = await this.#ask({ kind: 'card', uri: this.#uri(), ref: pointed.ref })
    if (!card || this.#pointed !== pointed || !pointed.mark.isConnected) return
    const follow = { perform: ({ target }: { readonly target: string }) => this.#perform({ kind: 'link', target }) }
    this.dom.replaceChildren(markdownDom({ kind: 'markdown', value: card.markdown }, follow))
    this.dom.hidden = false
    placeBeside(this.dom, pointed.mark)
    pointed.mark.setAttribute('aria-describedby', this.dom.id)
  }
}

/** Milliseconds that a pointer rests before a card is shown, and that one stays when it has left: it may be on its way to the card. */
const REST = 350
const LINGER = 250
