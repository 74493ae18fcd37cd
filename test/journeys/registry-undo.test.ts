import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'mocha'
import { journeyIn } from './journey.ts'
import { answer, choose, goToRecord, idOf, recordIn, recordsOf } from './registry-driving.ts'
import { followFiles } from './registry-files.ts'

const ARTICLE = 'articles/registry.seed.md'
const TEXT = `---
title: لقاء في أستانا
date: 2018-11-19
lang: ar
source: { name: مثال }
summary: مثال
---

قال هيثم إن كلامه مثال.
`
const [PEOPLE, EVENTS] = ['entities/people.yaml', 'entities/events.yaml']
const MOSCOW = 'articles/moscow-prepares-astana-22.seed.md'
const OPPOSITION = 'articles/opposition-weighs-astana-3.seed.md'

// What the registry's commands did goes by one step of undo, byte for byte, whether VS Code has saved it by then or is about to.
describe('The registry, undone', () => {
  // What a command leaves open is saved by VS Code, as for whoever works in a browser.
  const journey = journeyIn('light', { 'files.autoSave': 'afterDelay' })
  const files = followFiles(journey)
  const { file, becomes, areSaved, undone } = files
  const apply = (): Promise<void> => choose(journey(), /Apply/)

  const create = async (): Promise<void> => {
    const { workbench } = journey()
    await workbench.openFile(path.basename(ARTICLE))
    await workbench.selectWord('قال هيثم', 'هيثم')
    await workbench.runCommand('Seedbed: Create Entity…')
    await choose(journey(), /^Person/)
    await answer(journey(), /^Its id/, 'z-haytham')
    await workbench.lineIsShown('[هيثم](person:z-haytham)')
  }

  it('loses an entity that was just created, while its files are being saved', async () => {
    await writeFile(path.join(journey().folder, ARTICLE), TEXT)
    await files.beginAnew()
    await create()
    await undone()
    await journey().workbench.lineIsShown('قال هيثم')
  })

  it('loses an entity whose files are saved', async () => {
    await create()
    await areSaved({
      [ARTICLE]: TEXT.replace('هيثم', '[هيثم](person:z-haytham)'),
      [PEOPLE]: `${file(PEOPLE)}\n  z-haytham:\n    name: { ar: هيثم }\n    status: draft\n`,
    })
    await undone()
  })

  it('gives an entity its preferred name back, which the articles have said all along', async () => {
    const { workbench } = journey()
    await goToRecord(journey(), 'people.yaml', 'sergey-vershinin')
    await workbench.runCommand('Seedbed: Change Preferred Name of Entity…')
    await choose(journey(), /^سيرغي فيرشينين/)
    await answer(journey(), /^The name in place of/, 'سيرجي فيرشينين')
    await choose(journey(), /^Keep the old name/)
    const record = recordIn(file(PEOPLE), 'sergey-vershinin')
    const renamed = record
      .replace('      ar: سيرغي فيرشينين\n', '      ar: سيرجي فيرشينين\n')
      .replace('      - { text: Sergei Vershinin, lang: en }\n', (last) => `${last}      - سيرغي فيرشينين\n`)
    await becomes({ [PEOPLE]: file(PEOPLE).replace(record, renamed) })
    await undone()
  })

  it('makes one of an entity that was parted in two', async () => {
    const { workbench } = journey()
    await goToRecord(journey(), 'people.yaml', 'sergey-vershinin')
    await workbench.runCommand('Seedbed: Split Entity…')
    const place = workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'وسبق لفيرشينين' })
    await place.getByRole('checkbox').click()
    await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click()
    await answer(journey(), /^The name/, 'فيرشينين')
    await answer(journey(), /^The id/, 'z-vershinin')
    await apply()
    const described = '      en: Russian diplomat who follows the Syrian file\n'
    await areSaved({
      [MOSCOW]: file(MOSCOW).replace('ل[فيرشينين](person:sergey-vershinin)', 'ل[فيرشينين](person:z-vershinin)'),
      [PEOPLE]: `${file(PEOPLE).replace(described, `${described}    different-from: [person:z-vershinin]\n`)}
  z-vershinin:
    name: { ar: فيرشينين }
    different-from: [person:sergey-vershinin]
`,
    })
    await workbench.openFile('people.yaml')
    await undone()
  })

  it('gives an entity its type back, and what it lost with it', async () => {
    const { workbench } = journey()
    await goToRecord(journey(), 'people.yaml', 'vyacheslav-matuzov')
    await workbench.runCommand('Seedbed: Change Entity Type…')
    await choose(journey(), /^Organisation/)
    await workbench.page.getByRole('button', { name: 'Remove These Fields' }).click()
    await apply()
    const record = recordIn(file(PEOPLE), 'vyacheslav-matuzov')
    await areSaved({
      [OPPOSITION]: file(OPPOSITION).replaceAll('person:vyacheslav-matuzov', 'org:vyacheslav-matuzov'),
      [PEOPLE]: `${file(PEOPLE).replace(record, '').trimEnd()}\n\norg:\n${record.replace(/ {4}roles:\n(?: {6}.*\n)+/, '').trimEnd()}\n`,
    })
    await workbench.openFile('people.yaml')
    await undone()
  })

  it('brings the records of a file that was sorted back into their order', async () => {
    const { workbench } = journey()
    await workbench.openFile('events.yaml')
    await workbench.runCommand('Seedbed: Sort Registry File')
    const [head = '', ...records] = recordsOf(file(EVENTS))
    const sorted = records.map((record) => record.trimEnd()).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
    await becomes({ [EVENTS]: `${head}${sorted.join('\n\n')}\n` })
    await undone()
  })
})
