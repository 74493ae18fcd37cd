import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver'
import type { Message, UiLanguage } from '../language/message.ts'
import type { ServerAids } from './abilities.ts'

/** A progress bar that the user can cancel. */
export type Progress = WorkDoneProgressServerReporter

/** Shows that the corpus is being read; undefined where the editor cannot, or will not. */
async function showProgress(
  connection: Connection,
  aids: ServerAids,
  language: UiLanguage,
): Promise<Progress | undefined> {
  if (!aids.showsProgress) return undefined
  try {
    const progress = await connection.window.createWorkDoneProgress()
    progress.begin(reading[language], 0, undefined, true)
    return progress
  } catch {
    // Reading goes on without being shown.
    return undefined
  }
}

const reading: Message = { en: 'Seedbed: reading the corpus', ar: 'Seedbed: قراءة مجموعة المقالات' }

/** Shows how far some work is, which does not wait for the editor to be ready for it. */
export async function showingProgress<T>(
  connection: Connection,
  aids: ServerAids,
  language: UiLanguage,
  work: (progress: () => Progress | undefined) => Promise<T>,
): Promise<T> {
  let progress: Progress | undefined
  const shown = showProgress(connection, aids, language).then((one) => {
    progress = one
  })
  try {
    return await work(() => progress)
  } finally {
    await shown
    progress?.done()
  }
}
