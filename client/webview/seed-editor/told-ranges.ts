import { RangeSet, type RangeValue, type StateEffectType, StateField } from '@codemirror/state'

/** Keeps what the server told of places in the text, as an effect brings it, and moves it along with every change made since. */
export const toldRanges = <Value extends RangeValue>(
  told: StateEffectType<RangeSet<Value>>,
): StateField<RangeSet<Value>> =>
  StateField.define<RangeSet<Value>>({
    create: () => RangeSet.empty,
    update: (ranges, { changes, effects }) =>
      effects.find((effect) => effect.is(told))?.value ?? (changes.empty ? ranges : ranges.map(changes)),
  })
