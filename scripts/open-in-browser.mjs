import { spawn } from 'node:child_process'

/**
 * Opens an address in the default browser. Where there is none nothing happens: the address has been printed.
 *
 * @param {string} address
 */
export function openInBrowser(address) {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

const openers = /** @type {Readonly<Record<string, readonly [string, ...string[]]>>} */ ({
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
})
