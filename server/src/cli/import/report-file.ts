import { closeSync, openSync, writeSync } from 'node:fs'
import { Refusal } from '../refusal.ts'
import type { TextReport } from './report.ts'

/** A JSON array on the disk, one text of an import after the other: however many there are, none waits in memory. */
export class ReportFile {
  readonly #descriptor: number
  #isEmpty = true

  constructor(path: string) {
    try {
      this.#descriptor = openSync(path, 'w')
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Refusal({ en: `“${path}” cannot be written: ${reason}`, ar: `تتعذّر كتابة «${path}»: ${reason}` })
    }
  }

  add(report: TextReport): void {
    writeSync(this.#descriptor, `${this.#isEmpty ? '[' : ','}\n${JSON.stringify(report)}`)
    this.#isEmpty = false
  }

  close(): void {
    writeSync(this.#descriptor, this.#isEmpty ? '[]\n' : '\n]\n')
    closeSync(this.#descriptor)
  }
}
