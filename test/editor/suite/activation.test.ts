import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import * as vscode from 'vscode'

describe('the extension', () => {
  it('is there', () => {
    assert.ok(vscode.extensions.getExtension('seedbed.seedbed-vscode'))
  })
})
