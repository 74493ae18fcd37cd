import assert from 'node:assert/strict'
import { ChangeSet, Text } from '@codemirror/state'
import { describe, it } from 'mocha'
import { isSameShape, isWanted, mapForm, readForm } from '../../client/webview/seed-editor/shown-form.ts'
import type { FormField } from '../../server/src/protocol/article-form.ts'

const field = (key: string, more: Partial<FormField> = {}): FormField => ({
  key,
  label: key,
  kind: 'text',
  required: false,
  common: true,
  ...more,
})

describe('The form as it is shown', () => {
  const text = Text.of(['---', 'title: عنوان', 'date: 2024', '---', ''])
  const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 10 } }

  it('moves with what is typed before a field', () => {
    const form = readForm({ version: 1, fields: [field('title'), field('date', { range })] }, text)
    assert.deepEqual(form[1]?.span, { from: 17, to: 27 })
    const changes = ChangeSet.of({ from: 16, insert: '!!' }, text.length)
    assert.deepEqual(mapForm(form, changes)[1]?.span, { from: 19, to: 29 })
    assert.equal(mapForm(form, changes)[0]?.span, undefined)
  })

  it('is the same form while the text is typed on behind it', () => {
    const form = readForm({ version: 1, fields: [field('title'), field('date', { range })] }, text)
    const behind = ChangeSet.of({ from: text.length, insert: 'نص' }, text.length)
    assert.equal(mapForm(form, behind), form)
    const inside = ChangeSet.of({ from: 20, insert: '!' }, text.length)
    assert.equal(mapForm(form, inside)[0], form[0])
    assert.deepEqual(mapForm(form, inside)[1]?.span, { from: 17, to: 28 })
  })

  it('is drawn anew only where fields come or go, or become of another kind', () => {
    const form = readForm({ version: 1, fields: [field('title'), field('date')] }, text)
    const same = readForm({ version: 2, fields: [field('title', { value: 'x' }), field('date', { range })] }, text)
    assert.equal(isSameShape(form, same), true)
    assert.equal(isSameShape(form, form.slice(1)), false)
    assert.equal(isSameShape(form, [...form.slice(0, 1), { ...field('date'), kind: 'date' }]), false)
  })

  it('shows the common fields that say something, and all that have to', () => {
    assert.equal(isWanted(field('a')), false)
    assert.equal(isWanted(field('a', { value: [] })), false)
    assert.equal(isWanted(field('a', { value: null })), false)
    assert.equal(isWanted(field('a', { value: ['x'] })), true)
    assert.equal(isWanted(field('a', { required: true })), true)
    assert.equal(isWanted(field('a', { value: 'x', common: false })), false)
    assert.equal(isWanted(field('a', { value: 'x', common: false, required: true })), true)
    assert.equal(isWanted(field('a', { common: false, required: true })), true)
  })
})
