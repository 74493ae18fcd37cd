import * as vscode from 'vscode'
import type { EditorSettings } from '../../webview/messages/seed-editor.ts'
import { uiLanguage } from '../messages.ts'

/** What the user has set for the seed editor. */
export function editorSettings(): EditorSettings {
  const settings = vscode.workspace.getConfiguration(SECTION)
  return {
    language: uiLanguage(),
    font: oneOf(['naskh', 'sans', 'system'], settings.get('font')),
    fontSize: within(10, 48, settings.get('fontSize'), 18),
    lineHeight: within(1, 3, settings.get('lineHeight'), 1.8),
    width: within(30, 200, settings.get('width'), 80),
    hijri: settings.get('hijri') === true,
  }
}

/** Calls back when something of it is set to another value. */
export const onSettingsChanged = (call: () => void): vscode.Disposable =>
  vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(SECTION) || change.affectsConfiguration('seedbed.language')) call()
  })

const SECTION = 'seedbed.seedEditor'

/** The value where it is one of these, else the first of them: settings are written by hand. */
function oneOf<const Value extends string>(values: readonly [Value, ...Value[]], value: unknown): Value {
  return values.find((one) => one === value) ?? values[0]
}

const within = (least: number, most: number, value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise
