import type { Page } from 'playwright-core'

/** What a window shows that decides what the next key does, in a few lines, for whoever reads why a step failed. */
export async function windowState(page: Page): Promise<string> {
  const state = await page.evaluate(read, parts)
  return state.join('\n')
}

/** Where VS Code shows what is to be told, by what it is called here. */
const parts = [
  ['dialog', '.monaco-dialog-box .dialog-message-row'],
  ['list or question', '.quick-input-widget .quick-input-title, .quick-input-widget .quick-input-message'],
  ['typed there', '.quick-input-widget .quick-input-box input'],
  ['rows there', '.quick-input-widget .monaco-list-row'],
  ['menu', '.action-widget .monaco-list-row'],
  ['suggestions', '.suggest-widget.visible .monaco-list-row'],
  ['hover', '.monaco-hover'],
  ['notifications', '.notification-list-item-message'],
  ['active file', '.editor-group-container.active .tab.active'],
  ['caret', '#status\\.editor\\.selection'],
] as const

/** Runs in the page. */
function read(sought: typeof parts): readonly string[] {
  const short = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 100)
  const said = sought.flatMap(([name, selector]) => {
    const seen = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility())
    const texts = seen.map((one) => short(one instanceof HTMLInputElement ? one.value : (one.textContent ?? '')))
    return texts.length === 0 ? [] : [`${name}: ${texts.slice(0, 4).join(' | ')}${texts.length > 4 ? ' | …' : ''}`]
  })
  const focus = document.activeElement
  return [...said, `focus: ${focus?.getAttribute('aria-label')?.slice(0, 100) || focus?.className || focus?.tagName}`]
}
