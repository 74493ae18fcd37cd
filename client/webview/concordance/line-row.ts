import type { ConcordanceGroup, ConcordanceLine } from '../../../server/src/protocol/concordance.ts'
import { editorTagKinds } from '../../../server/src/protocol/editor-view.ts'
import { element } from '../element.ts'
import { countOf } from '../words-of.ts'
import { type Language, say } from './words.ts'

/** What a row of the list has besides what it shows. */
export interface RowState {
  readonly id: string
  /** From 1, the head included. */
  readonly index: number
  readonly isActive: boolean
  readonly isChosen: boolean
}

/** A line: date, title, and the key word between its contexts, each in the direction of the paragraph. In the document they stand as they are read. */
export function lineRow(line: ConcordanceLine | undefined, state: RowState, language: Language): HTMLElement {
  if (!line) {
    const row = rowOf(state, 'concordance-line concordance-loading', say(language, 'loading'))
    row.append(box(), cell('concordance-date'), cell('concordance-title'), cell('concordance-key'))
    return row
  }
  const { direction, before, keyWord, after, title, date, ref, isStale } = line
  const other = direction === 'rtl' ? 'ltr' : 'rtl'
  const spoken = [`${before}${keyWord}${after}`, title, date, ref ?? say(language, 'untagged')]
  if (isStale) spoken.push(say(language, 'stale'))
  const row = rowOf(
    state,
    `concordance-line concordance-${direction}${isStale ? ' concordance-stale' : ''}`,
    spoken.filter((part) => part !== undefined && part !== '').join(' – '),
  )
  const joins = endsInWord.test(before) && beginsInWord.test(keyWord)
  const goesOn = endsInWord.test(keyWord) && beginsInWord.test(after)
  const key = { dir: direction, title: isStale ? say(language, 'stale') : (ref ?? say(language, 'untagged')) }
  row.append(
    box(),
    cell('concordance-date', [element('bdi', { title: date }, date ?? '')], 'ltr'),
    cell('concordance-title', [element('span', { title }, title)], 'auto'),
    // What is cut is cut away from the key word: at the end of the cell's direction, whatever that of the words is.
    cell('concordance-before', [element('bdi', { dir: direction }, before.trim(), joins ? JOINER : '')], other),
    cell(
      `concordance-key seed-${kindOf(line)}`,
      [element('bdi', key, joins ? JOINER : '', keyWord, goesOn ? JOINER : '')],
      direction,
    ),
    cell('concordance-after', [element('bdi', { dir: direction }, goesOn ? JOINER : '', after.trim())], direction),
  )
  return row
}

/** The heading of a group, with the number of its lines. */
export function groupRow({ label, count }: ConcordanceGroup, isFolded: boolean, state: RowState): HTMLElement {
  const row = rowOf(state, 'concordance-group', `${label} – ${countOf(count)}`)
  row.setAttribute('aria-expanded', String(!isFolded))
  row.append(
    box(),
    cell('concordance-label', [
      element('span', { class: 'concordance-twistie', 'aria-hidden': 'true' }),
      element('bdi', { dir: 'auto' }, label),
      element('span', { class: 'concordance-count' }, countOf(count)),
    ]),
  )
  return row
}

/** Shows whether a row that is drawn is the one at which one is, and whether it is chosen. */
export function markRow(row: HTMLElement, { isActive, isChosen }: Pick<RowState, 'isActive' | 'isChosen'>): void {
  row.classList.toggle('concordance-active', isActive)
  row.setAttribute('aria-selected', String(isChosen))
}

function rowOf(state: RowState, classes: string, label: string): HTMLElement {
  const { id, index } = state
  const row = element('div', { role: 'row', id, class: classes, 'aria-rowindex': index, 'aria-label': label })
  markRow(row, state)
  return row
}

const box = (): HTMLElement => element('span', { class: 'concordance-box', 'aria-hidden': 'true' })

const cell = (
  classes: string,
  content: readonly (Node | string)[] = [],
  dir?: ConcordanceLine['direction'] | 'auto',
): HTMLElement => element('span', { role: 'gridcell', class: classes, dir }, ...content)

/** A tag of this kind has this colour. */
function kindOf({ kind, ref }: ConcordanceLine): string {
  if (kind !== undefined || ref === undefined) return kind ?? 'untagged'
  const [type = '', id] = ref.split(':')
  if (id === '?') return 'unresolved'
  return editorTagKinds.find((one) => one === type) ?? 'entity'
}

/** Letters on both sides of where a word is parted are drawn as within it: Arabic letters join. */
const JOINER = '\u200d'
const endsInWord = /[\p{L}\p{M}]$/u
const beginsInWord = /^[\p{L}\p{M}]/u
