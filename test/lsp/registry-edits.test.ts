import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionTriggerKind,
  PrepareRenameRequest,
  RenameRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import {
  MERGE_ENTITIES,
  MERGE_ENTITIES_COMMAND,
  type MergeProposal,
  PROPOSE_MERGE,
  PROPOSE_SPLIT,
  SPLIT_ENTITY,
  SPLIT_ENTITY_COMMAND,
  type SplitProposal,
} from '../../server/src/protocol/merge-split.ts'
import {
  CREATE_ENTITY,
  CREATE_ENTITY_COMMAND,
  type EditAnswer,
  ENTITY_AT,
  type EntityProposal,
  MOVE_CHOICES,
  MOVE_ENTITY,
  MOVE_ENTITY_COMMAND,
  NAME_CHOICES,
  PROPOSE_ENTITY,
  RENAME_NAME,
  RENAME_NAME_COMMAND,
  RETYPE_CHOICES,
  RETYPE_ENTITY,
  RETYPE_ENTITY_COMMAND,
  SORT_RECORDS,
  SORT_RECORDS_COMMAND,
} from '../../server/src/protocol/registry-edits.ts'
import { TAG_SELECTION_COMMAND } from '../../server/src/protocol/tag-mentions.ts'
import { Source } from '../../server/src/text/source.ts'
import { everything } from '../support/capabilities.ts'
import {
  type LanguageServer,
  startLanguageServer,
  type TemporaryCorpus,
  temporaryCorpus,
} from '../support/language-server.ts'
import { placeOf } from '../support/places.ts'

const people = 'person:\n  fares:\n    name: فارس\n  alloush:\n    name: محمد علوش\n'
const places = 'place:\n  idlib:\n    name: إدلب\n'
const article =
  '---\ntitle: خبر\ndate: 2024-10-09\nlang: ar\n---\n\nقال [علوش](person:alloush) و[فارس](person:fares) في مدينة تدمر.\n'

const source = new Source('file:///a.seed.md', 1, article)
const tag = placeOf(source, '[علوش]')
const words = { start: placeOf(source, 'تدمر', 0), end: placeOf(source, 'تدمر', 4) }

