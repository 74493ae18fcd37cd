import * as vscode from 'vscode'
import { SEED_EDITOR } from './places.ts'

/**
 * Makes `seedbed.seedEditor.byDefault` true: it puts the seed editor among the user's editor associations, or takes it out. Only where the setting
 * changes: what a user writes there by hand stays.
 */
export const followDefaultEditor = (): vscode.Disposable =>
  vscode.workspace.onDidChangeConfiguration(async (change) => {
    if (!change.affectsConfiguration('seedbed.seedEditor.byDefault')) return
    const workbench = vscode.workspace.getConfiguration('workbench')
    const before = workbench.inspect<Readonly<Record<string, string>>>(SETTING)?.globalValue ?? {}
    const wanted = vscode.workspace.getConfiguration('seedbed.seedEditor').get('byDefault') === true
    if (wanted === (before[ARTICLES] === SEED_EDITOR)) return
    const others = Object.entries(before).filter(([pattern]) => !(pattern in ours))
    const after = Object.fromEntries(wanted ? [...others, ...Object.entries(ours)] : others)
    await workbench.update(
      SETTING,
      Object.keys(after).length > 0 ? after : undefined,
      vscode.ConfigurationTarget.Global,
    )
  })

const SETTING = 'editorAssociations'
const ARTICLES = '*.seed.md'

/** Where Git shows what has changed, both sides stay text: VS Code would show two seed editors that mark no change (microsoft/vscode#138525). */
const ours: Readonly<Record<string, string>> = {
  [ARTICLES]: SEED_EDITOR,
  '{git,gitlens}:/**/*.seed.md': 'default',
}
