import type { AtlasCountry, AtlasEntity, AtlasMap } from '../../../../server/src/protocol/atlas.ts'
import { countOf } from '../../words-of.ts'
import { entityMark } from '../entity-mark.ts'
import { Marks } from '../marks.ts'
import type { Picture, PictureCalls, Shown } from '../picture.ts'
import { type PictureFrame, pictureFrame, type Size, toolButton } from '../picture-frame.ts'
import { setAttributes, svg } from '../svg.ts'
import { textWidths } from '../text-width.ts'
import { CountryMarks, type MentionedCountry, mentionedCountries } from './country-marks.ts'
import { mapNames, type Widths } from './map-labels.ts'
import { keptView, MapView, STEP } from './map-view.ts'
import { nextMark } from './next-mark.ts'
import { marksInView, type PlaceMark, type Places, placesOf, viewOfAll } from './place-marks.ts'
import { mapWords } from './words.ts'
import { type DrawnCountry, drawCountries, frameInView } from './world.ts'

/** What a map is made with. */
export interface MapParts {
  readonly language: 'en' | 'ar'
  /** The family of the letters in it. */
  readonly font: string
  readonly countries: Promise<readonly AtlasCountry[]>
}

/** The map of an atlas: places as circles by their mentions on the shapes of countries, to be zoomed and moved. */
export class MapPicture implements Picture<AtlasMap> {
  readonly #calls: PictureCalls
  readonly #say: ReturnType<typeof mapWords>
  readonly #frame: PictureFrame
  readonly #view: MapView
  readonly #widths: Widths
  readonly #land = svg('g', { class: 'seed-countries' })
  readonly #shapes = svg('g')
  readonly #countryMarks: CountryMarks
  readonly #places = svg('g', { class: 'seed-marks', role: 'list' })
  readonly #names = svg('g', { class: 'seed-names', 'aria-hidden': 'true' })
  readonly #marks: Marks<SVGGElement>
  readonly #onlyInView: HTMLButtonElement
  #countries: readonly DrawnCountry[] = []
  #mentioned: readonly MentionedCountry[] = []
  #map: AtlasMap | undefined
  #drawn: Places | undefined
  #shown: Shown | undefined
  #marked = new Map<SVGGElement, PlaceMark>()
  #byRef = new Map<string, SVGGElement>()
  #highlit: string | undefined
  #waiting = 0
  /** What is to be looked at as soon as there is something: what was kept, or all places. */
  #kept: unknown
  #isPlaced = false

  constructor(calls: PictureCalls, kept: unknown, { language, font, countries }: MapParts) {
    this.#calls = calls
    this.#kept = kept
    this.#say = mapWords(language)
    this.#widths = { place: textWidths(`600 12px ${font}`), country: textWidths(`11px ${font}`) }
    this.#onlyInView = toolButton(
      this.#say('onlyInView'),
      this.#say('onlyInView'),
      () => this.#setOnlyInView(!this.#isOnlyInView),
      { title: this.#say('onlyInViewHint'), 'aria-pressed': 'false' },
    )
    this.#frame = pictureFrame(
      {
        name: 'map',
        title: this.#say('map'),
        tools: [
          this.#onlyInView,
          toolButton(this.#say('zoomIn'), '+', () => this.#view.zoomBy(STEP)),
          toolButton(this.#say('zoomOut'), '−', () => this.#view.zoomBy(1 / STEP)),
          toolButton(this.#say('fit'), '⤢', () => this.#fit()),
        ],
      },
      (size) => this.#resize(size),
    )
    setAttributes(this.#frame.svg, { role: 'group', 'aria-label': this.#say('surface'), tabindex: 0 })
    this.#countryMarks = new CountryMarks(this.#say, calls)
    this.#land.append(this.#shapes, this.#countryMarks.layer)
    this.#frame.svg.append(this.#land, this.#places, this.#names)
    this.#view = new MapView(this.#frame.svg, { onChange: () => this.#redraw(), onRest: () => this.#rest() })
    this.#frame.svg.addEventListener('keydown', ({ key, target }) => {
      if (key === '0' && target === this.#frame.svg) this.#fit()
    })
    this.#marks = new Marks(this.#places, (from, key) => this.#next(from, key))
    void countries.then((found) => this.#showCountries(found))
  }

  get dom(): HTMLElement {
    return this.#frame.dom
  }

  get svg(): SVGSVGElement {
    return this.#frame.svg
  }

  show(map: AtlasMap, shown: Shown): void {
    if (map !== this.#map) {
      this.#drawn = placesOf(map)
      this.#mentioned = mentionedCountries(map, this.#countries)
    }
    this.#map = map
    this.#shown = shown
    this.#onlyInView.setAttribute('aria-pressed', String(this.#isOnlyInView))
    this.#place()
    this.#draw()
  }

  begin(): void {
    this.#isPlaced = false
    this.#kept = undefined
  }

  highlight(ref: string | undefined): void {
    if (ref === this.#highlit) return
    this.#highlit = ref
    this.#redraw()
  }

  get #isOnlyInView(): boolean {
    return this.#shown?.brush.frame !== undefined
  }

  #setOnlyInView(only: boolean): void {
    this.#calls.brush({ frame: only ? frameInView(this.#view.view, this.#view.size) : undefined })
  }

  #showCountries(countries: readonly AtlasCountry[]): void {
    this.#countries = drawCountries(countries)
    this.#mentioned = this.#map ? mentionedCountries(this.#map, this.#countries) : []
    this.#shapes.replaceChildren(
      ...this.#countries.map(({ lines, code }) => svg('path', { class: 'seed-country', d: lines, 'data-code': code })),
    )
    this.#redraw()
  }

