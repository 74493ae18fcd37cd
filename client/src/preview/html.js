/** An element with its attributes and content; an attribute that is `undefined` is left out. */
export function element(name, attributes, ...content) {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeHtml(value)}"`,
  )
  return { html: `<${name}${written.join('')}>${fragment(...content).html}</${name}>` }
}
/** Several pieces one after the other. */
export function fragment(...content) {
  const written = content.map((piece) => (typeof piece === 'string' ? escapeHtml(piece) : (piece?.html ?? '')))
  return { html: written.join('') }
}
/** Whether nothing would be seen of it. */
export function isEmpty(content) {
  return content === undefined || content === '' || (typeof content !== 'string' && content.html === '')
}
/** Pieces with a separator between those that are there. */
export function joined(separator, content) {
  const [first, ...rest] = content.filter((piece) => !isEmpty(piece))
  return fragment(first, ...rest.flatMap((piece) => [separator, piece]))
}
const references = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? character)
}
//# sourceMappingURL=html.js.map
