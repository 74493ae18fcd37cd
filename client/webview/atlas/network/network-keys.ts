import type { Direction } from './neighbours.ts'

/** What keys do in a network. */
export type NetworkStep =
  | { readonly kind: 'go'; readonly direction: Direction }
  /** By the order in which nodes are read: the most mentioned first. */
  | { readonly kind: 'turn'; readonly by: 'first' | 'last' | 'next' | 'previous' }
  | { readonly kind: 'pan'; readonly x: number; readonly y: number }
  | { readonly kind: 'zoom'; readonly to: 'in' | 'out' | 'all' }
  | { readonly kind: 'press' }

/** What a key does, if it does something. */
export function networkStep({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): NetworkStep | undefined {
  if (key === 'Enter' || key === ' ') return { kind: 'press' }
  if (ctrlKey || metaKey || altKey) return undefined
  return (shiftKey ? withShift[key] : undefined) ?? steps[key]
}

const steps: Readonly<Record<string, NetworkStep>> = {
  ArrowLeft: { kind: 'go', direction: 'left' },
  ArrowRight: { kind: 'go', direction: 'right' },
  ArrowUp: { kind: 'go', direction: 'up' },
  ArrowDown: { kind: 'go', direction: 'down' },
  Home: { kind: 'turn', by: 'first' },
  End: { kind: 'turn', by: 'last' },
  PageDown: { kind: 'turn', by: 'next' },
  PageUp: { kind: 'turn', by: 'previous' },
  '+': { kind: 'zoom', to: 'in' },
  '=': { kind: 'zoom', to: 'in' },
  '-': { kind: 'zoom', to: 'out' },
  '0': { kind: 'zoom', to: 'all' },
}

/** Pixels. */
const PAN = 60

const withShift: Readonly<Record<string, NetworkStep>> = {
  ArrowLeft: { kind: 'pan', x: PAN, y: 0 },
  ArrowRight: { kind: 'pan', x: -PAN, y: 0 },
  ArrowUp: { kind: 'pan', x: 0, y: PAN },
  ArrowDown: { kind: 'pan', x: 0, y: -PAN },
}
