import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { shownKey } from '../../client/webview/seed-editor/shown-key.ts'

describe('A key as it is shown', () => {
  it('has the signs of the reader’s keyboard, in the order of its menus', () => {
    check('Mod-Shift-t', 'Ctrl+Shift+T', '⇧⌘T')
    check('Mod-.', 'Ctrl+.', '⌘.')
    check('Alt-ArrowDown', 'Alt+↓', '⌥↓')
    check('Ctrl-Space', 'Ctrl+Space', '⌃Space')
    check('Mod-k Mod-i', 'Ctrl+K Ctrl+I', '⌘K ⌘I')
    check('Mod--', 'Ctrl+-', '⌘-')
    check('F8', 'F8', 'F8')
  })
})

/** Both run left to right, whatever stands around them. */
function check(key: string, elsewhere: string, onMac: string): void {
  assert.deepEqual([shownKey(key, false), shownKey(key, true)], [`\u2066${elsewhere}\u2069`, `\u2066${onMac}\u2069`])
}
