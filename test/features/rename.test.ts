import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { prepareRename } from '../../server/src/features/prepare-rename.ts'
import { rename } from '../../server/src/features/rename.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import { ableClient, asked, contextOf, type Fixture, fixture } from '../support/fixture.ts'
import { SEEDS } from '../support/places.ts'
import { applied, fixtureOf, textsOf } from '../support/workspace-edit.ts'

/** The files after a rename at the cursor. */
function renamed(
  files: Fixture,
  name: string,
  client = ableClient,
  offset = files.offset,
): Readonly<Record<string, string>> {
  const answer = asked(files, (context) => rename(context, offset, name), 'en', client)
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return applied(files, answer.edit)
}

/** A rename at the cursor changes `old` to `name` wherever a place is marked, and nothing else. */
function check(text: string, name: string, client = ableClient): void {
  const files = fixture(text)
  const wanted = Object.fromEntries(
    files.files
      .map((file) => {
        let result = file.text
        for (const span of file.spans.toReversed()) result = result.slice(0, span.start) + name + result.slice(span.end)
        return [file.path, result] as const
      })
      .toSorted(),
  )
  assert.deepEqual(renamed(files, name, client), wanted)
}

function refusal(text: string, name: string, client = ableClient): string {
  const files = fixture(text)
  const answer = asked(files, (context) => rename(context, files.offset, name), 'en', client)
  assert.ok(isRefusal(answer))
  assert.notEqual(answer.refusal.ar, answer.refusal.en)
  return answer.refusal.en
}

const entity = `
//- a.seed.md
---
title: x
byline: [person:[|alloush|], "person:[|alloush|]", text]
mentions: [{ exact: علوش, ref: 'person:[|alloush|]' }]
---
قال [علو<|>ش](person:[|alloush|] "role=speaker") و[هو](<person:[|alloush|]>) ثم [غيره](person:alloush-2) و[بلد](place:alloush).
\`[x](person:alloush)\`
//- entities/a.yaml
person: { [|alloush|]: { name: علوش }, alloush-2: { name: غيره } }
org:
  x: { name: x, members: [person:[|alloush|], { ref: "person:[|alloush|]" }], parts: { علوش: person:[|alloush|] } } # person:alloush
//- entities/b.yaml
person:
  merged:
    redirect: person:[|alloush|]
//- seedbed.yaml
ignore-names: [{ text: علوش, ref: person:[|alloush|] }]
`

