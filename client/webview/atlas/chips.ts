import type { AtlasBrush } from '../../../server/src/protocol/atlas.ts'
import { element } from '../element.ts'
import type { pageWords } from './words.ts'

/** What is brushed, a chip each. */
export interface Chip {
  readonly label: string
  /** The brush without it. */
  readonly without: AtlasBrush
}

/** What is brushed, in words. */
export function chipsOf(
  brush: AtlasBrush,
  { nameOf, dayOf }: { readonly nameOf: (ref: string) => string; readonly dayOf: (day: string) => string },
  say: ReturnType<typeof pageWords>,
): readonly Chip[] {
  const { time, refs = [], frame } = brush
  const { time: _time, ...withoutTime } = brush
  const { frame: _frame, ...withoutFrame } = brush
  const { refs: _refs, ...withoutRefs } = brush
  return [
    ...(time
      ? [
          {
            label: time.from === time.to ? say('day', dayOf(time.from)) : say('time', dayOf(time.from), dayOf(time.to)),
            without: withoutTime,
          },
        ]
      : []),
    ...refs.map((ref) => {
      const others = refs.filter((other) => other !== ref)
      return { label: nameOf(ref), without: others.length > 0 ? { ...withoutRefs, refs: others } : withoutRefs }
    }),
    ...(frame ? [{ label: say('frame'), without: withoutFrame }] : []),
  ]
}

/** Chips that can be taken away, and a button that takes all away. */
export function chipRow(
  chips: readonly Chip[],
  say: ReturnType<typeof pageWords>,
  set: (brush: AtlasBrush) => void,
): readonly HTMLElement[] {
  if (chips.length === 0) return []
  const made = chips.map(({ label, without }) =>
    element(
      'span',
      { class: 'seed-chip' },
      element('bdi', {}, label),
      element(
        'button',
        {
          type: 'button',
          class: 'seed-chip-remove',
          'aria-label': say('remove', label),
          title: say('remove', label),
          on: { click: () => set(without) },
        },
        '×',
      ),
    ),
  )
  const all = element('button', { type: 'button', class: 'seed-tool', on: { click: () => set({}) } }, say('removeAll'))
  return [...made, all]
}
