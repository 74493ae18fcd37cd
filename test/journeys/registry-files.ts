import assert from 'node:assert/strict'
import { beforeEach } from 'mocha'
import { PATIENCE } from '../support/patience.ts'
import type { Journey } from './journey.ts'
import { filesIn } from './registry-driving.ts'

/** The files of the corpus of a journey, from step to step. */
export interface RegistryFiles {
  /** A file as the step before left it. */
  file(name: string): string
  /** All of them so, by their paths. */
  all(): ReadonlyMap<string, string>
  /** Takes the files for what the step begins with, where the test itself has written some. */
  beginAnew(): Promise<void>
  /** Saves all until the files are what they should be: those that are named, and all others as they were. */
  becomes(changed: Readonly<Record<string, string>>): Promise<void>
  /** Waits until the disk has the files so, without saving. */
  areSaved(changed: Readonly<Record<string, string>>): Promise<void>
  /** One step of undo, in the editor that is active, which leaves every file as the step began. */
  undone(): Promise<void>
}

/** Follows the files through the steps of the enclosing `describe`, each of which begins with what the one before it left. */
export function followFiles(journey: () => Journey): RegistryFiles {
  let was: ReadonlyMap<string, string>
  // What the step before has left; a file may be half written while it is read.
  let left: ReadonlyMap<string, string> | undefined
  const beginAnew = async (): Promise<void> => {
    was = await filesIn(journey().folder)
  }
  beforeEach(async () => {
    if (left) was = left
    else await beginAnew()
  })

  const changes = async (): Promise<string> => {
    const now = await filesIn(journey().folder)
    const names = [...new Set([...was.keys(), ...now.keys()])].filter((name) => was.get(name) !== now.get(name))
    return names
      .sort()
      .map((name) => `//- ${name}\n${now.get(name)}`)
      .join('')
  }
  const until = async (changed: Readonly<Record<string, string>>, look: () => Promise<string>): Promise<void> => {
    const names = Object.keys(changed).filter((name) => was.get(name) !== changed[name])
    const expected = names
      .sort()
      .map((name) => `//- ${name}\n${changed[name]}`)
      .join('')
    // One look that finds them so is enough: at the next one of them may be half written.
    const deadline = Date.now() + PATIENCE
    let now = await look()
    while (now !== expected && Date.now() < deadline) now = await look()
    assert.equal(now, expected)
    left = new Map([...was, ...Object.entries(changed)])
  }
  const becomes = (changed: Readonly<Record<string, string>>): Promise<void> =>
    until(changed, async () => {
      await journey().workbench.press('Control+K')
      await journey().workbench.press('s')
      return changes()
    })

  return {
    file: (name) => was.get(name) ?? '',
    all: () => was,
    beginAnew,
    becomes,
    areSaved: (changed) => until(changed, changes),
    undone: async () => {
      await journey().workbench.press('Control+Z')
      await becomes({})
    },
  }
}
