import assert from 'node:assert/strict'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { after, before, describe, it } from 'mocha'
import { homs } from '../support/wikidata-answer.ts'
import { journeyIn } from './journey.ts'
import { answer, choose, goToRecord, idOf, recordIn, recordsOf } from './registry-driving.ts'
import { followFiles } from './registry-files.ts'

const ARTICLE = 'articles/registry.seed.md'
const TEXT = `---
title: لقاء في أستانا
date: 2018-11-19
lang: ar
source: { name: مثال }
topics: [astana-process]
summary: مثال
---

قال هيثم إن [علوش](person:mohammed-alloush) سيصل إلى [أستانا](place:astana)، ومعه [خيرت](person:kairat-abdrakhmanov).
`
const [PEOPLE, EVENTS, PLACES] = ['entities/people.yaml', 'entities/events.yaml', 'entities/places/syria.yaml']
const MOSCOW = 'articles/moscow-prepares-astana-22.seed.md'
const ASTANA = 'articles/astana-11-announced.seed.md'
const OPPOSITION = 'articles/opposition-weighs-astana-3.seed.md'
// What becomes of the name and of the role of a minister in the record that stays.
const NAMES = '      - خيرت عبد الرحمنوف\n      - { text: Kairat Abdrakhmanov, lang: en }\n'
const ROLE = `      - title: { ar: وزير الخارجية الكازاخستاني, en: Minister of Foreign Affairs of Kazakhstan }
        org: org:kazakh-mfa
        from: 2016
        until: 2018
`

