/**
 * The link from one file to another, for a click in the preview: VS Code resolves relative links there, and follows
 * neither `command:` nor `file:` links. `undefined` if the two do not share a scheme and an authority.
 */
export function relativeLink(from, to) {
  const [source, target] = [uriParts(from), uriParts(to)]
  if (source === undefined || target === undefined || source.root !== target.root) return undefined
  const folders = source.path.slice(0, -1)
  const differs = folders.findIndex(
    (folder, index) => folder !== target.path[index] || index === target.path.length - 1,
  )
  const shared = differs === -1 ? folders.length : differs
  return [...folders.slice(shared).map(() => '..'), ...target.path.slice(shared)].join('/')
}
function uriParts(uri) {
  const [, root, path] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)\/([^?#]*)/i.exec(uri) ?? []
  return root === undefined || path === undefined ? undefined : { root, path: path.split('/') }
}
//# sourceMappingURL=relative-link.js.map
