import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { readRegistryFile } from '../../server/src/corpus/read-document.ts'
import { sitesNaming } from '../../server/src/corpus/sites-naming.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { ON_DISK, Source } from '../../server/src/text/source.ts'

const settings = readSettings(undefined)

const records = [
  'place:',
  '  homs: { name: حمص }',
  '  homs-old:',
  '    name: حمص القديمة',
  '    within: place:homs',
  '  talbiseh: { name: تلبيسة, within: "place:h\\x6Fms" }',
  '  idlib: { name: إدلب }',
  'org:',
  '  council:',
  '    name: المجلس',
  '    place: place:homs',
  '',
].join('\n')

/** The text of the sites that name a target: those that `sitesNaming` finds, and those of the whole file. */
function check(text: string, target: string): readonly string[] {
  const source = new Source('file:///corpus/entities/a.yaml', ON_DISK, text)
  const of = (sites: ReturnType<typeof sitesNaming>) => sites.filter((site) => site.target === target)
  const found = of(sitesNaming(source, settings, target.slice(target.indexOf(':') + 1)))
  assert.deepEqual(found, of(readRegistryFile(source, settings).sites))
  return found.map(({ span }) => source.slice(span))
}

describe('the sites of a closed registry that name an id', () => {
  it('are those of the whole file, written plainly or with escapes', () =>
    assert.deepEqual(check(records, 'place:homs'), ['homs', 'homs', 'place:h\\x6Fms', 'homs']))

  it('are none where the id is not written', () => assert.deepEqual(check(records, 'place:aleppo'), []))

  it('are found in files that can only be read whole', () =>
    assert.equal(check(records.replace('  homs: {', '  homs: &anchor {'), 'place:homs').length, 4))
})
