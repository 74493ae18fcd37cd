import type { Atlas, AtlasBrush, AtlasEntity, AtlasSelection } from '../../../server/src/protocol/atlas.ts'
import { element } from '../element.ts'
import type {
  AtlasDeed,
  AtlasNames,
  AtlasSettings,
  AtlasState,
  FromAtlas,
  PictureName,
  ToAtlas,
} from '../messages/atlas.ts'
import { countOf } from '../words-of.ts'
import { ArticleList } from './article-list.ts'
import { type Asking, asking } from './asking.ts'
import { type Chip, chipRow, chipsOf } from './chips.ts'
import { ExportMenu } from './export/export-menu.ts'
import { Head } from './head.ts'
import { HoverCard } from './hover-card.ts'
import { LatestAtlas } from './latest-atlas.ts'
import { MapPicture } from './map/map-picture.ts'
import { MarkMenu } from './mark-menu.ts'
import { NetworkPicture } from './network/network-picture.ts'
import { brushedWith, sameBrush, selecting, toggled } from './page-state.ts'
import type { Picture, PictureCalls, Shown } from './picture.ts'
import { shortName } from './short-name.ts'
import { tellNothing } from './tell-nothing.ts'
import { instantOf } from './timeline/days.ts'
import { timeWords } from './timeline/time-words.ts'
import { TimelinePicture } from './timeline/timeline-picture.ts'
import { pageWords } from './words.ts'

/** What a page is made with. */
export interface PageParts {
  readonly state: AtlasState
  readonly settings: AtlasSettings
  readonly post: (message: FromAtlas) => void
  /** Keeps what is shown where a page that is loaded anew finds it. */
  readonly keep: (state: AtlasState) => void
}

/** The page of an atlas: three pictures of the same articles. What is brushed in one, the others follow. */
export class AtlasPage {
  readonly dom: HTMLElement
  readonly #parts: PageParts
  readonly #say: ReturnType<typeof pageWords>
  readonly #asking: Asking
  readonly #latest: LatestAtlas
  readonly #head: Head
  readonly #card: HoverCard
  readonly #menu: MarkMenu
  readonly #list: ArticleList
  readonly #spoken = element('div', { class: 'seed-spoken', 'aria-live': 'polite' })
  readonly #main: HTMLElement
  readonly #nothing: HTMLElement
  readonly #pictures: { readonly [Name in PictureName]: Picture<Atlas[Name]> }
  readonly #names = new Map<string, AtlasEntity>()
  #state: AtlasState
  #atlas: Atlas | undefined

