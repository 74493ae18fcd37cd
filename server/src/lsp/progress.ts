import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver'
import type { Message } from '../language/message.ts'
import type { ServerAids } from './abilities.ts'

/** A progress bar that the user can cancel. */
export type Progress = WorkDoneProgressServerReporter

/** Shows some work; undefined where the editor cannot, or will not. */
async function showProgress(connection: Connection, aids: ServerAids, title: string): Promise<Progress | undefined> {
  if (!aids.showsProgress) return undefined
  try {
    const progress = await connection.window.createWorkDoneProgress()
    progress.begin(title, 0, undefined, true)
    return progress
  } catch {
    // The work goes on without being shown.
    return undefined
  }
}

/** What is shown while a corpus is read. */
export const readingCorpus: Message = { en: 'Seedbed: reading the corpus', ar: 'Seedbed: قراءة مجموعة المقالات' }

/** Shows how far some work is, which does not wait for the editor to be ready for it. */
export async function showingProgress<T>(
  connection: Connection,
  aids: ServerAids,
  title: string,
  work: (progress: () => Progress | undefined) => Promise<T>,
): Promise<T> {
  let progress: Progress | undefined
  const shown = showProgress(connection, aids, title).then((one) => {
    progress = one
  })
  try {
    return await work(() => progress)
  } finally {
    await shown
    progress?.done()
  }
}