// What an editor does with the registry by command. Each step begins with the files as the step before left them, and names all that it changes.
describe('The registry', () => {
  let asked = 0
  const wikidata = createServer((_, response) => {
    asked++
    response.end(homs)
  })
  // What a command leaves open is saved by VS Code, as for whoever works in a browser.
  const settings: Record<string, unknown> = { 'seedbed.wikidata.enabled': true, 'files.autoSave': 'afterDelay' }
  before(async () => {
    await once(wikidata.listen(0, '127.0.0.1'), 'listening')
    settings['seedbed.wikidata.endpoint'] = `http://127.0.0.1:${(wikidata.address() as AddressInfo).port}`
  })
  const journey = journeyIn('light', settings)
  const files = followFiles(journey)
  const { file, becomes, undone } = files

  const apply = (): Promise<void> => choose(journey(), /Apply/)

  after(() => wikidata.close())

  it('gets an entity of a word that is selected', async () => {
    const { workbench, folder } = journey()
    await writeFile(path.join(folder, ARTICLE), TEXT)
    const [head = '', first = '', ...others] = recordsOf(file(EVENTS))
    await writeFile(path.join(folder, EVENTS), `${head}${others.join('').trimEnd()}\n\n${first.trimEnd()}\n`)
    await files.beginAnew()
    await workbench.openFile(path.basename(ARTICLE))
    await workbench.selectWord('قال هيثم', 'هيثم')
    await workbench.runCommand('Seedbed: Create Entity…')
    await choose(journey(), /^Person/)
    await answer(journey(), /^Its id/, 'z-haytham')
    const changed = {
      [ARTICLE]: TEXT.replace('هيثم', '[هيثم](person:z-haytham)'),
      [PEOPLE]: `${file(PEOPLE)}\n  z-haytham:\n    name: { ar: هيثم }\n    status: draft\n`,
    }
    await becomes(changed)
  })

  it('takes a label to the names of its entity', async () => {
    const { workbench } = journey()
    await workbench.clickWord('[خيرت]', 'خيرت')
    await workbench.applyQuickFix(/to the names of/)
    const last = '      - { text: Abdrakhmanov, lang: en }\n'
    await becomes({ [PEOPLE]: file(PEOPLE).replace(last, `${last}      - خيرت\n`) })
  })

  it('parts an entity in two by the places that are chosen', async () => {
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
    await becomes({
      [MOSCOW]: file(MOSCOW).replace('ل[فيرشينين](person:sergey-vershinin)', 'ل[فيرشينين](person:z-vershinin)'),
      [PEOPLE]: `${file(PEOPLE).replace(described, `${described}    different-from: [person:z-vershinin]\n`)}
  z-vershinin:
    name: { ar: فيرشينين }
    different-from: [person:sergey-vershinin]
`,
    })
  })

  it('shows a merge first, and makes it whole', async () => {
    const { workbench } = journey()
    const merge = async (): Promise<void> => {
      await goToRecord(journey(), 'people.yaml', 'kairat-abdrakhmanov')
      await workbench.runCommand('Seedbed: Merge Entity into Another…')
      await workbench.page.locator('.quick-input-box input').fill('نزار')
      await choose(journey(), /nursultan-nazarbayev/)
      await choose(journey(), /^Nothing/)
      await choose(journey(), /kairat-abdrakhmanov/)
      await choose(journey(), /nursultan-nazarbayev/)
      await workbench.page.locator('.multiDiffEntry').filter({ visible: true }).first().waitFor()
    }
    await merge()
    await choose(journey(), /Discard/)
    await becomes({})
    await merge()
    await apply()
    const names = recordIn(file(PEOPLE), 'kairat-abdrakhmanov').match(/ {6}- (?!title).*\n/g) ?? []
    const changes = [
      [recordIn(file(PEOPLE), 'kairat-abdrakhmanov'), ''],
      ['Nazarbayev, lang: en }\n', `Nazarbayev, lang: en }\n${NAMES}${names.join('')}`],
      ['أول رئيس لكازاخستان بعد الاستقلال', 'دبلوماسي كازاخستاني تولّى وزارة الخارجية'],
      ['        until: 2019-03\n', `        until: 2019-03\n${ROLE}`],
      ['from 2019 to 2022.\n', 'from 2019 to 2022.\n    sources: [astana-11-announced]\n'],
    ] as const
    const rewritten = (name: string): string =>
      file(name).replaceAll('person:kairat-abdrakhmanov', 'person:nursultan-nazarbayev')
    await becomes({
      [ARTICLE]: rewritten(ARTICLE),
      [ASTANA]: rewritten(ASTANA),
      [PEOPLE]: changes.reduce((text, [from, to]) => text.replace(from, to), file(PEOPLE)),
    })
  })

  it('renames an entity everywhere', async () => {
    const { workbench } = journey()
    await goToRecord(journey(), 'people.yaml', 'mohammed-alloush')
    await workbench.press('F2')
    await workbench.page.locator('.rename-box input').fill('alloush')
    await workbench.press('Enter')
    const renamed = ([name, text]: readonly [string, string]) =>
      [
        name,
        text.replaceAll('person:mohammed-alloush', 'person:alloush').replace('  mohammed-alloush:', '  alloush:'),
      ] as const
    await becomes(Object.fromEntries([...files.all()].map(renamed)))
  })

  it('gives an entity another type, once it is known what it would lose', async () => {
    const { workbench } = journey()
    await goToRecord(journey(), 'people.yaml', 'vyacheslav-matuzov')
    await workbench.runCommand('Seedbed: Change Entity Type…')
    await choose(journey(), /^Organisation/)
    await workbench.page.getByRole('button', { name: 'Remove These Fields' }).click()
    await apply()
    const record = recordIn(file(PEOPLE), 'vyacheslav-matuzov')
    await becomes({
      [OPPOSITION]: file(OPPOSITION).replaceAll('person:vyacheslav-matuzov', 'org:vyacheslav-matuzov'),
      [PEOPLE]: `${file(PEOPLE).replace(record, '')}\norg:\n${record.replace(/ {4}roles:\n(?: {6}.*\n)+/, '').trimEnd()}\n`,
    })
  })

  it('moves a record to a new file, and back by one step of undo', async () => {
    const { workbench } = journey()
    await goToRecord(journey(), 'people.yaml', 'vladimir-putin')
    await workbench.runCommand('Seedbed: Move Entity to Another File…')
    await choose(journey(), /^A new file/)
    await answer(journey(), /^The path/, 'entities/presidents.yaml')
    const record = recordIn(file(PEOPLE), 'vladimir-putin')
    await becomes({
      [PEOPLE]: file(PEOPLE).replace(record, ''),
      'entities/presidents.yaml': `person:\n${record.trimEnd()}\n`,
    })
    await workbench.openFile('people.yaml')
    await undone()
  })

  it('sorts a file', async () => {
    const { workbench } = journey()
    await workbench.openFile('events.yaml')
    await workbench.runCommand('Seedbed: Sort Registry File')
    const [head = '', ...records] = recordsOf(file(EVENTS))
    const sorted = records.map((record) => record.trimEnd()).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
    await becomes({ [EVENTS]: `${head}${sorted.join('\n\n')}\n` })
  })

  it('fills a record from Wikidata after asking, shows the rest, and writes what is chosen', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await goToRecord(journey(), 'syria.yaml', 'homs')
    await workbench.runCommand('Seedbed: Fill Entity from Wikidata…')
    await answer(journey(), /^The record has no id/, 'Q131318')
    await page.getByRole('button', { name: 'Ask Wikidata' }).click()
    const fields = page.locator('.quick-input-widget')
    await fields.getByText('same-as').first().waitFor()
    // What is new is chosen already: everything, nothing, one.
    await fields.getByRole('checkbox', { name: 'Toggle all checkboxes' }).click()
    await fields.getByRole('checkbox', { name: 'Toggle all checkboxes' }).click()
    await fields.locator('.monaco-list-row').filter({ hasText: 'same-as' }).getByRole('checkbox').click()
    await fields.getByRole('button', { name: 'OK' }).click()
    await apply()
    const above = '      en: City in central Syria\n'
    await becomes({
      [PLACES]: file(PLACES).replace(
        above,
        `${above}    same-as: [wikidata:Q131318, geonames:169577, viaf:130108148]\n`,
      ),
    })
    assert.equal(asked, 1)
  })

  it('asks nobody outside about a person at risk', async () => {
    const { workbench, folder } = journey()
    const withheld =
      'person:\n  z-witness: { name: أبو يوسف, withhold: true, pseudonym: شاهد, same-as: [wikidata:Q131318] }\n'
    await writeFile(path.join(folder, 'entities/withheld.yaml'), withheld)
    await goToRecord(journey(), 'withheld.yaml', 'z-witness')
    await workbench.runCommand('Seedbed: Fill Entity from Wikidata…')
    await workbench.notification('This person is withheld: nobody outside is asked about them.')
    assert.equal(asked, 1)
    await becomes({ 'entities/withheld.yaml': withheld })
  })
})