  constructor(parts: PageParts) {
    this.#parts = parts
    this.#state = parts.state
    const { language } = parts.settings
    const say = pageWords(language)
    this.#say = say
    this.#asking = asking(parts.post)
    const perform = (deed: AtlasDeed): void => parts.post({ kind: 'do', deed })
    this.#latest = new LatestAtlas(this.#asking.ask, {
      onAsk: () => this.#main.setAttribute('aria-busy', 'true'),
      onAnswer: (atlas) => this.#showAnswer(atlas),
    })
    const exportMenu = new ExportMenu({
      language,
      pictures: () => this.#pictures,
      subject: () => this.#atlas && { atlas: this.#atlas, shown: this.#shown, brushed: this.#brushedAs },
      fonts: async (text) => (await this.#asking.ask({ kind: 'fonts', text })) ?? '',
      save: perform,
      say: (words) => this.#tell(words),
    })
    const calls = {
      select: (by: AtlasSelection['kind']) => perform({ kind: 'select', by }),
      setNames: (names: AtlasNames) => this.#set({ ...this.#state, names }),
    }
    this.#head = new Head(say, calls, exportMenu.dom)
    this.#card = new HoverCard(this.#asking.ask, () => this.#state.uri, perform)
    this.#menu = new MarkMenu(say, perform)
    this.#list = new ArticleList(say, perform, (from) => this.#articles(this.#state.brush, from, 'list'))
    const font = fontOf()
    const { views } = parts.state
    const countries = this.#asking.ask({ kind: 'countries' }).then((found) => found ?? [])
    this.#pictures = {
      map: new MapPicture(this.#calls('map'), views.map, { language, font, countries }),
      network: new NetworkPicture(this.#calls('network'), views.network, { language, font }),
      timeline: new TimelinePicture(this.#calls('timeline'), views.timeline, {
        language,
        font,
        pressTime: (time, mark) => this.#openTime(time, mark),
      }),
    }
    const { map, network, timeline } = this.#pictures
    const articles = element(
      'details',
      { class: 'seed-atlas-articles' },
      element('summary', {}, say('articleList')),
      this.#list.dom,
    )
    articles.addEventListener('toggle', () => this.#fillList())
    this.#main = element('main', { class: 'seed-atlas-pictures' }, map.dom, network.dom, timeline.dom)
    this.#nothing = element('p', { class: 'seed-nothing', hidden: true })
    this.dom = element(
      'div',
      { class: 'seed-atlas' },
      this.#head.dom,
      this.#nothing,
      this.#main,
      articles,
      this.#card.dom,
      this.#menu.dom,
      this.#spoken,
    )
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#card.hide()
    })
    this.#head.show(this.#state, undefined, [])
    this.#latest.want(this.#state)
  }

  /** Takes what the extension says. */
  hear(message: ToAtlas): void {
    switch (message.kind) {
      case 'answer':
        this.#asking.answer(message.number, message.answer)
        return
      case 'select':
        this.#menu.close(false)
        this.#card.hide()
        for (const picture of Object.values(this.#pictures)) picture.begin?.()
        this.#set(selecting(this.#state, message.uri, message.selection))
        return
      case 'changed':
      case 'started':
        this.#latest.want(this.#state)
        return
      case 'open':
    }
  }

  get #shown(): Shown {
    const types = this.#atlas?.types ?? []
    return {
      language: this.#parts.settings.language,
      names: this.#state.names,
      typeLabel: (type) => types.find((one) => one.type === type)?.label ?? type,
      types,
      brush: this.#state.brush,
    }
  }

  /** Another state: what can be shown at once is, and the server is asked for the rest. */
  #set(state: AtlasState): void {
    const before = this.#state
    this.#state = state
    this.#keep()
    const isOther = state.uri !== before.uri || state.selection !== before.selection
    if (!isOther) this.#show()
    if (isOther || !sameBrush(before.brush, state.brush)) this.#latest.want(state)
  }

  #showAnswer(atlas: Atlas | undefined): void {
    this.#main.setAttribute('aria-busy', 'false')
    this.#main.hidden = tellNothing(this.#nothing, this.#say, atlas, this.#state.selection)
    if (!atlas) return
    this.#atlas = atlas
    const { map, timeline, network } = atlas
    for (const one of [...map.places, ...map.countries, ...timeline.events, ...network.nodes])
      this.#names.set(one.ref, one)
    this.#keep()
    this.#show()
    this.#fillList()
    this.#tell(
      this.#say(
        'shows',
        countOf(atlas.brushed),
        countOf(map.places.length + map.countries.length),
        countOf(network.nodes.length),
      ),
    )
  }

  #show(): void {
    const { map, network, timeline } = this.#pictures
    const chips = this.#chips((ref) => this.#nameOf(ref))
    const row = chipRow(chips, this.#say, (left) => this.#set({ ...this.#state, brush: left }))
    this.#head.show(this.#state, this.#atlas, row)
    if (!this.#atlas) return
    const shown = this.#shown
    map.show(this.#atlas.map, shown)
    network.show(this.#atlas.network, shown)
    timeline.show(this.#atlas.timeline, shown)
  }

  /** What is brushed, with names as they are given. */
  #chips(nameOf: (ref: string) => string): readonly Chip[] {
    const words = timeWords(this.#atlas?.timeline.months ?? [], this.#state.names)
    return chipsOf(this.#state.brush, { nameOf, dayOf: (day) => words.day(instantOf(day) ?? 0) }, this.#say)
  }

  /** What is brushed, in words. */
  readonly #brushedAs = (nameOf: (ref: string) => string) => this.#chips(nameOf).map(({ label }) => label)

  #calls(name: PictureName): PictureCalls {
    return {
      point: (pointed) => {
        if (!this.#menu.isOpen) this.#card.point(pointed)
        for (const [other, picture] of Object.entries(this.#pictures)) {
          if (other !== name) picture.highlight(pointed?.ref)
        }
      },
      press: (ref, mark, event) => {
        const isChoice =
          event instanceof KeyboardEvent ? event.key === ' ' : event.ctrlKey || event.metaKey || event.shiftKey
        if (isChoice) this.#set(toggled(this.#state, ref))
        else this.#openEntity(ref, mark)
      },
      brush: (change) => this.#set(brushedWith(this.#state, change)),
      keep: (view) => {
        this.#state = { ...this.#state, views: { ...this.#state.views, [name]: view } }
        this.#keep()
      },
      say: (words) => this.#tell(words),
    }
  }

  #openEntity(ref: string, mark: Element): void {
    this.#card.hide()
    const { brush, uri } = this.#state
    const isChosen = brush.refs?.includes(ref) === true
    const own = brushedWith(this.#state, { refs: [...new Set([...(brush.refs ?? []), ref])] }).brush
    void this.#menu.open({
      mark,
      title: this.#nameOf(ref),
      heading: this.#say('itsArticles'),
      actions: [
        {
          label: this.#say(isChosen ? 'notOnlyThese' : 'onlyThese'),
          run: () => this.#set(toggled(this.#state, ref)),
        },
        { label: this.#say('openRecord'), run: () => this.#parts.post({ kind: 'do', deed: { kind: 'record', ref } }) },
        {
          label: this.#say('atlasOf'),
          run: () => this.hear({ kind: 'select', uri, selection: { kind: 'entity', ref } }),
        },
      ],
      page: (from) => this.#articles(own, from, 'menu'),
    })
  }

  #openTime(time: NonNullable<AtlasBrush['time']>, mark: Element): void {
    this.#card.hide()
    const own = brushedWith(this.#state, { time }).brush
    void this.#menu.open({
      mark,
      title: mark.getAttribute('aria-label') ?? '',
      heading: this.#say('articlesInTime'),
      actions: [{ label: this.#say('onlyTime'), run: () => this.#set(brushedWith(this.#state, { time })) }],
      page: (from) => this.#articles(own, from, 'menu'),
    })
  }

  #articles(brush: AtlasBrush, from: number, matter: string) {
    const { uri, selection } = this.#state
    return this.#asking.ask({ kind: 'articles', uri, selection, brush, from, count: PAGE }, matter)
  }

  #fillList(): void {
    if (this.#list.dom.parentElement?.matches('[open]')) void this.#list.fill()
  }

  #nameOf(ref: string): string {
    const known = this.#names.get(ref)
    return (this.#state.names === 'english' ? known?.nameInEnglish : known?.name) ?? ref
  }

  #keep(): void {
    this.#parts.keep(this.#state)
    this.#parts.post({ kind: 'state', state: this.#state, title: shortName(this.#atlas?.title ?? '') })
  }

  #tell(words: string): void {
    this.#spoken.replaceChildren(words)
  }
}

/** Articles in a page of a list. */
const PAGE = 30

/** The family of letters that the stylesheet gives to the pictures. */
const fontOf = (): string =>
  getComputedStyle(document.body).getPropertyValue('--seed-picture-font').trim() || 'sans-serif'
