import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { after, afterEach, before } from 'mocha'
import type { Browser, Page } from 'playwright-core'
import type {
  Deed,
  FromConcordance,
  KeptConcordance,
  Question,
  ToConcordance,
  Wanted,
} from '../../client/webview/messages/concordance.ts'
import type { ConcordanceLine, OpenedConcordance } from '../../server/src/protocol/concordance.ts'
import { startChromium } from '../support/chromium.ts'
import { PATIENCE } from '../support/patience.ts'
import { ROOT } from '../support/project.ts'

export const URI = 'file:///c/a.seed.md'

/** What is shown where a test does not say otherwise. */
export const byDate: Wanted = {
  query: { kind: 'entity', ref: 'person:ali' },
  sort: 'date',
  isDescending: false,
  grouping: 'none',
}

/** Stands in for the extension: has lines, and remembers what the page has asked and done. */
export class ConcordanceFrame {
  lines: readonly ConcordanceLine[] = []
  groups: OpenedConcordance['groups'] = []
  /** Answers a question in place of what is said below; what answers `undefined` is answered never. */
  answer: ((question: Question) => unknown) | undefined
  readonly asked: Question[] = []
  readonly done: Deed[] = []
  readonly cancelled: number[] = []
  readonly kept: KeptConcordance[] = []
  /** Of the concordance that was opened last. */
  id = 0
  readonly #first: KeptConcordance
  readonly #language: 'en' | 'ar'
  readonly #send: (message: ToConcordance) => void

  constructor(language: 'en' | 'ar', first: KeptConcordance, send: (message: ToConcordance) => void) {
    this.#language = language
    this.#first = first
    this.#send = send
  }

