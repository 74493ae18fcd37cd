/** The frame's own code on a VS Code that a test stands in for: see extension-host.ts, which builds it. */
export { OpenDocument } from '../../client/src/seed-editor/open-document.ts'
export { Views } from '../../client/src/seed-editor/views.ts'
export { clock } from './clock-in-node.ts'
export { world } from './vscode-in-node.ts'
