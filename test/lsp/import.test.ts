import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import {
  type BodyKind,
  type Capture,
  DRAFT_ARTICLE,
  type DraftedArticle,
  type DraftParams,
  PROPOSE_ARTICLE,
  type ProposedArticle,
  REMEMBER_LINES,
} from '../../server/src/protocol/import.ts'
import type { RefusedAnswer } from '../../server/src/protocol/registry-edits.ts'
import { everything } from '../support/capabilities.ts'
import {
  type LanguageServer,
  startLanguageServer,
  type TemporaryCorpus,
  temporaryCorpus,
} from '../support/language-server.ts'
import { textOf } from '../support/project.ts'

const bridge = textOf('docs/walkthrough/captured/bridge.txt')
const settings = '# إعدادات\r\nlang: ar\r\nboilerplate:\r\n  - "زر الذهاب إلى الأعلى" # the button\r\n'

describe('importing, over stdio', () => {
  let corpus: TemporaryCorpus
  let server: LanguageServer

  before(async () => {
    corpus = temporaryCorpus({
      'seedbed.yaml': settings,
      'articles/old.seed.md': `---\ntitle: قديمة\ndate: 2021\n---\n\n${textOf('docs/walkthrough/captured/ports.txt').split('\n').slice(2).join('\n\n')}\n`,
    })
    server = await startLanguageServer([corpus.uri], everything, { language: 'en' })
    await server.indexed()
  })
  after(async () => {
    await server.stop()
    corpus.remove()
  })

  const folder = (): string => corpus.uriOf('articles')
  const propose = (text: string, rest: Partial<Capture> = {}): Promise<ProposedArticle | RefusedAnswer | null> =>
    server.connection.sendRequest(PROPOSE_ARTICLE, { folder: folder(), format: 'text', text, ...rest })
  const proposed = async (text: string, rest: Partial<Capture> = {}): Promise<ProposedArticle> => {
    const answer = await propose(text, rest)
    return answer && !('refusal' in answer) ? answer : assert.fail(JSON.stringify(answer))
  }
  const draft = (params: Omit<DraftParams, 'folder' | 'format'>): Promise<DraftedArticle | null> =>
    server.connection.sendRequest(DRAFT_ARTICLE, { folder: folder(), format: 'text', ...params })
  const body = ({ blocks }: ProposedArticle): (BodyKind | null)[] =>
    blocks.map(({ as, key, why }) => (key === undefined && why === undefined ? as : null))
  const values = ({ fields }: ProposedArticle): Record<string, string> =>
    Object.fromEntries(fields.map(({ key, value }) => [key, value]))

  it('reads a text in Markdown as such where it is said to be one', async () => {
    const note =
      '# عنوان الملاحظة هنا\n\nقالت *وزارة النقل* في بيان إن المرحلة الأولى من توسعة الميناء ستبدأ في الشهر المقبل.\n'
    const { blocks } = await proposed(note, { format: 'markdown' })
    assert.deepEqual(
      blocks.map(({ as, text }) => `${as}: ${text.split(' ').slice(0, 2).join(' ')}`),
      ['heading: عنوان الملاحظة', 'paragraph: قالت وزارة'],
    )
    const plain = await proposed(note)
    assert.deepEqual(
      plain.blocks.map(({ text }) => text.split(' ').slice(0, 2).join(' ')),
      ['# عنوان', 'قالت *وزارة'],
    )
  })

  it('proposes what becomes of each block of a text, in words', async () => {
    const { blocks, fields, twin } = await proposed(bridge)
    assert.deepEqual(
      blocks.map(({ key, why, as }) => key ?? why ?? as),
      [
        'source.name',
        'a button, menu or footer of the site',
        'title',
        'the title once more',
        'a paragraph that stands here twice',
        'paragraph',
        'paragraph',
        'paragraph',
        'heading',
        'paragraph',
        'paragraph',
        'a button, menu or footer of the site',
      ],
    )
    const source = fields.find(({ key }) => key === 'source.name')
    assert.deepEqual(
      [source?.label, source?.value, source?.words, source?.block, source?.certaintyInWords],
      ['Source', 'شبكة الساحل الإخبارية', 'شبكة الساحل الإخبارية', 0, 'likely'],
    )
    assert.equal(twin, undefined)
  })

  it('draws up the seed file of what was chosen, where nothing is', async () => {
    const proposal = await proposed(bridge)
    const drafted = await draft({ text: bridge, blocks: body(proposal), values: { ...values(proposal), id: 'bridge' } })
    assert.equal(drafted?.uri, corpus.uriOf('articles/bridge.seed.md'))
    assert.equal(drafted?.path, 'articles/bridge.seed.md')
    assert.match(
      drafted?.text ?? '',
      /^---\ntitle: لماذا [^\n]+\ndate: XXXX\nsource: \{ name: شبكة الساحل الإخبارية \}\n---\n\nلم تفلح/,
    )
    assert.deepEqual([drafted?.slips, drafted?.isEmpty, drafted?.isOutside], [{}, false, undefined])
  })

  it('gives no id that is taken, makes one of the title, and names the capture', async () => {
    const blocks: BodyKind[] = ['paragraph']
    const taken = await draft({ text: 'نص', blocks, values: { title: 'ع', id: 'old' }, kept: { ending: '.txt' } })
    assert.equal(taken?.path, 'articles/old-2.seed.md')
    assert.equal(taken?.captureUri, corpus.uriOf('articles/old-2.raw.txt'))
    assert.match(taken?.text ?? '', /source: \{ file: old-2\.raw\.txt \}/)
    const file = corpus.uriOf('inbox/نص.txt')
    const named = await draft({ text: 'نص', blocks, values: { title: 'New bridge' }, kept: { uri: file } })
    assert.equal(named?.path, 'articles/new-bridge.seed.md')
    assert.match(named?.text ?? '', /file: "?\.\.\/inbox\/نص\.txt"?/)
  })

  it('says of values that cannot be right why, and whether anything is left', async () => {
    const drafted = await draft({ text: 'نص', blocks: [null], values: { title: 'ع', date: '2021-13', id: 'A b' } })
    assert.deepEqual(Object.keys(drafted?.slips ?? {}).toSorted(), ['date', 'id'])
    assert.equal(drafted?.isEmpty, true)
  })

  it('names the article that has mostly the same text', async () => {
    const { twin } = await proposed(textOf('docs/walkthrough/captured/ports.txt'))
    assert.deepEqual(twin, { uri: corpus.uriOf('articles/old.seed.md'), title: 'قديمة' })
  })

  it('refuses what is too large to be an article, and knows nothing outside of a corpus', async () => {
    const answer = await propose('<p></p>'.repeat(41_000), { format: 'html' })
    assert.ok(answer && 'refusal' in answer)
    assert.equal(await propose('نص', { folder: 'file:///elsewhere' }), null)
  })

  it('lists lines that are to be remembered once each, behind those that are there, and changes nothing else', async () => {
    const answer: { readonly edit: WorkspaceEdit } = await server.connection.sendRequest(REMEMBER_LINES, {
      uri: folder(),
      lines: ['تابعونا على تيليغرام', 'زر الذهاب الى الأعلى', 'تابعونا على تيليغرام', '/أ/', 'قال: "نعم"'],
    })
    const [change] = answer.edit.documentChanges as TextDocumentEdit[]
    const at = { line: 3, character: settings.split('\r\n')[3]?.length ?? 0 }
    assert.deepEqual(change?.edits, [
      { range: { start: at, end: at }, newText: '\r\n  - "تابعونا على تيليغرام"\r\n  - \'قال: "نعم"\'' },
    ])
  })

  const changed = (file: string, type: FileChangeType): Promise<void> =>
    server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: corpus.uriOf(file), type }],
    })
  const lines = ['انضم إلى قائمة القراء', 'أسعار العملات اليوم في السوق المحلية']
  const paste = (title: string, who: string): string =>
    `${title}\n\nوصل ${who} إلى الميناء القديم صباح اليوم ومعه ما يكفي المدينة من الطحين شهرًا كاملًا كما قيل.\n\n${lines.join('\n\n')}\n`
  const ending = ({ blocks }: ProposedArticle): readonly (string | undefined)[] =>
    blocks.slice(-2).map(({ why }) => why)

  it('cuts what an editor has cut of two earlier texts whose captures were kept, and says so', async () => {
    assert.deepEqual(ending(await proposed(paste('وفد أول يزور المدينة', 'الوفد الأول'))), [undefined, undefined])
    for (const [name, who] of [
      ['one', 'الوفد الأول'],
      ['two', 'الوفد الثاني'],
    ] as const) {
      corpus.write(`articles/${name}.raw.txt`, paste(`عنوان ${name}`, who))
      corpus.write(
        `articles/${name}.seed.md`,
        `---\ntitle: ${name}\ndate: XXXX\nsource: { file: ${name}.raw.txt }\n---\n\nوصل ${who} إلى الميناء القديم صباح اليوم ومعه ما يكفي المدينة من الطحين شهرًا كاملًا كما قيل.\n`,
      )
      await changed(`articles/${name}.seed.md`, FileChangeType.Created)
    }
    const third = await proposed(paste('وفد ثالث يزور المدينة', 'الوفد الثالث'))
    assert.deepEqual(ending(third), ['was left out of earlier texts', 'was left out of earlier texts'])
    assert.deepEqual(
      third.blocks.slice(-2).map(({ isOfSite }) => isOfSite),
      [true, true],
    )
  })

  it('asks nothing of lines that were remembered', async () => {
    const told = 'تابعوا أخبارنا أينما كنتم من العالم'
    const text = paste('وفد رابع يزور المدينة', 'الوفد الرابع').replace(lines[0] ?? '', told)
    assert.equal((await proposed(text)).blocks.at(-2)?.why, undefined)
    corpus.write('seedbed.yaml', `${settings}  - "${told}"\r\n`)
    await changed('seedbed.yaml', FileChangeType.Changed)
    assert.equal((await proposed(text)).blocks.at(-2)?.why, 'listed under boilerplate in seedbed.yaml')
  })
})
