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
      'وصل إلى [*إدلب*](place:idlib "cert=low").\n\n[p]: place:idlib "cert=low"\n',
    ],
    'of a shortcut, with the brackets of its definition': [
      "[إدلب]\n\n[إدلب]: <place:idlib> 'note'\n",
      "[إدلب](<place:idlib> 'note')\n\n[إدلب]: <place:idlib> 'note'\n",
    ],
  },
})
