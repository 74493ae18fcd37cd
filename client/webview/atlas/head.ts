import type { Atlas, AtlasSelection } from '../../../server/src/protocol/atlas.ts'
import { element } from '../element.ts'
import type { AtlasNames, AtlasState } from '../messages/atlas.ts'
import { countOf } from '../words-of.ts'
import type { pageWords } from './words.ts'

/** What the head of the page does. */
export interface HeadCalls {
  /** Has the user choose what is shown. */
  select(by: AtlasSelection['kind']): void
  setNames(names: AtlasNames): void
}

/** The head of the page: what is shown and how many articles that are, what else could be, in which language names stand; and what is brushed. */
export class Head {
  readonly dom: HTMLElement
  readonly #say: ReturnType<typeof pageWords>
  readonly #title = element('h1', { dir: 'auto' })
  readonly #count = element('span', { class: 'seed-count', role: 'status' })
  readonly #chips = element('div', { class: 'seed-chips', role: 'group' })
  readonly #by: ReadonlyMap<AtlasSelection['kind'], HTMLButtonElement>
  readonly #names: HTMLSelectElement

  /** `more` stands at the end of the head. */
  constructor(say: ReturnType<typeof pageWords>, calls: HeadCalls, ...more: readonly HTMLElement[]) {
    this.#say = say
    this.#by = new Map(
      (['article', 'entity', 'topic', 'corpus'] as const).map((kind) => [
        kind,
        element('button', { type: 'button', class: 'seed-tool', on: { click: () => calls.select(kind) } }, say(kind)),
      ]),
    )
    this.#names = element(
      'select',
      {
        class: 'seed-names-choice',
        'aria-label': say('names'),
        title: say('names'),
        on: { change: () => calls.setNames(this.#names.value === 'english' ? 'english' : 'corpus') },
      },
      element('option', { value: 'corpus' }, say('namesOfCorpus')),
      element('option', { value: 'english' }, say('namesInEnglish')),
    )
    this.#chips.setAttribute('aria-label', say('onlyWith'))
    this.dom = element(
      'header',
      { class: 'seed-atlas-head' },
      element('div', { class: 'seed-atlas-title' }, this.#title, this.#count),
      element(
        'div',
        { class: 'seed-atlas-tools' },
        element('div', { class: 'seed-choice', role: 'group', 'aria-label': say('of') }, ...this.#by.values()),
        this.#names,
        ...more,
      ),
      this.#chips,
    )
  }

  /** How what is shown is called, and counted. */
  show({ selection, names }: AtlasState, atlas: Atlas | undefined, chips: readonly HTMLElement[]): void {
    for (const [kind, button] of this.#by) button.setAttribute('aria-pressed', String(kind === selection.kind))
    this.#names.value = names
    this.#showChips(chips)
    if (!atlas) return
    if (this.#title.textContent !== atlas.title) this.#title.replaceChildren(atlas.title)
    this.#title.title = atlas.title
    const { articles, brushed } = atlas
    const count =
      brushed === articles
        ? this.#say('articles', countOf(articles))
        : this.#say('articlesOf', countOf(brushed), countOf(articles))
    if (this.#count.textContent !== count) this.#count.replaceChildren(count)
  }

  /** The focus stays among the chips when one has gone. */
  #showChips(chips: readonly HTMLElement[]): void {
    const had = this.#chips.contains(document.activeElement)
    this.#chips.replaceChildren(...chips)
    this.#chips.hidden = chips.length === 0
    if (had) (this.#chips.querySelector('button') ?? this.#by.values().next().value)?.focus()
  }
}
