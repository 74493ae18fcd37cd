/** The frame's own code on a VS Code that a test stands in for: see extension-host.ts, which builds it. */
export { registerCommands } from '../../client/src/commands/commands.ts'
export { followLargeEdits } from '../../client/src/commands/large-edit.ts'
export { seedEditorCommands } from '../../client/src/seed-editor/commands.ts'
export { OpenDocument } from '../../client/src/seed-editor/open-document.ts'
export { SeedEditors } from '../../client/src/seed-editor/provider.ts'
export { Views } from '../../client/src/seed-editor/views.ts'
export { clock } from './clock-in-node.ts'
export { TabInputCustom, TabInputText, Uri, world } from './vscode-in-node.ts'
