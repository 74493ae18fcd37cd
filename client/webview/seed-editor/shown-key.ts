/**
 * A key as its reader's keyboard has it, in text of either direction: `Mod-Shift-t` is Ctrl+Shift+T, and on a Mac ⇧⌘T. Keys are written as CodeMirror
 * writes them; of several strokes, each.
 */
export function shownKey(key: string, isMac: boolean = isOnMac()): string {
  const strokes = key.split(' ').map((stroke) => (isMac ? onMac(stroke) : elsewhere(stroke)))
  // Left to right, or its signs would change sides in an Arabic sentence.
  return `\u2066${strokes.join(' ')}\u2069`
}

/** Whether the reader sits at a Mac, or a tablet with such a keyboard: by the same sign by which CodeMirror takes `Mod` for Cmd. */
export function isOnMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iP(?:hone|ad|od)/.test(navigator.platform)
}

/** Whether the key is held with which a click opens what it is on: Ctrl; on a Mac Cmd, for there Ctrl with a click asks for the menu. */
export const follows = ({ ctrlKey, metaKey }: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean =>
  isOnMac() ? metaKey : ctrlKey

const elsewhere = (stroke: string): string =>
  partsOf(stroke)
    .map((part) => (part === 'Mod' ? 'Ctrl' : shownName(part)))
    .join('+')

function onMac(stroke: string): string {
  const parts = partsOf(stroke)
  const held = macOrder.filter(([names]) => parts.slice(0, -1).some((part) => names.includes(part)))
  return [...held.map(([, sign]) => sign), shownName(parts.at(-1) ?? '')].join('')
}

/** The keys that are held, in the order in which a Mac's menus write them. */
const macOrder: readonly (readonly [names: readonly string[], sign: string])[] = [
  [['Ctrl'], '⌃'],
  [['Alt'], '⌥'],
  [['Shift'], '⇧'],
  [['Mod', 'Meta', 'Cmd'], '⌘'],
]

const partsOf = (stroke: string): readonly string[] => stroke.split(/-(?!$)/)

const shownName = (name: string): string => arrows.get(name) ?? (name.length === 1 ? name.toUpperCase() : name)

const arrows: ReadonlyMap<string, string> = new Map([
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
])
