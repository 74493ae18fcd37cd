import * as vscode from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import { STATUS, type StatusParams } from '../../server/src/protocol/status.ts'
import { say } from './messages.ts'

/** The item beside the language in the status bar: how many articles and entities there are, what was found, whether files are being read. */
export function showStatus(client: BaseLanguageClient, log: vscode.LogOutputChannel): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('seedbed.status', [
    { language: 'seed' },
    { language: 'yaml', pattern: '**/{seedbed.yaml,entities/**}' },
  ])
  item.name = 'Seedbed'
  item.command = { command: 'seedbed.showLog', title: say('showLog') }
  const bar = vscode.window.createStatusBarItem('seedbed.corpus', vscode.StatusBarAlignment.Right, 90)
  bar.name = 'Seedbed'
  bar.command = 'workbench.actions.view.problems'
  let status: StatusParams | undefined
  let stopped = false
  let findings = countFindings()

  const show = (): void => {
    if (stopped) {
      item.text = say('stopped')
      item.detail = ''
      item.busy = false
      bar.hide()
      return
    }
    if (!status || status.corpora === 0) {
      item.text = say('noCorpus')
      item.busy = status?.indexing ?? true
      bar.hide()
      return
    }
    item.busy = status.indexing
    item.text = say('corpus', status.articles, status.entities)
    item.detail = status.indexing ? say('indexing') : say('findings', findings.errors, findings.warnings)
    item.severity =
      findings.errors > 0 ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information
    bar.text = `${status.indexing ? '$(sync~spin)' : '$(book)'} ${grouped(status.articles)} · ${grouped(status.entities)}`
    bar.tooltip = `${item.text}\n${item.detail}`
    bar.accessibilityInformation = { label: `Seedbed: ${item.text}. ${item.detail}` }
    bar.show()
  }
  show()
  return vscode.Disposable.from(
    item,
    bar,
    client.onNotification(STATUS, (params: StatusParams) => {
      status = params
      show()
      if (params.corpora > 0 && !params.indexing) log.info(`Articles: ${params.articles}, entities: ${params.entities}`)
    }),
    client.onDidChangeState(({ newState }) => {
      log.info(`Server: ${State[newState]}`)
      stopped = newState === State.Stopped
      if (stopped) status = undefined
      show()
    }),
    whenItRests(vscode.languages.onDidChangeDiagnostics, () => {
      findings = countFindings()
      show()
    }),
  )
}

/** Calls back when an event has not come for a while: counting all of VS Code's diagnostics at each keystroke would be felt. */
function whenItRests(event: vscode.Event<unknown>, call: () => void): vscode.Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const listening = event(() => {
    clearTimeout(waiting)
    waiting = setTimeout(call, REST)
  })
  return new vscode.Disposable(() => {
    clearTimeout(waiting)
    listening.dispose()
  })
}

/** Milliseconds. */
const REST = 200

function countFindings(): { readonly errors: number; readonly warnings: number } {
  let errors = 0
  let warnings = 0
  for (const [, diagnostics] of vscode.languages.getDiagnostics()) {
    for (const { source, severity } of diagnostics) {
      if (source !== 'seedbed') continue
      if (severity === vscode.DiagnosticSeverity.Error) errors++
      else if (severity === vscode.DiagnosticSeverity.Warning) warnings++
    }
  }
  return { errors, warnings }
}

/** A large number as it is read. */
const grouped = (count: number): string => count.toLocaleString('en')
