import { closeSync, openSync, writeSync } from 'node:fs'
import { isFile } from '../../node/file-stats.ts'
import { Refusal } from '../refusal.ts'
import type { TextReport } from './report.ts'

/** A JSON array on the disk, one text of an import after the other: however many there are, none waits in memory. */
export class ReportFile {
  readonly #descriptor: number
  #isEmpty = true

  /** One that is there is written anew where it is a report by its name, and none of the files that are imported. */
  constructor(path: string, captures: readonly string[]) {
    if (captures.includes(path) || (isFile(path) && !/\.json$/i.test(path))) {
      throw new Refusal({
        en: `The report is not written over “${path}”: name a file that is not there yet, or one that ends with .json.`,
        ar: `لا يُكتب التقرير فوق «${path}»: سمِّ ملفًا غير موجود بعد، أو ملفًا ينتهي بـ ‎.json.`,
      })
    }
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
