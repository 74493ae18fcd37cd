/** Makes an element of a picture: attributes by name, properties for the stylesheet under `--x`; texts become text nodes. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: { readonly [attribute: string]: string | number | undefined } = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  setAttributes(made, attributes)
  made.append(...children)
  return made
}

/** Gives an element other values; what is undefined goes. */
export function setAttributes(
  element: SVGElement,
  attributes: { readonly [attribute: string]: string | number | undefined },
): void {
  for (const [name, value] of Object.entries(attributes)) {
    // The page's policy lets a script set a style, but no attribute.
    if (name.startsWith('--')) element.style.setProperty(name, value === undefined ? null : String(value))
    else if (value === undefined) element.removeAttribute(name)
    else element.setAttribute(name, String(value))
  }
}