describe('rename of an entity', () => {
  it('changes its id wherever it is named, and nothing else', () => check(entity, 'mohammed-alloush'))

  const everywhere = fixture(entity)
  it('works from every place', () => {
    const expected = renamed(everywhere, 'other')
    for (const file of everywhere.files) {
      const document = everywhere.documents.find(({ uri }) => uri === file.uri) ?? assert.fail()
      for (const span of file.spans) {
        for (const offset of [span.start, span.start + 1, span.end]) {
          const answer = asked(everywhere, (context) => rename({ ...context, document }, offset, 'other'))
          assert.ok(!isRefusal(answer), `${file.path} ${offset}`)
          assert.deepEqual(applied(everywhere, answer.edit), expected)
        }
      }
    }
  })

  it('takes the new id with its type too', () => {
    assert.deepEqual(renamed(everywhere, 'person:other'), renamed(everywhere, 'other'))
  })

  it('is undone by renaming back', () => {
    const there = fixtureOf(renamed(everywhere, 'some-other.id_1'))
    const offset = there.document.source.text.indexOf('some-other.id_1')
    assert.deepEqual(renamed({ ...plainFixture(there), offset }, 'alloush'), sorted(textsOf(everywhere)))
  })

  it('keeps line ends and BOMs', () => {
    const files = fixture(
      '//- a.seed.md\n\ufeff---\r\ntitle: x\r\n---\r\n\r\n[س](person:o<|>ld)\r\n//- e.yaml\n\ufeffperson:\r\n  old:\r\n    name: س\r\n',
    )
    assert.deepEqual(renamed(files, 'new'), {
      'a.seed.md': '\ufeff---\r\ntitle: x\r\n---\r\n\r\n[س](person:new)\r\n',
      'e.yaml': '\ufeffperson:\r\n  new:\r\n    name: س\r\n',
    })
  })

  it('writes an id anew that escapes hide', () => {
    const files = fixture('//- a.seed.md\n---\nbyline: "person:\\x61bc"\n---\n[س](person:a<|>bc)\n')
    assert.deepEqual(renamed(files, 'new'), { 'a.seed.md': '---\nbyline: "person:new"\n---\n[س](person:new)\n' })
  })

  it('renames where no record is', () => check('[س](person:[|al<|>i|]) [ع](person:[|ali|])\n', 'ali-said'))

  it('says what it does, and asks where the new id is named already', () => {
    const answer = (text: string) => {
      const files = fixture(text)
      const done = asked(files, (context) => rename(context, files.offset, 'new'))
      assert.ok(!isRefusal(done))
      return Object.values(done.edit.changeAnnotations ?? {})[0]
    }
    assert.equal(answer('[س](person:o<|>ld)')?.needsConfirmation, false)
    assert.equal(answer('[س](person:o<|>ld) [ع](person:new)')?.needsConfirmation, true)
    assert.match(answer('[س](person:o<|>ld)')?.label ?? '', /person:old.*person:new/)
  })

  it('gives the versions of open files, and none of closed ones', () => {
    const files = fixture(entity)
    const answer = asked(files, (context) => rename(context, files.offset, 'new'))
    assert.ok(!isRefusal(answer))
    const versions = answer.edit.documentChanges?.map(
      (one) => 'textDocument' in one && [one.textDocument.uri.split('/').at(-1), one.textDocument.version],
    )
    assert.deepEqual(versions, [
      ['a.seed.md', 1],
      ['a.yaml', null],
      ['b.yaml', null],
      ['seedbed.yaml', null],
    ])
  })

  it('gives plain changes to an editor that knows nothing else', () => {
    const client = { ...ableClient, documentChanges: false, renameFiles: false, changeAnnotations: false }
    assert.deepEqual(renamed(everywhere, 'other', client), renamed(everywhere, 'other'))
  })

  it('refuses what is no id', () => {
    for (const name of ['', 'Ali Said', 'علي', '17', 'a--b', 'null', '?x'])
      assert.match(refusal('[س](person:o<|>ld)', name), /cannot be an id/)
    assert.match(refusal('[س](person:o<|>ld)', 'Ali Said'), /ali-said/)
  })

  it('refuses an id that is taken', () => {
    assert.match(
      refusal('//- a.seed.md\n[س](person:o<|>ld)\n//- e.yaml\nperson: { new: { name: x } }\n', 'new'),
      /exists already/,
    )
  })

  it('changes nothing in a corpus of a newer format', () => {
    assert.match(refusal('//- a.seed.md\n[س](person:o<|>ld)\n//- seedbed.yaml\nversion: 2\n', 'new'), /newer/)
  })
})

describe('rename of an entity that one article knows', () => {
  const files =
    '//- a.seed.md\n[س](person:?[|ra<|>jul|]) [ع](person:?[|rajul|]) [غ](place:?rajul)\n//- b.seed.md\n[س](person:?rajul)\n'
  it('stays in the article', () => check(files, 'shahid'))
  it('takes the question mark too', () =>
    assert.deepEqual(renamed(fixture(files), '?shahid'), renamed(fixture(files), 'shahid')))
  it('refuses one that is there', () =>
    assert.match(refusal('[س](person:?a<|>) [ع](person:?b)', 'b'), /exists already/))
  it('refuses a bare question mark', () => assert.match(refusal('[س](person:?<|>)', 'b'), /no entity yet/))
})

