import { mentionNotFound } from '../../../server/src/lint/rules/mention-not-found.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(mentionNotFound, {
  reports: {
    'words that are not there': {
      text: '---\nmentions: [{ exact: [|حلب|], ref: place:aleppo }]\n---\nفي إدلب.\n',
      says: ['does not stand in one paragraph', 'لا يرد'],
      severity: 'error',
    },
    'words in two paragraphs': '---\nmentions: [{ exact: [|"شمال سوريا"|], ref: place:syria }]\n---\nشمال\n\nسوريا\n',
    'another spelling': {
      text: '---\nmentions: [{ exact: [|ادلب|], ref: place:idlib }]\n---\nفي إدلب.\n',
      says: ['The text has “إدلب”'],
    },
    'an occurrence that there is not': {
      text: '---\nmentions:\n  - exact: [|إدلب|]\n    ref: place:idlib\n    occurrence: 3\n---\nفي إدلب وفي إدلب.\n',
      says: ['2 times', 'Count from 1'],
    },
    'the name of someone who is not to be named': {
      text: '//- entities/x.yaml\nperson:\n  a: { name: أحمد, withhold: true }\n//- a.seed.md\n---\nmentions: [{ exact: [|احمد|], ref: person:a }]\n---\nجاء أحمد.\n',
      says: ['This name does not stand', 'The text has this name', 'هذا الاسم'],
    },
    'a part of a word': '---\nmentions: [{ exact: [|دلب|], ref: place:idlib }]\n---\nفي إدلب.\n',
    'a rejected suggestion': '---\nnot-mentions: [{ exact: [|الوعر|] }]\n---\nفي حمص.\n',
    'a piece that does not follow': '---\nmentions: [{ exact: [[|سوريا|], شمال], ref: place:x }]\n---\nشمال سوريا\n',
  },
  accepts: {
    'words in the text': '---\nmentions: [{ exact: إدلب, ref: place:idlib }]\n---\nفي إدلب.\n',
    'words in a label':
      '---\nmentions: [{ exact: روسيا, ref: place:russia }]\n---\n[وزير خارجية روسيا](person:lavrov)\n',
    'a glued particle': '---\nmentions: [{ exact: إدلب, ref: place:idlib }]\n---\nوإدلب\n',
    'white space of any kind': '---\nmentions: [{ exact: شمال سوريا, ref: place:x }]\n---\nشمال\nسوريا\n',
    'pieces in order': '---\nmentions: [{ exact: [شمال, سوريا], ref: place:x }]\n---\nشمال غرب سوريا\n',
    'no words, which is another finding': '---\nmentions: [{ ref: place:x }]\n---\n',
  },
  fixes: {
    'the spelling of the text': [
      '---\nmentions: [{ exact: "ادلب", ref: place:idlib }]\n---\nفي إدلب.\n',
      '---\nmentions: [{ exact: "إدلب", ref: place:idlib }]\n---\nفي إدلب.\n',
    ],
    'vowel signs': [
      '---\nmentions:\n  - exact: حماة\n    ref: place:hama\n---\nفي حَماة.\n',
      '---\nmentions:\n  - exact: حَماة\n    ref: place:hama\n---\nفي حَماة.\n',
    ],
  },
})
