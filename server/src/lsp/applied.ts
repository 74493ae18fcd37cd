import type { Connection, WorkspaceEdit } from 'vscode-languageserver'

/** Whether the editor takes an edit. One that fails at it, or has gone, has not taken it. */
export async function applied(connection: Connection, label: string, edit: WorkspaceEdit): Promise<boolean> {
  try {
    return (await connection.workspace.applyEdit({ label, edit })).applied
  } catch {
    return false
  }
}
