import type { Connection } from 'vscode-languageserver'

/** What the editor was asked for; undefined when it refuses, which is logged and costs nothing else. */
export async function quietly<T>(connection: Connection, asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    connection.console.warn(`The editor refused: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}
