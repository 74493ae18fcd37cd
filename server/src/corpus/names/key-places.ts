/** Whether a key stands at a place; in `NameIndexParts` never across two names, as no key has `END`. */
export function standsAt(units: Uint16Array, place: number, key: string): boolean {
  for (let index = 0; index < key.length; index++) if (units[place + index] !== key.charCodeAt(index)) return false
  return true
}

/** The first place at or after `start` at which a key that is not empty stands before `end`; -1 where it does not. */
export function placeOf(units: Uint16Array, start: number, end: number, key: string): number {
  const first = key.charCodeAt(0)
  const last = end - key.length
  for (let place = start; place <= last; place++)
    if (units[place] === first && standsAt(units, place, key)) return place
  return -1
}
