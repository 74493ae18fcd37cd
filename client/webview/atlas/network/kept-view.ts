import type { Place } from './layout.ts'

/** What a network is shown as again after a reload: where its nodes lie, and how it is zoomed. */
export interface KeptNetwork {
  readonly places: ReadonlyMap<string, Place>
  readonly zoom: KeptZoom
}

/** How much larger than as a whole it is shown, and what lies at the upper left corner, as a part of the picture. */
export interface KeptZoom {
  readonly k: number
  readonly x: number
  readonly y: number
}

/** As plain data. */
export const toKeep = ({ places, zoom }: KeptNetwork): unknown => ({
  places: [...places].map(([ref, { x, y }]) => [ref, Math.round(x * 10) / 10, Math.round(y * 10) / 10]),
  zoom: [zoom.k, zoom.x, zoom.y],
})

/** What was kept, if it is that; it may come from another version of the program. */
export function readKept(kept: unknown): KeptNetwork {
  const { places, zoom } = Object(kept) as { readonly places?: unknown; readonly zoom?: unknown }
  const found = new Map<string, Place>()
  for (const row of Array.isArray(places) ? places : []) {
    const [ref, x, y] = Array.isArray(row) ? row : []
    if (typeof ref === 'string' && Number.isFinite(x) && Number.isFinite(y)) found.set(ref, { x, y })
  }
  const [k, x, y] = Array.isArray(zoom) && zoom.every(Number.isFinite) ? zoom : []
  return { places: found, zoom: k >= 1 ? { k, x: x ?? 0, y: y ?? 0 } : { k: 1, x: 0, y: 0 } }
}
