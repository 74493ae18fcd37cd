import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/**
 * The path of a Chromium or Chrome on this machine: the one that the variable `SEEDBED_CHROMIUM` names, else one found
 * on the PATH or where it is usually installed. Throws an error that names the command which installs one.
 *
 * @returns {string}
 */
export function chromium() {
  const wanted = process.env.SEEDBED_CHROMIUM
  if (wanted !== undefined && wanted !== '') {
    if (isProgram(wanted)) return wanted
    throw new Error(`SEEDBED_CHROMIUM is ${wanted}, and no program is there.`)
  }
  const found = candidates().find(isProgram)
  if (found !== undefined) return found
  throw new Error(
    `The editor tests need Chromium, and none was found. Install it with:\n\n  ${howToInstall}\n\n` +
      'or set the variable SEEDBED_CHROMIUM to the path of a Chromium or Chrome.',
  )
}

const howToInstall =
  process.platform === 'darwin'
    ? 'brew install --cask chromium'
    : process.platform === 'win32'
      ? 'winget install Google.Chrome'
      : 'sudo apt-get install -y --no-install-recommends chromium'

function candidates() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) => [...folders, '/usr/bin'].map((folder) => path.join(folder, name)))
  return [...onPath, ...(elsewhere[process.platform] ?? [])]
}

const elsewhere = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  darwin: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'].map(
    (app) => `/Applications/${app}`,
  ),
  win32: ['C:\\Program Files', 'C:\\Program Files (x86)'].map(
    (folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
  ),
})

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
