import * as vscode from 'vscode'
import { SEED_EDITOR } from '../places.ts'

/**
 * Makes `seedbed.seedEditor.byDefault` true: it puts the seed editor among the user's editor associations, or takes it out. At the start only where
 * nothing stands there of articles: what a user writes there by hand stays.
 */
export function followDefaultEditor(): vscode.Disposable {
  if (isWanted() && !(ARTICLES in associations())) void associate()
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (!change.affectsConfiguration('seedbed.seedEditor.byDefault')) return
    if (isWanted() !== (associations()[ARTICLES] === SEED_EDITOR)) void associate()
  })
}

const isWanted = (): boolean => vscode.workspace.getConfiguration('seedbed.seedEditor').get('byDefault') === true

/** The user's own, for all workspaces. */
const associations = (): Readonly<Record<string, string>> =>
  vscode.workspace.getConfiguration('workbench').inspect<Readonly<Record<string, string>>>(SETTING)?.globalValue ?? {}

async function associate(): Promise<void> {
  const others = Object.entries(associations()).filter(([pattern]) => !(pattern in ours))
  const after = Object.fromEntries(isWanted() ? [...others, ...Object.entries(ours)] : others)
  await vscode.workspace
    .getConfiguration('workbench')
    .update(SETTING, Object.keys(after).length > 0 ? after : undefined, vscode.ConfigurationTarget.Global)
}

const SETTING = 'editorAssociations'
const ARTICLES = '*.seed.md'

/** Where Git shows what has changed, both sides stay text: VS Code would show two seed editors that mark no change (microsoft/vscode#138525). */
const ours: Readonly<Record<string, string>> = {
  [ARTICLES]: SEED_EDITOR,
  '{git,gitlens}:/**/*.seed.md': 'default',
}