  #resize(size: Size): void {
    setAttributes(this.svg, { viewBox: `0 0 ${size.width} ${size.height}`, width: size.width, height: size.height })
    this.#view.size = size
    this.#place()
    this.#draw()
  }

  /** Looks at what was kept, or at all places, when there is room and something to look at. */
  #place(): void {
    if (this.#isPlaced || !this.#drawn || this.#view.size.width === 0) return
    this.#isPlaced = true
    const kept = keptView(this.#kept)
    if (kept) this.#view.keep(kept)
    else this.#fit()
  }

  #fit(): void {
    if (this.#drawn)
      this.#view.show(
        viewOfAll(
          this.#drawn,
          this.#mentioned.map(({ shape }) => shape),
          this.#view.size,
        ),
      )
  }

  #rest(): void {
    if (!this.#isPlaced) return
    this.#calls.keep(this.#view.kept)
    if (this.#isOnlyInView) this.#setOnlyInView(true)
  }

  /** Soon, and once for whatever happens until then. */
  #redraw(): void {
    this.#waiting ||= requestAnimationFrame(() => this.#draw())
  }

  #draw(): void {
    cancelAnimationFrame(this.#waiting)
    this.#waiting = 0
    if (!this.#map || !this.#drawn || !this.#shown || this.#view.size.width === 0) return
    const { view, size } = this.#view
    setAttributes(this.#land, {
      transform: `translate(${view.x} ${view.y}) scale(${view.k})`,
      'stroke-width': 0.8 / view.k,
    })
    const { brush, names } = this.#shown
    const chosen = new Set(brush.refs ?? [])
    const focused = this.#marked.get(this.#marks.all.find((one) => one === document.activeElement) ?? this.#places)
    const kept = new Set(focused ? [focused.place.ref] : [])
    const { marks, hidden } = marksInView(this.#drawn, view, size, kept)
    this.#drawMarks(marks, chosen)
    const sure = new Set([...chosen, ...kept, ...(this.#highlit === undefined ? [] : [this.#highlit])])
    const nameOf = ({ name, nameInEnglish }: AtlasEntity): string => (names === 'english' ? nameInEnglish : name)
    this.#countryMarks.draw(this.#mentioned, { nameOf, chosen, highlit: this.#highlit })
    const named = { marks, countries: this.#countries, mentioned: this.#mentioned, sure, names }
    this.#names.replaceChildren(...mapNames(named, view, size, this.#widths))
    this.#note(hidden)
  }

  #drawMarks(marks: readonly PlaceMark[], chosen: ReadonlySet<string>): void {
    const marked = new Map<SVGGElement, PlaceMark>()
    const byRef = new Map<string, SVGGElement>()
    for (const mark of marks) {
      const { place, x, y, radius } = mark
      const drawn = this.#byRef.get(place.ref) ?? this.#newMark(place.ref)
      const name = this.#shown?.names === 'english' ? place.nameInEnglish : place.name
      setAttributes(drawn, {
        transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`,
        'aria-label': this.#say('place', name, countOf(place.mentions), countOf(place.articles)),
        'aria-pressed': String(chosen.has(place.ref)),
        class: `seed-mark seed-type-place${place.ref === this.#highlit ? ' seed-highlit' : ''}`,
      })
      drawn.firstElementChild?.setAttribute('r', String(Math.round(radius * 10) / 10))
      marked.set(drawn, mark)
      byRef.set(place.ref, drawn)
    }
    this.#marked = marked
    this.#byRef = byRef
    this.#marks.all = [...marked.keys()]
  }

  #newMark(ref: string): SVGGElement {
    const mark = entityMark(ref, this.#calls, svg('circle'))
    // What has the focus is named.
    mark.addEventListener('focus', () => this.#redraw())
    return mark
  }

  #next(from: SVGGElement, key: string): SVGGElement | undefined {
    const place = this.#marked.get(from)
    const next = place && nextMark(place, key, [...this.#marked.values()])
    return next && this.#byRef.get(next.place.ref)
  }

  #note(hidden: number): void {
    const { places = [], countries = [], unplaced = 0, more = 0 } = this.#map ?? {}
    const say = this.#say
    this.#frame.note(
      places.length + countries.length === 0 ? say('noPlaces') : say('places', countOf(places.length)),
      ...(countries.length > 0 ? [say('countries', countOf(countries.length))] : []),
      ...(hidden > 0 ? [say('hidden', countOf(hidden))] : []),
      ...(more > 0 ? [say('more', countOf(more))] : []),
      ...(unplaced > 0 ? [say('unplaced', countOf(unplaced))] : []),
    )
  }
}