describe('rename of an article', () => {
  const named = `
//- old.seed.md
---
title: x
---
[هنا](old.seed.md#h)
//- b.seed.md
---
related: [old, { to: "old", as: background }]
---
[س](article:o<|>ld#anchor) [ع](old.seed.md) [ع](./old.seed.md#h "t") [ع](<old.seed.md>) [غ][ر] [ف][ر] [ز](other-old.seed.md)

[ر]: old.seed.md#h
//- sub/c.seed.md
[ع](../old.seed.md) [ع](old.seed.md)
//- e.yaml
person: { p: { name: x, sources: [old, "https://example.org/old"] } }
`
  it('renames its file where that is its id, and links by path follow', () => {
    assert.deepEqual(renamed(fixture(named), 'new'), {
      'new.seed.md': '---\ntitle: x\n---\n[هنا](new.seed.md#h)\n',
      'b.seed.md':
        '---\nrelated: [new, { to: "new", as: background }]\n---\n[س](article:new#anchor) [ع](new.seed.md) [ع](./new.seed.md#h "t") [ع](<new.seed.md>) [غ][ر] [ف][ر] [ز](other-old.seed.md)\n\n[ر]: new.seed.md#h\n',
      'sub/c.seed.md': '[ع](../new.seed.md) [ع](old.seed.md)\n',
      'e.yaml': 'person: { p: { name: x, sources: [new, "https://example.org/old"] } }\n',
    })
  })

  it('tells which files it renames', () => {
    const files = fixture(named)
    const answer = asked(files, (context) => rename(context, files.offset, 'new'))
    assert.ok(!isRefusal(answer))
    assert.deepEqual(answer.renames, [{ from: 'file:///corpus/old.seed.md', to: 'file:///corpus/new.seed.md' }])
  })

  it('is undone by renaming back', () => {
    const files = fixture(named)
    const there = fixtureOf(renamed(files, 'new'))
    const back = there.documents.find(({ uri }) => uri === 'file:///corpus/b.seed.md') ?? assert.fail()
    const offset = back.source.text.indexOf('article:new') + 9
    const answer = asked(there, (context) => rename({ ...context, document: back }, offset, 'old'))
    assert.ok(!isRefusal(answer))
    assert.deepEqual(applied(there, answer.edit), sorted(textsOf(files)))
  })

  it('renames from a link by path', () => {
    const files = fixture('//- a.seed.md\n[x](sub/o<|>ld.seed.md)\n//- sub/old.seed.md\nنص\n')
    assert.deepEqual(renamed(files, 'new'), { 'a.seed.md': '[x](sub/new.seed.md)\n', 'sub/new.seed.md': 'نص\n' })
  })

  it('writes the id down where the editor renames no files', () => {
    const client = { ...ableClient, renameFiles: false }
    const files = renamed(fixture(named), 'new', client)
    assert.match(files['old.seed.md'] ?? '', /^---\n(?=[\s\S]*\nid: new\n)[\s\S]*\n---\n/)
    assert.match(files['b.seed.md'] ?? '', /related: \[new, .*\n---\n.*article:new#anchor\) \[ع\]\(old\.seed\.md\)/)
    const bare = fixture('//- old.seed.md\nنص\n//- b.seed.md\n[س](article:o<|>ld)\n')
    assert.equal(renamed(bare, 'new', client)['old.seed.md'], '---\nid: new\n---\n\nنص\n')
  })

  const explicit =
    '//- file.seed.md\n---\nid: "[|old|]"\n---\n//- b.seed.md\n[س](article:[|o<|>ld|]) [ع](file.seed.md)\n'
  it('keeps the file of an article with an id of its own', () => check(explicit, 'new'))
  it('renames from its own id', () =>
    check('//- file.seed.md\n---\nid: [|o<|>ld|] # x\n---\n//- b.seed.md\n[س](article:[|old|])\n', 'new'))
  it('mends an id that is none', () => check('//- file.seed.md\n---\nid: [|Old <|>Id|]\n---\n', 'old-id'))

  it('refuses ids that are taken', () => {
    assert.match(
      refusal('//- a.seed.md\n[س](article:o<|>ld)\n//- old.seed.md\nx\n//- sub/new.seed.md\nx\n', 'new'),
      /exists already/,
    )
    assert.match(
      refusal('//- a.seed.md\n[س](article:o<|>ld)\n//- old.seed.md\nx\n//- new.seed.md\n---\nid: other\n---\n', 'new'),
      /exists already/,
    )
  })
  it('refuses what is not clear', () => {
    assert.match(
      refusal('//- a.seed.md\n[س](article:o<|>ld)\n//- x/old.seed.md\nx\n//- y/old.seed.md\nx\n', 'new'),
      /More than one/,
    )
    assert.match(
      refusal('//- a.seed.md\n[س](f<|>.seed.md)\n//- f.seed.md\n---\nid: other\n---\n', 'new'),
      /id of its own/,
    )
    assert.match(refusal('[س](f<|>.seed.md)', 'new'), /no article at this path/)
  })
})

describe('prepareRename', () => {
  const prepare = (text: string) => {
    const files = fixture(text)
    const answer = prepareRename(contextOf(files), files.offset)
    if (isRefusal(answer)) return answer.refusal.en
    const { start, end } = files.document.source.span(answer.range)
    return [files.document.source.text.slice(start, end), answer.placeholder]
  }
  it('gives the id alone, wherever in the tag the caret is', () => {
    assert.deepEqual(prepare('[عل<|>وش](person:alloush "role=speaker")'), ['alloush', 'alloush'])
    assert.deepEqual(prepare('[علوش](person:?rajul<|>)'), ['rajul', 'rajul'])
    assert.deepEqual(prepare('[علوش](article:x<|>#h)'), ['x', 'x'])
    assert.deepEqual(prepare('---\nbyline: "pers<|>on:alloush"\n---\n'), ['alloush', 'alloush'])
  })
  it('stays on the line of the caret', () =>
    assert.deepEqual(prepare('[محمد<|>\nعلوش](person:alloush)'), ['', 'alloush']))
  it('refuses what has no id', () => {
    for (const text of [
      'نص<|> عادي',
      '[x](date:2<|>024)',
      '---\ntopics: [id<|>lib]\n---\n',
      '# ع<|>نوان',
      '---\ntit<|>le: x\n---\n',
    ]) {
      assert.match(String(prepare(text)), /no id/)
    }
  })
})

describe('rename in the sample corpus', () => {
  const paths = readdirSync(SEEDS, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:seed\.md|yaml)$/.test(path),
  )
  const before = Object.fromEntries(paths.toSorted().map((path) => [path, readFileSync(join(SEEDS, path), 'utf8')]))
  const seeds = fixtureOf(before)

  /** The texts after renaming what `target` names, at the first place that does. */
  function renamedTo(files: Fixture, target: string, id: string): Readonly<Record<string, string>> {
    const document = files.documents.find(({ sites }) => sites.some((one) => one.target === target))
    const site = document?.sites.find((one) => one.target === target)
    assert.ok(document && site, target)
    const answer = asked(files, (context) => rename({ ...context, document }, site.span.start, id))
    assert.ok(!isRefusal(answer), target)
    return applied(files, answer.edit)
  }

  const targets = [
    ...seeds.documents.flatMap((document) =>
      document.kind === 'registry' ? document.entities.map(({ ref }) => ref) : [],
    ),
    ...[...seeds.corpus.articles()]
      .map(({ id }) => `article:${id}`)
      .filter((target) => seeds.corpus.spread(target) > 0),
  ]
  it('of anything there and back leaves the files as they were', () => {
    assert.ok(targets.length > 70)
    for (const target of targets.filter((_, index) => index % 8 === 0)) {
      const [type, id = ''] = target.split(':')
      const there = fixtureOf(renamedTo(seeds, target, 'renamed-for-a-test'))
      assert.equal(there.corpus.spread(target), 0, target)
      assert.equal(there.corpus.spread(`${type}:renamed-for-a-test`), seeds.corpus.spread(target))
      assert.deepEqual(renamedTo(there, `${type}:renamed-for-a-test`, id), before, target)
    }
  })
})

describe('rename, whatever is asked', () => {
  const pieces = [
    '[علوش](person:ali)',
    '[x](article:b)',
    '[y](b.seed.md)',
    '---\n',
    'id: b\n',
    'byline: person:ali\n',
    'related: [b]\n',
    '\n',
    '\r\n',
    ' ',
    '[',
    '](',
    ')',
    '"',
    '\ufeff',
    '😀',
    'َ',
    'person:',
    '  - ',
    '? ',
    '*a',
    '&a ',
    '|\n  ',
  ]
  it('answers at any offset of any text, and what it does parses and is undone by renaming back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), fc.nat(), (parts, at) => {
        const files = fixture(
          `//- a.seed.md\n${parts.join('')}\n//- b.seed.md\n[x](article:b) [z](person:ali)\n//- e.yaml\nperson: { ali: { name: علي } }\n`,
        )
        const offset = at % (files.document.source.text.length + 1)
        prepareRename(contextOf(files), offset)
        const answer = asked(files, (context) => rename(context, offset, 'quite-new'))
        if (isRefusal(answer)) return
        const after = applied(files, answer.edit)
        const there = fixtureOf(after)
        for (const document of there.documents) {
          const site = document.sites.find((one) => one.target.endsWith(':quite-new'))
          if (!site) continue
          const old = prepareRename(contextOf(files), offset)
          if (isRefusal(old)) return
          const back = asked(there, (context) => rename({ ...context, document }, site.span.end, old.placeholder))
          if (isRefusal(back)) continue
          assert.deepEqual(applied(there, back.edit), sorted(textsOf(files)))
          return
        }
      }),
      { numRuns: 600 },
    )
  })
})

const sorted = (texts: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(texts).toSorted())

/** A fixture without its getter, so that it can be spread. */
const plainFixture = ({ corpus, files, documents, file, document }: Fixture) => ({
  corpus,
  files,
  documents,
  file,
  document,
})
