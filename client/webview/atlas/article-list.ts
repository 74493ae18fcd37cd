import type { AtlasArticle, AtlasArticles } from '../../../server/src/protocol/atlas.ts'
import { element } from '../element.ts'
import type { AtlasDeed } from '../messages/atlas.ts'
import { countOf } from '../words-of.ts'
import type { pageWords } from './words.ts'

/** A list of articles, a page at a time; each opens where what is brushed is mentioned. */
export class ArticleList {
  readonly dom: HTMLElement
  readonly #list = element('ul', { class: 'seed-articles' })
  readonly #more: HTMLButtonElement
  readonly #say: ReturnType<typeof pageWords>
  readonly #perform: (deed: AtlasDeed) => void
  readonly #page: (from: number) => Promise<AtlasArticles | undefined>
  #shown = 0
  #filling = 0

  constructor(
    say: ReturnType<typeof pageWords>,
    perform: (deed: AtlasDeed) => void,
    page: (from: number) => Promise<AtlasArticles | undefined>,
  ) {
    this.#say = say
    this.#perform = perform
    this.#page = page
    this.#more = element('button', {
      type: 'button',
      class: 'seed-tool',
      hidden: true,
      on: { click: () => void this.#grow() },
    })
    this.dom = element('div', { class: 'seed-article-list' }, this.#list, this.#more)
  }

  /** Shows the first page, of what may be other articles than before. */
  async fill(): Promise<void> {
    this.#filling++
    const mine = this.#filling
    const page = await this.#page(0)
    if (!page || mine !== this.#filling) return
    this.#shown = 0
    this.#list.replaceChildren()
    this.#add(page)
    if (page.total === 0) this.#list.append(element('li', { class: 'seed-muted' }, this.#say('none')))
  }

  async #grow(): Promise<void> {
    const mine = this.#filling
    const page = await this.#page(this.#shown)
    if (!page || mine !== this.#filling) return
    const first = this.#add(page)
    first?.querySelector('button')?.focus()
  }

  #add({ articles, total, ref }: AtlasArticles): HTMLElement | undefined {
    const rows = articles.map((article) => this.#row(article, ref))
    this.#list.append(...rows)
    this.#shown += articles.length
    const left = total - this.#shown
    this.#more.hidden = left <= 0 || articles.length === 0
    this.#more.replaceChildren(this.#say('more', countOf(left)))
    return rows[0]
  }

  #row({ uri, title, date }: AtlasArticle, ref: string | undefined): HTMLElement {
    const open = (event: MouseEvent): void =>
      this.#perform({ kind: 'open', uri, aside: event.ctrlKey || event.metaKey, ...(ref === undefined ? {} : { ref }) })
    return element(
      'li',
      {},
      element(
        'button',
        { type: 'button', class: 'seed-article-link', on: { click: open } },
        element('span', { class: 'seed-article-title', dir: 'auto' }, title),
        element('bdi', { class: 'seed-article-date' }, date ?? this.#say('undated')),
      ),
    )
  }
}
