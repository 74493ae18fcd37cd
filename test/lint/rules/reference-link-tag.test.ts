import { referenceLinkTag } from '../../../server/src/lint/rules/reference-link-tag.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(referenceLinkTag, {
  reports: {
    'a full reference': {
      text: 'وصل إلى [|[إدلب][p]|].\n\n[p]: place:idlib\n',
      says: ['names “place:idlib” in a definition', 'في تعريف'],
      severity: 'error',
    },
    'a collapsed one and a shortcut': '[|[إدلب][]|] ثم [|[إدلب]|]\n\n[إدلب]: place:idlib "cert=low"\n',
    'an article and a date': '[|[أ][a]|] [|[ب][d]|]\n\n[a]: article:b#x\n[d]: <date:2024-10-09>\n',
    'not known yet': '[|[أ][p]|]\n\n[p]: person:?\n',
  },
  accepts: {
    tags: '[إدلب](place:idlib)\n',
    'references to pages': '[أ][x] [ب]\n\n[x]: https://example.org\n[ب]: b.seed.md\n',
    'a definition that nothing uses': 'نص\n\n[p]: place:idlib\n',
    'no type of the corpus': '[أ][p]\n\n[p]: agreement:x\n',
  },
  fixes: {
    'an inline tag': [
      'وصل إلى [*إدلب*][p].\n\n[p]: place:idlib "cert=low"\n',
      'وصل إلى [*إدلب*](place:idlib "cert=low").\n',
    ],
    'a definition that others use stays': [
      '[إدلب][p] و[المدينة][p].\n\n[p]: place:idlib\n',
      '[إدلب](place:idlib) و[المدينة][p].\n\n[p]: place:idlib\n',
    ],
    'a definition that a picture uses stays': [
      '[إدلب][p] ![صورة][p]\n\n[p]: place:idlib\n',
      '[إدلب](place:idlib) ![صورة][p]\n\n[p]: place:idlib\n',
    ],
    'a definition between others, above the text': [
      '[a]: https://example.org\n[p]: place:idlib\n[b]: https://example.com\n\nفي [إدلب][p] [أ][a] [ب][b].\n',
      '[a]: https://example.org\n[b]: https://example.com\n\nفي [إدلب](place:idlib) [أ][a] [ب][b].\n',
    ],
    'a definition that parts two lists stays': [
      '- في [إدلب][p]\n\n[p]: place:idlib\n\n- ثم\n',
      '- في [إدلب](place:idlib)\n\n[p]: place:idlib\n\n- ثم\n',
    ],
    'a definition in a quotation stays': [
      '> في [إدلب][p]\n>\n> [p]: place:idlib\n',
      '> في [إدلب](place:idlib)\n>\n> [p]: place:idlib\n',
    ],
    'of a shortcut, with the brackets of its definition': [
      "[إدلب]\n\n[إدلب]: <place:idlib> 'note'\n",
      "[إدلب](<place:idlib> 'note')\n",
    ],
  },
})