for (const hasCommands of [true, false]) {
  describe(`operations on the registry over stdio, ${hasCommands ? 'with' : 'without'} the commands of our client`, () => {
    let corpus: TemporaryCorpus
    let server: LanguageServer

    before(async () => {
      corpus = temporaryCorpus({
        'seedbed.yaml': '',
        '.gitignore': 'drafts/\n',
        'entities/people.yaml': people,
        'entities/places.yaml': places,
        'a.seed.md': article,
      })
      server = await startLanguageServer([corpus.uri], everything, {
        language: 'en',
        ...(hasCommands ? { editsRegistry: true } : {}),
      })
      await server.indexed()
      await server.open(corpus.uriOf('a.seed.md'), article)
      await server.open(corpus.uriOf('entities/people.yaml'), people, 'yaml')
    })
    after(async () => {
      await server.stop()
      corpus.remove()
    })

    const ask = <R>(method: string, params: object, file = 'a.seed.md'): Promise<R> =>
      server.connection.sendRequest(method, { uri: corpus.uriOf(file), ...params })

    /** What is offered, with the command or the files that it changes. */
    const offered = async (
      file: string,
      range: typeof words,
      only?: string,
      triggerKind?: CodeActionTriggerKind,
    ): Promise<readonly string[]> => {
      const params = {
        textDocument: { uri: corpus.uriOf(file) },
        range,
        context: { diagnostics: [], ...(only ? { only: [only] } : {}), ...(triggerKind ? { triggerKind } : {}) },
      }
      const actions = (await server.connection.sendRequest(CodeActionRequest.type, params)) ?? []
      return actions.flatMap((action) =>
        'edit' in action || (action as CodeAction).kind?.startsWith('refactor') ? [shown(action as CodeAction)] : [],
      )
    }

    const shown = ({ title, kind, command, edit }: CodeAction): string =>
      `${kind}: ${title.replace(/[\u2066-\u2069]/gu, '')} > ${command?.command ?? filesOf(edit)}`

    const filesOf = (edit: WorkspaceEdit | undefined): string =>
      [
        ...new Set(
          edit?.documentChanges?.flatMap((one) =>
            'textDocument' in one ? (one.textDocument.uri.split('/').at(-1) ?? '') : [],
          ),
        ),
      ]
        .toSorted()
        .join(' ')

    it('are offered as code actions', async () => {
      const caret = { start: tag, end: tag }
      const key = { start: { line: 1, character: 4 }, end: { line: 1, character: 4 } }
      const type = { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }
      assert.deepEqual(
        await offered('a.seed.md', words, 'refactor'),
        hasCommands
          ? [
              `refactor.rewrite: Tag these words as… > ${TAG_SELECTION_COMMAND}`,
              `refactor.extract: Create an entity for “تدمر”… > ${CREATE_ENTITY_COMMAND}`,
            ]
          : ['refactor.extract: Create “place:tdmr” > a.seed.md places.yaml'],
      )
      const alias = 'refactor.rewrite: Add “علوش” to the names of “person:alloush” > people.yaml'
      const untag = 'refactor.rewrite: Remove the tag, and keep the words > a.seed.md'
      assert.deepEqual(
        await offered('a.seed.md', caret, 'refactor'),
        hasCommands
          ? [
              `refactor.rewrite: Tag it as something else… > ${TAG_SELECTION_COMMAND}`,
              untag,
              alias,
              `refactor.rewrite: Change the preferred name “محمد علوش”… > ${RENAME_NAME_COMMAND}`,
              `refactor.rewrite: Change the type of “person:alloush”… > ${RETYPE_ENTITY_COMMAND}`,
              `refactor.rewrite: Merge “person:alloush” into another entity… > ${MERGE_ENTITIES_COMMAND}`,
              `refactor.rewrite: Split “person:alloush” in two… > ${SPLIT_ENTITY_COMMAND}`,
              `refactor.move: Move “person:alloush” to another file… > ${MOVE_ENTITY_COMMAND}`,
            ]
          : [
              untag,
              alias,
              ...['place', 'org', 'event'].map(
                (to) => `refactor.rewrite: Change “person:alloush” to “${to}:alloush” > a.seed.md people.yaml`,
              ),
            ],
      )
      const sort = `refactor.rewrite: Sort the records by their ids > ${hasCommands ? SORT_RECORDS_COMMAND : 'people.yaml'}`
      const people = 'entities/people.yaml'
      assert.deepEqual(await offered(people, type), hasCommands ? [sort] : [])
      for (const range of [type, key]) {
        assert.ok((await offered(people, range, undefined, CodeActionTriggerKind.Invoked)).includes(sort))
      }
      const asked = await offered('a.seed.md', caret, undefined, CodeActionTriggerKind.Invoked)
      assert.equal(asked.filter((one) => one.includes('Add “علوش” to the names')).length, 1, asked.join('\n'))
      const unasked = await offered('a.seed.md', caret, undefined, CodeActionTriggerKind.Automatic)
      assert.ok(asked.length >= unasked.length)
      assert.deepEqual(
        await offered('entities/people.yaml', key),
        hasCommands
          ? [
              `refactor.rewrite: Change the preferred name “فارس”… > ${RENAME_NAME_COMMAND}`,
              `refactor.rewrite: Change the type of “person:fares”… > ${RETYPE_ENTITY_COMMAND}`,
              `refactor.rewrite: Merge “person:fares” into another entity… > ${MERGE_ENTITIES_COMMAND}`,
              `refactor.rewrite: Split “person:fares” in two… > ${SPLIT_ENTITY_COMMAND}`,
              `refactor.move: Move “person:fares” to another file… > ${MOVE_ENTITY_COMMAND}`,
            ]
          : [],
      )
    })

    it('propose and make an entity', async () => {
      const { name, types } = await ask<EntityProposal>(PROPOSE_ENTITY, { range: words })
      assert.equal(name, 'تدمر')
      assert.deepEqual(types[0], {
        type: 'place',
        label: 'Place',
        id: 'tdmr',
        path: 'entities/places.yaml',
        isNew: false,
      })
      const made = await ask<EditAnswer>(CREATE_ENTITY, { range: words, type: 'place', id: 'palmyra', name })
      assert.ok('edit' in made)
      assert.equal(filesOf(made.edit as WorkspaceEdit), 'a.seed.md places.yaml')
      assert.deepEqual(await ask<EditAnswer>(CREATE_ENTITY, { range: words, type: 'place', id: 'idlib', name }), {
        refusal: '\u2066place:idlib\u2069 exists already.',
      })
    })

    it('merge and split', async () => {
      const key = { line: 1, character: 4 }
      assert.deepEqual(await ask(ENTITY_AT, { position: key }, 'entities/people.yaml'), {
        ref: 'person:fares',
        name: 'فارس',
      })
      assert.deepEqual(await ask(ENTITY_AT, { position: { line: 0, character: 0 } }), {
        refusal: 'There is no entity of the registry here.',
      })
      const two = { from: 'person:fares', into: 'person:alloush' }
      const proposal = await ask<MergeProposal>(PROPOSE_MERGE, two)
      assert.deepEqual([proposal.conflicts, proposal.mentions, proposal.files], [[], 1, 2])
      const merged = await ask<EditAnswer>(MERGE_ENTITIES, { ...two, leave: 'nothing', take: [] })
      assert.ok('edit' in merged)
      assert.equal(filesOf(merged.edit as WorkspaceEdit), 'a.seed.md people.yaml')
      const { places } = await ask<SplitProposal>(PROPOSE_SPLIT, { ref: 'person:alloush' })
      assert.deepEqual(
        places.map(({ title, words, behind }) => [title, words, behind]),
        [['خبر', 'علوش', ' وفارس في مدينة تدمر']],
      )
      const params = { ref: 'person:alloush', id: 'other', name: 'علوش', places, moveNames: false, fields: {} }
      const split = await ask<EditAnswer>(SPLIT_ENTITY, params)
      assert.ok('edit' in split)
      assert.equal(filesOf(split.edit as WorkspaceEdit), 'a.seed.md people.yaml')
      assert.deepEqual(await ask<EditAnswer>(SPLIT_ENTITY, { ...params, id: 'fares' }), {
        refusal: '\u2066person:fares\u2069 exists already.',
      })
    })

    it('rename a preferred name, by the command and by a rename where it stands', async () => {
      const ref = 'person:alloush'
      assert.deepEqual(await ask(NAME_CHOICES, { position: tag }), {
        ref,
        names: [{ lang: '', text: 'محمد علوش', isUsed: false }],
      })
      const answer = await ask<EditAnswer>(RENAME_NAME, { ref, lang: '', name: 'محمد العلوش', keep: true })
      assert.ok('edit' in answer)
      assert.equal(filesOf(answer.edit as WorkspaceEdit), 'people.yaml')
      assert.ok('refusal' in (await ask<EditAnswer>(RENAME_NAME, { ref, lang: '', name: ' ' })))
      const uri = corpus.uriOf('entities/people.yaml')
      const place = { textDocument: { uri }, position: { line: 4, character: 12 } }
      const prepared = await server.connection.sendRequest(PrepareRenameRequest.type, place)
      assert.equal(prepared && 'placeholder' in prepared && prepared.placeholder, 'محمد علوش')
      const edit = await server.connection.sendRequest(RenameRequest.type, { ...place, newName: 'محمد' })
      assert.equal(filesOf(edit ?? undefined), 'people.yaml')
    })

    it('move, retype and sort', async () => {
      const ref = 'person:alloush'
      assert.deepEqual(await ask(MOVE_CHOICES, { position: tag }), {
        ref,
        from: 'entities/people.yaml',
        files: ['entities/places.yaml'],
      })
      const moved = await ask<EditAnswer>(MOVE_ENTITY, { ref, path: 'entities/new.yaml' })
      assert.ok('edit' in moved)
      assert.equal(filesOf(moved.edit as WorkspaceEdit), 'new.yaml people.yaml')
      const ignored = await ask<EditAnswer>(MOVE_ENTITY, { ref, path: 'entities/drafts/x.yaml' })
      assert.deepEqual(ignored, {
        refusal: 'Git ignores \u2066entities/drafts/x.yaml\u2069, and so does the corpus: choose another file.',
      })
      const { types } = await ask<{ readonly types: readonly { readonly type: string }[] }>(RETYPE_CHOICES, { ref })
      assert.deepEqual(
        types.map(({ type }) => type),
        ['place', 'org', 'event'],
      )
      assert.ok('edit' in (await ask<EditAnswer>(RETYPE_ENTITY, { ref, type: 'org', drop: [] })))
      assert.ok('edit' in (await ask<EditAnswer>(SORT_RECORDS, {}, 'entities/people.yaml')))
      assert.ok('refusal' in (await ask<EditAnswer>(SORT_RECORDS, {}, 'entities/places.yaml')))
    })
  })
}
