import type { PageElement } from './page-document.ts'
import type { UnseenKind } from './safe-html.ts'

/** Why nobody who reads the page sees an element: by what it is, or because it says so in itself. Undefined for one that is seen. */
export function unseenKind(element: PageElement): UnseenKind | undefined {
  const why = element.getAttribute('why')
  if (why === 'control' || why === 'hidden') return why
  const isHidden =
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  return isHidden ? 'hidden' : undefined
}
