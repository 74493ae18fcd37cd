/**
 * Sources of plain JavaScript stand-ins, by package name, for the compiled modules without which the VS Code server
 * works badly: output channels stay empty without `@vscode/spdlog`, and each start complains without
 * `@vscode/native-watchdog`. With them it installs without a compiler.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const nativeStandIns = {
  '@vscode/spdlog': `'use strict'
const fs = require('node:fs')
const path = require('node:path')

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical']
const methods = ['trace', 'debug', 'info', 'warn', 'error', 'critical']

async function createLogger(_name, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const stream = fs.createWriteStream(file, { flags: 'a' })
  stream.on('error', () => {})
  let threshold = 2
  let raw = false
  const logger = {
    getLevel: () => threshold,
    setLevel: (level) => { threshold = level },
    setPattern: () => { raw = false },
    clearFormatters: () => { raw = true },
    flush: () => {},
    drop: () => stream.end(),
  }
  methods.forEach((method, level) => {
    logger[method] = (message) => {
      if (level < threshold || stream.writableEnded) return
      const time = new Date().toISOString().replace('T', ' ').replace('Z', '')
      stream.write(raw ? message : time + ' [' + levels[level] + '] ' + message + '\\n')
    }
  })
  return logger
}

exports.version = 0
exports.setLevel = () => {}
exports.setFlushOn = () => {}
exports.createRotatingLogger = createLogger
exports.createAsyncRotatingLogger = createLogger
`,
  '@vscode/native-watchdog': `'use strict'
exports.start = () => {}
`,
}
