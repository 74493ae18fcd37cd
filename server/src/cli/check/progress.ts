import { Presets, SingleBar } from 'cli-progress'
import type { Message, UiLanguage } from '../../language/message.ts'

/** Shows how far something is. */
export interface Progress {
  /** Begins a stretch of so many files, or goes on with it. */
  readonly at: (step: Step, files: number, of: number) => void
  /** Takes away what is shown. */
  readonly end: () => void
}

/** What is done with the files. */
export type Step = 'read' | 'check' | 'find' | 'tag' | 'import'

/** A bar on standard error where that is a terminal, and nothing where it is not, or where the files are few. */
export function progressFor(language: UiLanguage, isTerminal: boolean): Progress {
  if (!isTerminal) return { at: () => {}, end: () => {} }
  // Whoever interrupts us finds the terminal as it was: nothing of it is switched off meanwhile.
  const options = {
    clearOnComplete: true,
    gracefulExit: false,
    linewrap: true,
    hideCursor: null,
    format: '{step} {bar} {value}/{total}',
  }
  const bar = new SingleBar({ ...options, stream: process.stderr }, Presets.shades_classic)
  let shown: Step | undefined
  let last = 0
  return {
    at(step, files, of) {
      if (of < FEW) return
      if (shown !== step) {
        if (shown) bar.stop()
        bar.start(of, files, { step: steps[step][language] })
        shown = step
      }
      // Most of the time goes to the files.
      if (performance.now() - last < PAUSE) return
      last = performance.now()
      bar.update(files)
    },
    end() {
      if (shown) bar.stop()
      shown = undefined
    },
  }
}

const steps: Readonly<Record<Step, Message>> = {
  read: { en: 'Reading', ar: 'قراءة' },
  check: { en: 'Checking', ar: 'فحص' },
  find: { en: 'Searching', ar: 'بحث' },
  tag: { en: 'Tagging', ar: 'وسم' },
  import: { en: 'Importing', ar: 'استيراد' },
}

/** Files that are done before anyone has seen the bar. */
const FEW = 300

/** Milliseconds between two drawings. */
const PAUSE = 50
