import type { Diagnostic } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import { element } from '../element.ts'
import { picture } from './picture.ts'
import { frameFacet, settingsOf } from './surroundings.ts'
import { uiDirection } from './words.ts'

/** The rule that found something: its name, and the address of its page. */
export interface Rule {
  readonly code: string
  readonly page: string | undefined
}

/**
 * What a finding says, with the sign of its severity and the rule that leads to its page. It runs as the editor's language does, in which the server speaks,
 * whatever it begins with; names in it are isolated by the server.
 */
export function findingMessage(
  view: EditorView,
  { severity, message }: Pick<Diagnostic, 'severity' | 'message'>,
  { code, page }: Rule,
): HTMLElement {
  const { state } = view
  const settings = settingsOf(state)
  const follow = (event: Event): void => {
    event.preventDefault()
    if (page !== undefined) state.facet(frameFacet).perform({ kind: 'open', target: page })
  }
  const name =
    page === undefined
      ? element('code', { dir: 'ltr' }, code)
      : element('a', { href: '#', dir: 'ltr', on: { click: follow } }, code)
  const { drawn, words } = signs[severity]
  const sign = element(
    'span',
    { class: `seed-finding-sign seed-${severity}`, role: 'img', 'aria-label': words[settings.language] },
    picture(drawn),
  )
  return element(
    'div',
    { class: 'seed-finding-message', dir: uiDirection(settings), lang: settings.language },
    sign,
    element('span', {}, message, ' ', name),
  )
}

/** A finding in a card of its own. */
export const findingCard = (view: EditorView, finding: Diagnostic): HTMLElement =>
  element(
    'div',
    { class: `seed-finding-card seed-${finding.severity}` },
    finding.renderMessage?.(view) ?? finding.message,
  )

const signs: Readonly<
  Record<
    Diagnostic['severity'],
    { readonly drawn: string; readonly words: { readonly en: string; readonly ar: string } }
  >
> = {
  error: {
    drawn: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M5.5 5.5l5 5M10.5 5.5l-5 5',
    words: { en: 'Error', ar: 'خطأ' },
  },
  warning: { drawn: 'M8 2l6.5 12h-13zM8 6v4M8 12v.3', words: { en: 'Warning', ar: 'تحذير' } },
  info: {
    drawn: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M8 7.2v4.3M8 4.6v.3',
    words: { en: 'Information', ar: 'معلومة' },
  },
  hint: { drawn: 'M6 11.5c0-2-2-2.5-2-5a4 4 0 0 1 8 0c0 2.5-2 3-2 5zM6.5 13.5h3', words: { en: 'Hint', ar: 'تلميح' } },
}
