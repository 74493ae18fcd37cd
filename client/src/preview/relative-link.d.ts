/**
 * The link from one file to another, for a click in the preview: VS Code resolves relative links there, and follows
 * neither `command:` nor `file:` links. `undefined` if the two do not share a scheme and an authority.
 */
export declare function relativeLink(from: string, to: string): string | undefined
