import { ExportMenu } from '../../client/webview/atlas/export/export-menu.ts'
import { NetworkPicture } from '../../client/webview/atlas/network/network-picture.ts'
import type { Shown } from '../../client/webview/atlas/picture.ts'
import type { AtlasDeed } from '../../client/webview/messages/atlas.ts'
import type { Atlas, AtlasNetwork } from '../../server/src/protocol/atlas.ts'

/** A page with the network of an atlas alone, and a stand-in for what is around it. */
export interface NetworkPage {
  show(network: AtlasNetwork, shown?: Partial<Pick<Shown, 'names' | 'brush'>>): void
  highlight(ref?: string): void
  /** Says of what the network is a part, for the export. */
  setAtlas(atlas: Atlas): void
  /** Puts a picture before it that others have made. */
  addMap(markup: string): void
  /** What it has told since the page was opened. */
  readonly told: {
    readonly pointed: (string | undefined)[]
    readonly pressed: string[]
    kept: unknown
    saved: AtlasDeed[]
  }
}

const url = new URL(location.href)
const language = url.searchParams.get('language') === 'ar' ? 'ar' : 'en'
const FONT = '"Noto Sans Arabic Variable", "Noto Sans Arabic", sans-serif'
const types: Readonly<Record<string, readonly [string, string]>> = {
  person: ['Person', 'شخص'],
  place: ['Place', 'مكان'],
  org: ['Organisation', 'منظمة'],
  event: ['Event', 'حدث'],
  agreement: ['Agreement', 'اتفاق'],
}

const typeLabel = (type: string): string => types[type]?.[language === 'ar' ? 1 : 0] ?? type

const told: NetworkPage['told'] = { pointed: [], pressed: [], kept: undefined, saved: [] }
const picture = new NetworkPicture(
  {
    point: (entity) => told.pointed.push(entity?.ref),
    press: (ref, _, event) => told.pressed.push(`${event instanceof KeyboardEvent ? event.key : event.type} ${ref}`),
    brush: () => undefined,
    keep: (view) => {
      told.kept = view
    },
    say: () => undefined,
  },
  JSON.parse(sessionStorage.getItem('kept') ?? 'null'),
  { language, font: FONT },
)
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
document.documentElement.lang = language
document.body.classList.add(url.searchParams.get('theme') ?? 'vscode-light')
/** A picture of another hand: what a map may have, as far as an export has to know it. */
let map: SVGSVGElement | undefined
let atlas: Atlas | undefined
let brushed: readonly string[] = []
const menu = new ExportMenu({
  language,
  pictures: () => [
    ...(map ? [{ name: 'map' as const, label: language === 'ar' ? 'الخريطة' : 'Map', svg: map }] : []),
    { name: 'network', label: language === 'ar' ? 'الشبكة' : 'Network', svg: picture.svg },
  ],
  subject: () =>
    atlas && {
      atlas,
      language,
      names: 'corpus',
      typeLabel,
      types: [],
      brushed: (nameOf) => brushed.map(nameOf),
    },
  fonts: async () => '',
  save: (deed) => told.saved.push(deed),
  say: () => undefined,
})
document.body.append(menu.dom, picture.dom)

const page: NetworkPage = {
  show(network, { names = 'corpus', brush = {} } = {}) {
    brushed = brush.refs ?? []
    picture.show(network, {
      language,
      names,
      brush,
      typeLabel,
      types: [],
    })
  },
  highlight: (ref) => picture.highlight(ref),
  setAtlas(given) {
    atlas = given
  },
  addMap(markup) {
    map = document.importNode(
      new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement,
      true,
    ) as unknown as SVGSVGElement
    picture.dom.before(map)
  },
  told,
}
Object.assign(window, { page })
