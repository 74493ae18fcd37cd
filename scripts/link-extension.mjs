import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Puts an extension into an extensions folder as a link to the place where it is built, so that a new build runs after
 * a reload of the window. Other extensions in the folder stay.
 *
 * @param {string} extension the folder of the extension's manifest
 * @param {string} extensionsDir
 */
export async function linkExtension(extension, extensionsDir) {
  const { publisher, name, version } = JSON.parse(await readFile(path.join(extension, 'package.json'), 'utf8'))
  const id = `${publisher}.${name}`
  const link = path.join(extensionsDir, id)
  await mkdir(extensionsDir, { recursive: true })
  await rm(link, { recursive: true, force: true })
  await symlink(extension, link, 'junction')
  const list = path.join(extensionsDir, 'extensions.json')
  const others = (await readList(list)).filter((entry) => entry.identifier.id !== id)
  const location = { $mid: 1, scheme: 'file', path: link }
  const ours = { identifier: { id }, version, location, relativeLocation: id }
  await writeFile(list, JSON.stringify([...others, ours]))
}

/**
 * VS Code's list of what is installed; an unreadable one counts as empty.
 *
 * @param {string} file
 * @returns {Promise<{ identifier: { id: string } }[]>}
 */
async function readList(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return []
  }
}
