import assert from 'node:assert/strict'
import { before, describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import type { AtlasQuestion, AtlasState } from '../../client/webview/messages/atlas.ts'
import type { Atlas } from '../../server/src/protocol/atlas.ts'
import { type AtlasLook, atlasInBrowser, type OpenAtlas } from './atlas-in-browser.ts'
import { sampleAtlas } from './sample-atlas.ts'

type Answer = AtlasLook['answer']

/** What an atlas was asked last. */
const lastBrush = ({ questions }: OpenAtlas): AtlasState['brush'] | undefined =>
  questions.findLast((one): one is Extract<AtlasQuestion, { readonly kind: 'atlas' }> => one.kind === 'atlas')?.brush

/** Resolves when the page has this many articles left of all. */
const counted = (page: Page, words: string): Promise<void> =>
  page
    .locator('.seed-count')
    .filter({ hasText: new RegExp(`^${words}$`) })
    .waitFor()

/** Chooses a part of the time by dragging; shares of the way along the page, from the left. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  const box = (await page.locator('.seed-time-brush .overlay').boundingBox()) ?? assert.fail()
  const at = (share: number): number => box.x + box.width * share
  await page.mouse.move(at(from), box.y + 20)
  await page.mouse.down()
  await page.mouse.move(at((from + to) / 2), box.y + 20)
  await page.mouse.move(at(to), box.y + 20)
  await page.mouse.up()
}

describe('The page of an atlas', () => {
  const open = atlasInBrowser()
  let inEnglish: Answer
  let inArabic: Answer

  before(async () => {
    inEnglish = await sampleAtlas('en')
    inArabic = await sampleAtlas('ar')
  })

  it('asks for what lies in a time that is brushed, and all pictures follow', async () => {
    const atlas = await open({ answer: inEnglish })
    const { page } = atlas
    await counted(page, 'Articles: 5')
    await page.locator('.seed-map .seed-mentioned').first().waitFor()
    const marks = await page.locator('.seed-map [data-mark]').count()
    const nodes = await page.locator('.seed-node').count()
    await drag(page, 0.002, 0.3)
    await counted(page, 'Articles: 2 of 5')
    assert.deepEqual(lastBrush(atlas)?.time?.from.slice(0, 4), '2017')
    await atlas.keeps(({ brush }) => JSON.stringify(brush) === JSON.stringify(lastBrush(atlas)))
    await page.waitForFunction((before) => document.querySelectorAll('.seed-node').length < before, nodes)
    assert.ok((await page.locator('.seed-map [data-mark]').count()) < marks)
    // What is drawn of the time ends where the bars do, though the page has grown a row.
    await page.waitForFunction(() => {
      const [chosen, all] = ['.selection', '.overlay'].map((part) => document.querySelector(`.seed-time-brush ${part}`))
      return chosen?.getAttribute('height') === all?.getAttribute('height')
    })
    // Its bars stay, those that are left out are paler.
    assert.equal(await page.locator('.seed-bar').count(), 5)
    assert.equal(await page.locator('.seed-bar.seed-left-out').count(), 3)
  })

  it('has time run from the right where the page does', async () => {
    const atlas = await open({ answer: inArabic, language: 'ar' })
    const { page } = atlas
    await drag(page, 0.998, 0.7)
    await counted(page, 'المقالات: 2 من 5')
    assert.equal(lastBrush(atlas)?.time?.from.slice(0, 4), '2017')
    const chip = page.locator('.seed-chip bdi')
    // Months as the corpus calls them.
    assert.match((await chip.textContent()) ?? '', /^من 1 .+\/.+ 2017 إلى \d+ .+ 201\d$/)
  })

  it('shows what is brushed as chips that can be taken away', async () => {
    const atlas = await open({
      answer: inEnglish,
      state: { brush: { time: { from: '2017-01-01', to: '2019-01-31' }, refs: ['place:astana'] } },
    })
    const { page } = atlas
    const chips = page.locator('.seed-chip')
    assert.deepEqual(await chips.locator('bdi').allTextContents(), ['From 1 January 2017 to 31 January 2019', 'Astana'])
    await page.getByRole('button', { name: 'Remove: From 1 January 2017 to 31 January 2019' }).click()
    await chips.nth(1).waitFor({ state: 'detached' })
    await atlas.keeps(({ brush }) => brush.time === undefined && brush.refs?.length === 1)
    // The focus stays there.
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Remove: Astana')
    await page.getByText('Show all', { exact: true }).click()
    await counted(page, 'Articles: 5')
    assert.deepEqual(lastBrush(atlas), {})
  })

  it('has a menu for an entity, with its articles, its record, and only what mentions it', async () => {
    const atlas = await open({ answer: inEnglish })
    const { page } = atlas
    const mark = page.locator('.seed-map [data-mark="place:astana"]')
    await mark.focus()
    await page.keyboard.press('Enter')
    const menu = page.getByRole('dialog', { name: 'Astana' })
    await menu.getByRole('button', { name: /موسكو/ }).first().waitFor()
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'hidden' })
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-mark')), 'place:astana')
    await mark.click()
    await menu.getByRole('button', { name: 'Open record' }).click()
    await mark.click()
    await menu.getByRole('button', { name: /2022-01-28/ }).click()
    await mark.click()
    await menu.getByRole('button', { name: 'Only articles with it' }).click()
    await counted(page, 'Articles: 4 of 5')
    assert.deepEqual(atlas.state.brush, { refs: ['place:astana'] })
    assert.deepEqual(
      atlas.deeds.map((deed) => (deed.kind === 'open' ? [deed.uri.split('/').at(-1), deed.ref] : deed)),
      [{ kind: 'record', ref: 'place:astana' }, ['guarantors-summit-preparations.seed.md', 'place:astana']],
    )
    await page.locator('.seed-map [data-mark="place:astana"][aria-pressed=true]').waitFor()
  })

  it('chooses an entity by Space at once, and gives it back', async () => {
    const atlas = await open({ answer: inEnglish })
    const { page } = atlas
    const mark = page.locator('.seed-map [data-mark="place:sochi"]')
    await mark.focus()
    await page.keyboard.press('Space')
    await page.locator('.seed-map [data-mark="place:sochi"][aria-pressed=true]').waitFor()
    await page.locator('.seed-chip').waitFor()
    await atlas.keeps(({ brush }) => brush.refs?.join() === 'place:sochi')
    await page.keyboard.press('Space')
    await page.locator('.seed-chip').waitFor({ state: 'detached' })
    await counted(page, 'Articles: 5')
  })

  it('shows the card of what is pointed at, and the other pictures set it off', async () => {
    const { page } = await open({ answer: inEnglish })
    await page.locator('.seed-map [data-mark="place:astana"]').hover()
    const card = page.getByRole('tooltip')
    await card.filter({ hasText: 'place:astana' }).waitFor()
    await page.locator('.seed-network.seed-has-pointed, .seed-network .seed-has-pointed').waitFor()
    assert.equal(
      await page.locator('.seed-map [data-mark="place:astana"]').getAttribute('aria-describedby'),
      await card.getAttribute('id'),
    )
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'hidden' })
  })

  it('has a time chosen by the keys alone: its ends are moved by arrows, bars are walked through', async () => {
    const atlas = await open({ answer: inEnglish })
    const { page } = atlas
    await page.getByRole('button', { name: 'Choose a time' }).focus()
    await page.keyboard.press('Enter')
    const begin = page.getByRole('slider', { name: 'Beginning of the chosen time' })
    const first = (await begin.getAttribute('aria-valuetext')) ?? ''
    await page.keyboard.press('ArrowRight')
    assert.notEqual(await begin.getAttribute('aria-valuetext'), first)
    await page.keyboard.press('End')
    const last = await page.getByRole('slider', { name: 'End of the chosen time' }).getAttribute('aria-valuetext')
    assert.equal(await begin.getAttribute('aria-valuetext'), last)
    await counted(page, 'Articles: 1 of 5')
    await page.keyboard.press('Escape')
    await counted(page, 'Articles: 5')
    assert.deepEqual(atlas.state.brush, {})
    const bars = page.locator('.seed-bar')
    await bars.first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await counted(page, 'Articles: 1 of 5')
    const focused = page.locator('.seed-bar:focus')
    assert.match((await focused.getAttribute('aria-label')) ?? '', /2018\. Articles: 1$/)
    await page.keyboard.press('Enter')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /2018-11-19/ })
      .waitFor()
  })

  it('moves and zooms the map by the keys, and asks for what is in view when told to', async () => {
    const atlas = await open({ answer: inEnglish })
    const { page } = atlas
    await atlas.keeps(({ views }) => acrossOf(views) > 0)
    const whole = acrossOf(atlas.state.views)
    await page.locator('.seed-map svg').focus()
    await page.keyboard.press('+')
    await atlas.keeps(({ views }) => acrossOf(views) < whole / 1.4)
    await page.keyboard.press('-')
    await atlas.keeps(({ views }) => acrossOf(views) > whole / 1.1)
    await page.getByRole('button', { name: 'Only what is in view' }).click()
    await page.locator('.seed-chip', { hasText: 'In this part of the map' }).waitFor()
    await atlas.keeps(({ brush }) => brush.frame !== undefined)
    const all = lastFrame(atlas)
    assert.ok(all.west < 30 && 72 < all.east && all.south < 33 && 56 < all.north)
    await page.locator('.seed-map svg').focus()
    for (let presses = 3; presses > 0; presses--) await page.keyboard.press('+')
    await atlas.keeps(
      ({ brush: { frame } }) => frame !== undefined && frame.east - frame.west < (all.east - all.west) / 3,
    )
    const part = lastFrame(atlas)
    assert.ok(all.west < part.west && part.east < all.east)
    await page.keyboard.press('0')
    await atlas.keeps(({ brush: { frame } }) => frame !== undefined && frame.west < part.west)
    await counted(page, 'Articles: 5')
  })

  it('writes names in the language that is asked for', async () => {
    const atlas = await open({ answer: inEnglish })
    const { page } = atlas
    const name = page.locator('.seed-map text[data-ref="place:astana"]')
    assert.equal(await name.textContent(), 'Astana')
    await page.getByRole('combobox', { name: 'Language of names' }).selectOption('corpus')
    await name.filter({ hasText: 'أستانا' }).waitFor()
    await page.locator('.seed-country-name', { hasText: 'العراق' }).waitFor()
    assert.equal(atlas.questions.filter(({ kind }) => kind === 'atlas').length, 1)
  })

  it('names no place over another name', async () => {
    for (const language of ['en', 'ar'] as const) {
      const { page } = await open({ answer: language === 'en' ? inEnglish : inArabic, language })
      await page.locator('.seed-country-name').first().waitFor()
      const overlaps = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.seed-map .seed-names text')].map((one) =>
          one.getBoundingClientRect(),
        )
        return boxes.filter((a, at) =>
          boxes.slice(at + 1).some((b) => {
            // The box of a text is higher than its letters.
            const isBeside = Math.min(a.right, b.right) - Math.max(a.left, b.left) < 1
            return !isBeside && Math.abs(a.top + a.bottom - b.top - b.bottom) / 2 < 14
          }),
        ).length
      })
      assert.equal(overlaps, 0, language)
      if (language === 'en') await page.context().close()
    }
  })

  it('is as it was when it is loaded anew', async () => {
    const first = await open({ answer: inEnglish })
    await drag(first.page, 0.002, 0.3)
    await counted(first.page, 'Articles: 2 of 5')
    await first.page.locator('.seed-map svg').focus()
    await first.keeps(({ views }) => acrossOf(views) > 0)
    const before = acrossOf(first.state.views)
    await first.page.keyboard.press('+')
    await first.keeps(({ views }) => acrossOf(views) < before)
    const { state } = first
    const placeOf = (atlas: OpenAtlas) =>
      atlas.page.locator('.seed-map [data-mark="place:astana"]').evaluate(async (mark) => {
        // What has changed is drawn before the next frame is painted.
        for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)
        return mark.getAttribute('transform')
      })
    const where = await placeOf(first)
    await first.page.context().close()
    const again = await open({ answer: inEnglish, state: JSON.parse(JSON.stringify(state)) })
    await counted(again.page, 'Articles: 2 of 5')
    assert.equal(await placeOf(again), where)
    assert.equal(await again.page.locator('.seed-chip').count(), 1)
  })

  it('shows something else in the same page: what was brushed is not', async () => {
    const atlas = await open({ answer: inEnglish, state: { brush: { refs: ['place:astana'] } } })
    await atlas.tell({
      kind: 'select',
      uri: 'file:///corpus/seedbed.yaml',
      selection: { kind: 'entity', ref: 'person:sergey-vershinin' },
    })
    await atlas.page.locator('h1', { hasText: 'Sergey Vershinin' }).waitFor()
    assert.deepEqual(lastBrush(atlas), {})
    assert.equal(await atlas.page.locator('.seed-chip').count(), 0)
    await atlas.page.getByRole('button', { name: 'Entity…', pressed: true }).waitFor()
  })

  it('asks anew, quietly, when something has changed', async () => {
    const atlas = await open({ answer: inEnglish })
    await atlas.page.locator('.seed-map [data-mark="place:astana"]').focus()
    await atlas.tell({ kind: 'changed' })
    await atlas.page.waitForFunction(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false')
    const focused = await atlas.page.evaluate(() => document.activeElement?.getAttribute('data-mark'))
    assert.equal(focused, 'place:astana')
  })

  it('says so where there is nothing to show', async () => {
    const { page } = await open({ answer: ({ kind }) => (kind === 'countries' ? [] : null) })
    await page.locator('.seed-nothing', { hasText: 'There is nothing to show' }).waitFor()
    assert.equal(await page.locator('main').isVisible(), false)
  })

  it('says of an entity that no article mentions that none does, and draws it once one does', async () => {
    let isMentioned = false
    const selection = { kind: 'entity', ref: 'place:astana' } as const
    const atlas = await open({
      answer: async (question) => {
        const answer = await inEnglish(question)
        return question.kind === 'atlas' && !isMentioned ? { ...(answer as Atlas), articles: 0, brushed: 0 } : answer
      },
    })
    const { page } = atlas
    await page.locator('.seed-nothing', { hasText: 'There is no article here yet.' }).waitFor()
    await atlas.tell({ kind: 'select', uri: atlas.state.uri, selection })
    await page.locator('.seed-nothing', { hasText: 'No article mentions it yet.' }).waitFor()
    assert.equal(await page.locator('main').isVisible(), false)
    isMentioned = true
    await atlas.tell({ kind: 'changed' })
    await page.locator('.seed-map [data-mark="place:astana"]').waitFor()
    assert.equal(await page.locator('.seed-nothing').isVisible(), false)
  })

  it('has a name for everything that can be reached, and one stop of Tab for all marks of a kind', async () => {
    const { page } = await open({ answer: inArabic, language: 'ar' })
    await page.locator('.seed-country-name').first().waitFor()
    const found = await page.evaluate(() => {
      const reached = [...document.querySelectorAll<HTMLElement>('button, select, summary, [tabindex]')]
      const nameless = reached.filter(
        (one) => !one.getAttribute('aria-label') && !one.textContent?.trim() && !one.hidden,
      )
      const stops = [...document.querySelectorAll('svg [tabindex="0"]')].map((one) =>
        one.parentElement?.getAttribute('class'),
      )
      return { nameless: nameless.map((one) => one.outerHTML.slice(0, 80)), stops }
    })
    assert.deepEqual(found.nameless, [])
    assert.equal(new Set(found.stops).size, found.stops.length)
  })
})

/** How much of the world a map shows, by what the page keeps. */
const acrossOf = ({ map }: AtlasState['views']): number =>
  typeof map === 'object' && map !== null && 'across' in map ? Number(map.across) : 0

function lastFrame(atlas: OpenAtlas): NonNullable<AtlasState['brush']['frame']> {
  return atlas.state.brush.frame ?? assert.fail('Nothing is brushed')
}
