import { spawn } from 'node:child_process'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** Every process group started here and not yet ended. @type {Set<ChildProcess>} */
const running = new Set()

/**
 * Starts a program that must not outlive this one. It leads a process group of its own, so that ending it ends
 * whatever it starts in turn.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {ChildProcess}
 */
export function spawnOwned(command, args, options = {}) {
  if (running.size === 0) process.on('exit', killAll)
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' })
  running.add(child)
  child.once('error', () => forget(child))
  return child
}

/**
 * Asks a process and everything it started to end, and makes them end when they have not within the grace (ms).
 *
 * @param {ChildProcess} child
 * @param {number} [grace]
 */
export async function endOwned(child, grace = 3000) {
  if (!running.has(child)) return
  signalGroup(child, 'SIGTERM')
  const deadline = Date.now() + grace
  while (signalGroup(child, 0) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50))
  signalGroup(child, 'SIGKILL')
  forget(child)
}

/** Ends every process that is still running, and what they started. */
export async function endAllOwned() {
  await Promise.all([...running].map((child) => endOwned(child)))
}

function killAll() {
  for (const child of running) signalGroup(child, 'SIGKILL')
}

/** @param {ChildProcess} child */
function forget(child) {
  running.delete(child)
  if (running.size === 0) process.off('exit', killAll)
}

/**
 * True when there was still something to signal: the leader may be gone while the rest of its group lives.
 *
 * @param {ChildProcess} child
 * @param {NodeJS.Signals | 0} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return false
  try {
    return process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch {
    return false
  }
}
