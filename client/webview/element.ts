/** What an element is made with: attributes by name (a boolean one is there or not), properties for the stylesheet (`--x`), and listeners under `on`. */
export interface Making {
  readonly [attribute: string]: string | number | boolean | undefined | Listeners
  readonly on?: Listeners
}

type Listeners = { readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void }

/** Makes an element of the page. Texts become text nodes, so that nothing of an article is ever read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { on, ...attributes }: Making = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    // The page's policy lets a script set a style, but no attribute.
    if (name.startsWith('--')) made.style.setProperty(name, String(value ?? ''))
    else if (value === true) made.setAttribute(name, '')
    else if (typeof value === 'string' || typeof value === 'number') made.setAttribute(name, String(value))
  }
  for (const [type, listener] of Object.entries(on ?? {})) made.addEventListener(type, listener as EventListener)
  made.append(...children)
  return made
}
