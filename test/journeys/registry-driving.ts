import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Journey } from './journey.ts'

/** Opens a file of the registry at a record, with the caret in its id. */
export async function goToRecord({ workbench }: Journey, file: string, id: string): Promise<void> {
  await workbench.openFile(file)
  await workbench.goToText(`  ${id}:`)
  await workbench.press('ArrowLeft')
}

/** Chooses in a list of VS Code's, of whose rows the pointer shows more, which would cover the next. */
export async function choose({ workbench }: Journey, row: string | RegExp): Promise<void> {
  await workbench.choices(row)
  await workbench.page.mouse.move(640, 790)
  await workbench.choose(row)
}

/** Types into VS Code's box for a question, once it asks so, and accepts. */
export async function answer({ workbench }: Journey, question: RegExp, text: string): Promise<void> {
  const { page } = workbench
  await page.locator('.quick-input-message').getByText(question).waitFor()
  await page.locator('.quick-input-box input').fill(text)
  await workbench.press('Enter')
}

/** The files of the corpus, by their paths. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name))
  return new Map(
    await Promise.all(files.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const)),
  )
}

/** What stands above the records, and each of them. */
export const recordsOf = (text: string): readonly string[] => text.split(/^(?= {2}\S)/m)

/** The id of a record that is written so. */
export const idOf = (record: string): string => /[^\s:]+/.exec(record)?.[0] ?? ''

/** A record as it is written, with the empty line behind it. */
export const recordIn = (text: string, id: string): string =>
  new RegExp(`^ {2}${id}:\\n(?: {4}.*\\n)+\\n?`, 'm').exec(text)?.[0] ?? ''
