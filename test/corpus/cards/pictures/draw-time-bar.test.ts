import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { drawTimeBar, type Stretch } from '../../../../server/src/corpus/cards/pictures/draw-time-bar.ts'
import { contrast, grounds, paint } from './contrast.ts'

const day = (text: string): number => Date.parse(text) / (24 * 60 * 60 * 1000)
const on = (text: string): Stretch => ({ from: day(text), to: day(text) })

describe('drawTimeBar', () => {
  it('puts the first at one end and the last at the other, with their years', () => {
    const svg = drawTimeBar(on('2017-01-23'), [on('2020-06-01'), on('2024-11-11')], false)
    assert.deepEqual(bars(svg), [
      { name: 'o', x: 119 },
      { name: 'o', x: 274 },
      { name: 't', x: 1 },
    ])
    assert.deepEqual(years(svg), ['2017', '2024'])
  })

  it('runs from the right for who reads from there', () => {
    const svg = drawTimeBar(on('2017-01-23'), [on('2024-11-11')], true)
    assert.deepEqual(bars(svg), [
      { name: 'o', x: 2 },
      { name: 't', x: 273 },
    ])
    assert.deepEqual(years(svg), ['2024', '2017'])
  })

  it('shows how long something was', () => {
    const svg = drawTimeBar({ from: day('2020-01-01'), to: day('2020-12-31') }, [on('2020-03-01')], false)
    assert.match(svg, /class="t" x="4" y="2" width="272"/)
    assert.deepEqual(years(svg), ['2020'])
  })

  it('is seen in every theme, its years read', () => {
    const svg = drawTimeBar(on('2017-01-23'), [on('2024-11-11')], false)
    for (const [theme, ground] of Object.entries(grounds)) {
      for (const name of ['o', 't']) {
        const seen = contrast(paint(svg, name, 'fill', ground), ground)
        assert.ok(seen >= 3, `${theme}: ${name} ${seen}`)
      }
      const read = contrast(paint(svg, 'text', 'fill', ground), paint(svg, 'y', 'fill', ground))
      assert.ok(read >= 4.5, `${theme}: years ${read}`)
    }
  })

  it('gives years that are long or before our era their room', () => {
    const svg = drawTimeBar(on('-000100-01-01'), [on('2024-11-11')], false)
    const [first, last] = Array.from(svg.matchAll(/class="y" x="(\d+)" y="\d+" width="(\d+)"/g), ([, x, width]) => [
      Number(x),
      Number(width),
    ])
    assert.deepEqual(
      [first, last],
      [
        [0, 32],
        [248, 32],
      ],
    )
    assert.match(svg, />-100<.*>2024</)
  })

  it('stands where all was on one day', () => {
    assert.deepEqual(bars(drawTimeBar(on('2020-01-01'), [on('2020-01-01')], false)).length, 2)
  })
})

const bars = (svg: string) =>
  Array.from(svg.matchAll(/<rect class="([ot])" x="([\d.]+)"/g), ([, name, x]) => ({ name, x: Math.round(Number(x)) }))

const years = (svg: string) => Array.from(svg.matchAll(/>(\d{4})</g), ([, year]) => year)
