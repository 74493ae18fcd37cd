import { NetworkPicture } from '../../client/webview/atlas/network/network-picture.ts'
import type { Shown } from '../../client/webview/atlas/picture.ts'
import type { AtlasNetwork } from '../../server/src/protocol/atlas.ts'

/** A page with the network of an atlas alone, and a stand-in for what is around it. */
export interface NetworkPage {
  show(network: AtlasNetwork, shown?: Partial<Pick<Shown, 'names' | 'brush'>>): void
  highlight(ref?: string): void
  /** What it has told since the page was opened. */
  readonly told: { readonly pointed: (string | undefined)[]; readonly pressed: string[]; kept: unknown }
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

const told: NetworkPage['told'] = { pointed: [], pressed: [], kept: undefined }
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
document.body.append(picture.dom)

const page: NetworkPage = {
  show: (network, { names = 'corpus', brush = {} } = {}) =>
    picture.show(network, {
      language,
      names,
      brush,
      typeLabel: (type) => types[type]?.[language === 'ar' ? 1 : 0] ?? type,
    }),
  highlight: (ref) => picture.highlight(ref),
  told,
}
Object.assign(window, { page })
