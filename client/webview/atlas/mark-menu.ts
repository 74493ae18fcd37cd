import type { AtlasArticles } from '../../../server/src/protocol/atlas.ts'
import { element } from '../element.ts'
import type { AtlasDeed } from '../messages/atlas.ts'
import { ArticleList } from './article-list.ts'
import { placeBeside } from './popup.ts'
import type { pageWords } from './words.ts'

/** What a menu is about: an entity, or a time. */
export interface MenuSubject {
  readonly mark: Element
  readonly title: string
  readonly heading: string
  readonly actions: readonly { readonly label: string; readonly run: () => void }[]
  readonly page: (from: number) => Promise<AtlasArticles | undefined>
}

/** What opens when a mark is pressed: what can be done with it, and its articles. Escape, a press elsewhere and what is done close it. */
export class MarkMenu {
  readonly dom = element('div', {
    class: 'seed-menu',
    role: 'dialog',
    'aria-modal': 'false',
    hidden: true,
    tabindex: -1,
  })
  readonly #say: ReturnType<typeof pageWords>
  readonly #perform: (deed: AtlasDeed) => void
  #mark: Element | undefined

  constructor(say: ReturnType<typeof pageWords>, perform: (deed: AtlasDeed) => void) {
    this.#say = say
    this.#perform = perform
    this.dom.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      this.close(true)
    })
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Node && !this.dom.contains(target)) this.close(false)
      },
      true,
    )
    this.dom.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.dom.contains(relatedTarget)) this.close(false)
    })
  }

  get isOpen(): boolean {
    return !this.dom.hidden
  }

  async open({ mark, title, heading, actions, page }: MenuSubject): Promise<void> {
    this.#mark = mark
    const list = new ArticleList(
      this.#say,
      (deed) => {
        this.close(false)
        this.#perform(deed)
      },
      page,
    )
    const buttons = actions.map(({ label, run }) => {
      const click = (): void => {
        this.close(true)
        run()
      }
      return element('button', { type: 'button', class: 'seed-tool', on: { click } }, label)
    })
    this.dom.setAttribute('aria-label', title)
    this.dom.replaceChildren(
      element('p', { class: 'seed-menu-title' }, element('bdi', {}, title)),
      element('div', { class: 'seed-menu-actions' }, ...buttons),
      element('p', { class: 'seed-menu-heading' }, heading),
      list.dom,
    )
    this.dom.hidden = false
    placeBeside(this.dom, mark)
    ;(buttons[0] ?? this.dom).focus()
    await list.fill()
    if (this.#mark === mark && this.isOpen) placeBeside(this.dom, mark)
  }

  /** `back`: the focus goes back to the mark. */
  close(back: boolean): void {
    if (this.dom.hidden) return
    this.dom.hidden = true
    const mark = this.#mark
    this.#mark = undefined
    if (back && mark instanceof SVGElement && mark.isConnected) mark.focus({ preventScroll: true })
  }
}