  hear(message: FromConcordance): void {
    if (message.kind === 'ready') this.show(this.#first)
    else if (message.kind === 'do') this.done.push(message.deed)
    else if (message.kind === 'cancel') this.cancelled.push(message.number)
    else {
      this.asked.push(message.question)
      const answer = this.answer ? this.answer(message.question) : this.#usual(message.question)
      if (answer !== undefined) this.tell({ kind: 'answer', number: message.number, answer })
    }
  }

  show(kept: KeptConcordance): void {
    this.tell({ kind: 'show', language: this.#language, kept })
  }

  tell(message: ToConcordance): void {
    this.#send(message)
  }

  /** How often something was asked. */
  count(kind: Question['kind']): number {
    return this.asked.filter((question) => question.kind === kind).length
  }

  usual(question: Question): unknown {
    return this.#usual(question)
  }

  #usual(question: Question): unknown {
    if (question.kind === 'open') {
      this.id++
      const articles = new Set(this.lines.map(({ uri }) => uri)).size
      return { id: this.id, title: 'علي حسن', total: this.lines.length, articles, isCut: false, groups: this.groups }
    }
    if (question.kind === 'lines') {
      return question.id === this.id ? this.lines.slice(question.from, question.from + question.count) : null
    }
    return [
      { ref: 'person:ali', name: 'علي حسن' },
      { ref: 'person:alia', name: 'عالية', found: 'علياء' },
    ].filter(({ name }) => question.typed === '' || name.includes(question.typed))
  }
}

export interface OpenConcordance {
  readonly page: Page
  readonly frame: ConcordanceFrame
  /** Resolves when this is true of the frame. */
  until(isTrue: (frame: ConcordanceFrame) => boolean): Promise<void>
}

export interface ConcordanceLook {
  readonly language?: 'en' | 'ar'
  readonly theme?: string
  /** Variables of VS Code's theme, by their names without `--vscode-`. */
  readonly colours?: Readonly<Record<string, string>>
  readonly width?: number
  readonly groups?: OpenedConcordance['groups']
  readonly first?: KeptConcordance
}

/** For the tests of one `describe`: a browser in which each opens its concordance, of which the page may not have complained at the end. */
export function concordanceInBrowser(): (
  lines: readonly ConcordanceLine[],
  look?: ConcordanceLook,
) => Promise<OpenConcordance> {
  let browser: Browser
  let script: string
  let styles: string
  let page: Page | undefined
  let errors: string[] = []
  before(async () => {
    ;[script, styles] = await builtPage()
    browser = await startChromium()
  })
  after(() => browser.close())
  afterEach(async () => {
    assert.deepEqual(errors, [])
    await page?.context().close()
    page = undefined
  })
  return async (lines, look = {}) => {
    const { language = 'ar', theme = 'vscode-light', width = 1200, colours = {}, groups = [] } = look
    const context = await browser.newContext({ viewport: { width, height: 600 } })
    context.setDefaultTimeout(PATIENCE)
    page = await context.newPage()
    errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    const opened = page
    const frame = new ConcordanceFrame(language, look.first ?? { uri: URI, wanted: byDate }, (message) => {
      // As messages are: copied, and later. As one text: the driver takes long over an object of thousands.
      void opened
        .evaluate((told) => window.postMessage(JSON.parse(told), '*'), JSON.stringify(message))
        .catch(() => undefined)
    })
    frame.lines = lines
    frame.groups = groups
    let wake: (() => void)[] = []
    const stirred = (): void => {
      for (const one of wake.splice(0)) one()
    }
    await page.exposeFunction('toFrame', (message: FromConcordance) => {
      frame.hear(message)
      stirred()
    })
    await page.exposeFunction('keep', (kept: KeptConcordance) => {
      frame.kept.push(kept)
      stirred()
    })
    await page.route('https://concordance.test/**', (route) =>
      new URL(route.request().url()).pathname === '/concordance.js'
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.fulfill({ contentType: 'text/html', body: html(styles, { language, theme, colours }) }),
    )
    await page.goto('https://concordance.test/')
    await page.getByRole('search').waitFor()
    if ((look.first ?? { wanted: byDate }).wanted) await page.getByRole('grid').waitFor()
    return {
      page,
      frame,
      until: async (isTrue) => {
        while (!isTrue(frame)) await new Promise<void>((resolve) => (wake = [...wake, resolve]))
      },
    }
  }
}

async function builtPage(): Promise<readonly [script: string, styles: string]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seedbed-concordance-'))
  const here = (file: string): string => path.join(ROOT, 'client/webview/concordance', file)
  await build({
    entryPoints: { concordance: here('main.ts'), styles: here('concordance.css') },
    outdir: folder,
    bundle: true,
    format: 'iife',
    target: 'es2023',
    minify: true,
    logLevel: 'error',
  })
  const built = ['concordance.js', 'styles.css'].map((file) => readFileSync(path.join(folder, file), 'utf8'))
  rmSync(folder, { recursive: true, force: true })
  return [built[0] ?? '', built[1] ?? '']
}

/** As strict a policy as the webview's own. */
const html = (
  styles: string,
  { language, theme, colours }: Required<Pick<ConcordanceLook, 'language' | 'theme' | 'colours'>>,
): string => `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-here'; style-src 'nonce-here'">
<style nonce="here">:root{${Object.entries(colours)
  .map(([name, value]) => `--vscode-${name}:${value};`)
  .join('')}} ${styles}</style>
</head>
<body class="${theme}">
<script nonce="here">window.acquireVsCodeApi = () => ({
  postMessage: (message) => void window.toFrame(message),
  setState: (kept) => void window.keep(kept),
})</script>
<script nonce="here" src="/concordance.js"></script>
</body>
</html>`

/** A line in Arabic; with a number, one of many. */
export function lineOf(number: number, other: Partial<ConcordanceLine> = {}): ConcordanceLine {
  return {
    number,
    uri: `file:///c/${number % 7}.seed.md`,
    range: { start: { line: number, character: 4 }, end: { line: number, character: 11 } },
    before: `${number} وأعلن المبعوث الخاص للرئيس الروسي إلى سوريا في ختام الجولة (Astana 22) من المحادثات في 12 تشرين الثاني/نوفمبر أن `,
    keyWord: 'علي حسن',
    after: `، الذي ترأس وفد بلاده، بحث مع نظيريه التركي والإيراني (Ahmet Yıldız) سبل خفض التصعيد في شمال سوريا ${number}`,
    direction: 'rtl',
    ref: 'person:ali',
    kind: 'person',
    title: 'الجولة الثانية والعشرون',
    date: '2024-11-12',
    ...other,
  }
}

export const linesOf = (count: number): readonly ConcordanceLine[] =>
  Array.from({ length: count }, (_, number) => lineOf(number))

/** The number of the line in each row that is drawn and read, as its words tell it. */
export const shownNumbers = (page: Page): Promise<readonly number[]> =>
  page
    .locator('.concordance-line .concordance-before')
    .evaluateAll((cells) => cells.map((cell) => Number.parseInt(cell.textContent ?? '', 10)))
