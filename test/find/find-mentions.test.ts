import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { findMentions } from '../../server/src/find/find-mentions.ts'
import { articleOf, fixture } from '../support/fixture.ts'

const registry = `
//- entities/all.yaml
place:
  syria: { name: { ar: سوريا, en: Syria } }
  russia: { name: { ar: روسيا } }
  lebanon: { name: { ar: لبنان } }
  latakia: { name: { ar: اللاذقية } }
  hama: { name: { ar: مدينة حماة }, aliases: [{ text: حماة, use: common }] }
org:
  un: { name: { ar: الأمم المتحدة } }
  rt: { name: { ar: روسيا اليوم } }
  hts: { name: { ar: هيئة تحرير الشام } }
person:
  alloush: { name: { ar: محمد علوش }, aliases: [علوش] }
  walid: { name: { ar: وليد جنبلاط }, aliases: [وليد] }
  lid: { name: { ar: ليد } }
`

describe('findMentions', () => {
  it('finds whole words, and leaves particles outside', () => {
    check('زار وفد من [|روسيا|] و[|سوريا|] ول[|لبنان|] فب[|سوريا|]', 'russia syria lebanon syria')
    check('سوريانا وسوريات وروسيات', '')
    check('لل[|أمم المتحدة|] ول[|لاذقية|] وبال[|ـ|]'.replace('[|ـ|]', ''), 'un latakia')
    check('و”[|هيئة تحرير الشام|]” وبـ«[|روسيا|]»', 'hts russia')
  })

  it('takes the longest name, and whole words before what a particle leaves', () => {
    check('قالت [|روسيا اليوم|] إن [|روسيا|] تراقب', 'rt russia')
    check('وصل [|وليد|] أمس', 'walid')
  })

  it('looks into no tags, links, code and addresses', () => {
    check('[سوريا](place:syria) و[روسيا](https://example.org) و`سوريا` وhttps://example.org/سوريا', '')
  })
})

function check(marked: string, ids: string): void {
  const read = fixture(`//- a.seed.md\n---\ntitle: عنوان\ndate: 2024\n---\n\n${marked}\n${registry}`)
  const found = findMentions(articleOf(read), read.corpus)
  assert.deepEqual(
    found.map(({ span }) => span),
    read.file.spans,
  )
  assert.equal(found.map(({ candidates: [{ ref }] }) => ref.replace(/^.*:/, '')).join(' '), ids)
}
