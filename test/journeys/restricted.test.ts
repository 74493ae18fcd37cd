import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { before, describe, it } from 'mocha'
import { journeyIn } from './journey.ts'
import { choose, filesIn, goToRecord } from './registry-driving.ts'

const MANY = 320
const fileOf = (number: number): string => `n-${String(number).padStart(3, '0')}.seed.md`
const articleOf = (number: number): string => `---
title: خبر ${number}
date: 2024-10-09
lang: ar
source: { name: مثال }
topics: [astana-process]
summary: مثال
---

التقى [غير بيدرسن](person:geir-pedersen) وفدًا.
`

// A folder that nobody trusts yet: reading and editing work, and what does not says why. In it more files than an editor should open name one person.
describe('In Restricted Mode', () => {
  let untouched: ReadonlyMap<string, string>
  const journey = journeyIn('light', { 'seedbed.wikidata.enabled': true }, { isTrusted: false })
  before(async () => {
    const folder = path.join(journey().folder, 'articles/many')
    await mkdir(folder)
    for (let number = 1; number <= MANY; number++) await writeFile(path.join(folder, fileOf(number)), articleOf(number))
    untouched = await filesIn(journey().folder)
  })

  const told = async (text: RegExp): Promise<void> => {
    const { workbench } = journey()
    await workbench.notification(text)
    await workbench.runCommand('Notifications: Clear All Notifications')
  }

  it('shows cards with their pictures', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await page.locator('.part.banner').getByText('Restricted Mode').waitFor()
    await workbench.openFile('moscow-prepares-astana-22.seed.md')
    assert.match(await workbench.hoverWord('[أستانا]', 'أستانا', 'Astana'), /Kazakhstan/)
    await page.locator('.monaco-hover:visible img[src^="data:image/svg+xml"]').first().waitFor()
  })

  it('asks nothing of Wikidata, and says so', async () => {
    const { workbench } = journey()
    await goToRecord(journey(), 'people.yaml', 'geir-pedersen')
    await workbench.runCommand('Seedbed: Fill Entity from Wikidata…')
    await told(/In Restricted Mode nothing is asked of Wikidata/)
  })

  it('writes nothing of a rename in hundreds of files while Git is not asked, unless told to', async () => {
    const { workbench, folder } = journey()
    await rename()
    await choose(journey(), /Write 321 files/)
    const question = workbench.page.locator('.monaco-dialog-box').filter({ hasText: 'Git is not asked' })
    await question.getByRole('button', { name: 'Cancel' }).click()
    await question.waitFor({ state: 'detached' })
    assert.deepEqual(await filesIn(folder), untouched)
  })

  it('writes nothing of it where someone types in one of the files meanwhile, and names that file', async () => {
    const { workbench, folder } = journey()
    const { page } = workbench
    await rename()
    const row = page.locator('.explorer-folders-view .monaco-list-row')
    await row.and(page.getByLabel(/^many/)).click()
    await row.and(page.getByLabel(fileOf(3))).dblclick()
    await workbench.fileIsActive(fileOf(3))
    await workbench.lineIsShown('summary: مثال')
    // The list covers the lines; a click below them leads to the end.
    await page.mouse.click(800, 700)
    await workbench.type('وعاد.')
    await workbench.lineIsShown('وعاد.')
    await choose(journey(), /Write 321 files/)
    await page.getByRole('button', { name: 'Write Anyway' }).click()
    await told(/Nothing was written.*n-003\.seed\.md.*has changed since it was read.*Ask for the edit again/)
    assert.deepEqual(await filesIn(folder), untouched)
    await workbench.lineIsShown('وعاد.')
  })

  it('writes all of it when told to, into the text that is typed by then too', async () => {
    const { workbench, folder } = journey()
    const { page } = workbench
    await rename()
    await choose(journey(), /Write 321 files/)
    await page.getByRole('button', { name: 'Write Anyway' }).click()
    await told(/Files written: 321/)
    const closed = await readFile(path.join(folder, 'articles/many', fileOf(4)), 'utf8')
    assert.equal(closed, articleOf(4).replace('geir-pedersen', 'geir'))
    await workbench.openFile(fileOf(3))
    await workbench.lineIsShown('[غير بيدرسن](person:geir)')
    await workbench.lineIsShown('وعاد.')
  })

  /** Asks for another id of the person whom the articles name, until the list of files is there. */
  async function rename(): Promise<void> {
    const { workbench } = journey()
    await goToRecord(journey(), 'people.yaml', 'geir-pedersen')
    await workbench.press('F2')
    await workbench.page.locator('.rename-box input').fill('geir')
    await workbench.press('Enter')
    await workbench.choices(/Write 321 files/)
  }
})
