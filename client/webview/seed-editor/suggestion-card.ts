import type { Command, EditorView, TooltipView } from '@codemirror/view'
import type { SuggestedCandidate, SuggestedMention } from '../../../server/src/protocol/suggested-mentions.ts'
import { element } from '../element.ts'
import type { EditorSettings } from '../messages/seed-editor.ts'
import { besideLine } from './open-popup.ts'
import { isOnMac, shownKey } from './shown-key.ts'
import { settingsOf } from './surroundings.ts'
import { say, uiDirection } from './words.ts'

/** What can be done with a suggestion. */
export interface SuggestionDoes {
  readonly choose: (view: EditorView, index: number) => void
  readonly reject: (view: EditorView) => void
  /** Opens the palette for its words. */
  readonly choosesElse: (view: EditorView) => void
  readonly next: Command
}

/** The card below suggested words: what they would be, why, and the keys. It never has the focus; its buttons are for the mouse. */
export function suggestionCard(view: EditorView, { candidates }: SuggestedMention, does: SuggestionDoes): TooltipView {
  const settings = settingsOf(view.state)
  const [likeliest, ...others] = candidates
  const button = (run: () => void, ...content: readonly (Node | string)[]): HTMLButtonElement =>
    element(
      'button',
      {
        type: 'button',
        tabindex: -1,
        class: 'seed-button seed-quiet',
        // The caret stays in the text.
        on: { mousedown: (event) => event.preventDefault(), click: run },
      },
      ...content,
    )
  const withKey = (text: string, key: string, run: () => void): HTMLButtonElement =>
    button(run, text, element('kbd', { class: 'seed-key', 'aria-hidden': 'true' }, key))
  const dom = element(
    'div',
    {
      role: 'group',
      'aria-label': say(settings, 'suggestedMention'),
      class: 'seed-popup seed-suggestion',
      dir: uiDirection(settings),
      lang: settings.language,
    },
    suggestedInShort(likeliest, settings),
    ...(others.length === 0
      ? []
      : [
          element(
            'div',
            { class: 'seed-row seed-suggestion-others' },
            element('span', {}, say(settings, 'orElse')),
            ...others.slice(0, MOST_OTHERS).map((one, index) => {
              const other = button(() => does.choose(view, index + 1), nameOf(one), ...detailOf(one, settings))
              other.title = one.reasons.join('\n')
              return other
            }),
          ),
        ]),
    element(
      'div',
      { class: 'seed-row seed-suggestion-keys' },
      withKey(say(settings, 'tag'), 'Tab', () => does.choose(view, 0)),
      withKey(say(settings, 'rejectSuggestion'), 'Esc', () => does.reject(view)),
      withKey(say(settings, 'somethingElse'), shownKey('Mod-Shift-t'), () => does.choosesElse(view)),
      withKey(say(settings, 'next'), shownKey(isOnMac() ? 'Ctrl-.' : 'Alt-.'), () => does.next(view)),
    ),
  )
  return { dom, offset: besideLine }
}

/** More are in the palette. */
const MOST_OTHERS = 3

/** Whom suggested words would name, and why. */
export const suggestedInShort = (candidate: SuggestedCandidate, settings: EditorSettings): HTMLElement =>
  element(
    'div',
    { class: 'seed-suggestion-body' },
    element('div', { class: 'seed-suggestion-who' }, nameOf(candidate), ...detailOf(candidate, settings)),
    ...candidate.reasons
      .slice(0, MOST_REASONS)
      .map((reason) => element('div', { class: 'seed-suggestion-why' }, reason)),
  )

const MOST_REASONS = 2

const nameOf = ({ name, kind }: SuggestedCandidate): HTMLElement =>
  element('bdi', { class: `seed-name seed-${kind}` }, name)

const detailOf = ({ detail }: SuggestedCandidate, settings: EditorSettings): readonly HTMLElement[] =>
  detail === undefined ? [] : [element('bdi', { class: 'seed-detail', dir: uiDirection(settings) }, detail)]

/** A suggestion as it is said aloud. */
export function spokenSuggestion(
  { candidates: [{ name, detail, reasons }] }: SuggestedMention,
  settings: EditorSettings,
): string {
  const whom = detail === undefined ? name : `${name}, ${detail}`
  return say(settings, 'suggestionSpoken', whom, reasons[0] ?? '')
}
