import { Facet } from '@codemirror/state'
import type { Command, EditorView } from '@codemirror/view'
import type { EditorCommand } from '../messages/seed-editor.ts'

/** What the editor's parts do for VS Code's commands; each part brings its own. */
export const carriesOut = Facet.define<Readonly<Partial<Record<EditorCommand, Command>>>>()

/** Carries out a command; false where no part of the editor knows it or can do it now. */
export const carryOut = (view: EditorView, name: EditorCommand): boolean =>
  view.state.facet(carriesOut).some((commands) => commands[name]?.(view) ?? false)

/** A command of VS Code's as one of CodeMirror's, for a key. */
export const commandNamed =
  (name: EditorCommand): Command =>
  (view) =>
    carryOut(view, name)
