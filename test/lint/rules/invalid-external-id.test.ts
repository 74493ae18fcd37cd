import { invalidExternalId } from '../../../server/src/lint/rules/invalid-external-id.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(invalidExternalId, {
  reports: {
    'ids of nobody, and malformed ones': {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [[|wikidata:Q12x|], [|gnd:118540238|], [|viaf:12a|], wikidata:Q12, https://example.org/a] }\n',
      says: ['“wikidata:Q12x” cannot be an id of “wikidata”', 'لا يصلح «wikidata:Q12x»'],
      severity: 'error',
    },
    'very many signs around nothing': {
      text: `//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [[|"${'،'.repeat(300_000)}x"|]] }\n`,
      says: ['neither an id that is known nor a URL'],
    },
    'an authority that is not known': {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [|tgn:7001393|] }\n',
      says: ['neither an id that is known nor a URL', 'of others write the URL'],
    },
    'a check digit': {
      text: '//- entities/a.yaml\nperson:\n  x: { name: أ, same-as: [[|orcid:0000-0002-1825-0098|], [|isni:0000000121032684|]] }\n',
      says: ['its last sign does not fit', 'علامته الأخيرة'],
    },
    'the page of an id': {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [[|https://www.wikidata.org/wiki/Q1520|], [|https://www.geonames.org/1526273/astana.html|]] }\n',
      says: ['shorter id', 'معرّف أقصر'],
      severity: 'info',
    },
    'keys where one word belongs': {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [|{ wikidata: Q1520 }|] }\n  y:\n    name: ب\n    same-as:\n      - [|wikidata: Q1520|]\n',
      says: ['without a space behind its colon: “wikidata:Q1520”', 'لا مسافة بعد نقطتيها'],
    },
    'a number without the letter': {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [|wikidata:1520|] }\n',
      says: ['“wikidata:1520” cannot be an id of “wikidata”. Write “wikidata:Q1520”.', 'اكتب «wikidata:Q1520»'],
    },
    'numbers that may be of anybody': {
      text: '//- entities/a.yaml\nperson:\n  x: { name: أ, same-as: [[|"1520"|], [|wikidata:0152|], [|"0000000218250097"|], [|"0000000121032684"|]] }\n',
      says: ['neither an id that is known', 'Ids begin with'],
    },
    'a list in a list': '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [[|[wikidata:Q1520]|]] }\n',
  },
  accepts: {
    'ids and addresses':
      '//- entities/a.yaml\nperson:\n  x: { name: أ, same-as: [wikidata:Q1520, geonames:170654, viaf:102333412, orcid:0000-0002-1825-0097, orcid:0000-0002-1694-233X, isni:0000000121032683, pleiades:658381, https://ar.wikipedia.org/wiki/%D8%A5 ] }\n',
    'one alone': '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: wikidata:Q1520 }\n',
    'nothing, which is another finding': '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: }\n',
    'another page of an authority':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: https://www.wikidata.org/wiki/Special:Search?search=x }\n',
    'a redirect': '//- entities/a.yaml\nplace:\n  x: { redirect: place:y, same-as: [Q12] }\n',
  },
  fixes: {
    'a page as an id': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: ["https://www.wikidata.org/entity/Q1520"] }\n',
      'place:\n  x: { name: أ, same-as: ["wikidata:Q1520"] }\n',
    ],
    'a small letter': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: wikidata:q1520 }\n',
      'place:\n  x: { name: أ, same-as: wikidata:Q1520 }\n',
    ],
    'no letter': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [viaf:12, wikidata:1520] } # هنا\n',
      'place:\n  x: { name: أ, same-as: [viaf:12, wikidata:Q1520] } # هنا\n',
    ],
    'a small letter below capitals': [
      "//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: ['Wikidata:q1520'] }\n",
      "place:\n  x: { name: أ, same-as: ['wikidata:Q1520'] }\n",
    ],
    'a number below a key': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: { wikidata: 1520 } }\n',
      'place:\n  x: { name: أ, same-as: [wikidata:Q1520] }\n',
    ],
    'the name of an id': [
      '//- entities/a.yaml\nperson:\n  x: { name: أ, same-as: ["VIAF ID: 102333412"] }\n',
      'person:\n  x: { name: أ, same-as: ["viaf:102333412"] }\n',
    ],
    'the end of an address behind the prefix': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [geonames:170654/homs.html] }\n',
      'place:\n  x: { name: أ, same-as: [geonames:170654] }\n',
    ],
    'an ORCID alone': [
      '//- entities/a.yaml\nperson:\n  x: { name: أ, same-as: [0000-0002-1825-0097] }\n',
      'person:\n  x: { name: أ, same-as: [orcid:0000-0002-1825-0097] }\n',
    ],
    'an ISNI alone': [
      '//- entities/a.yaml\nperson:\n  x: { name: أ, same-as: [0000 0001 2103 2683] }\n',
      'person:\n  x: { name: أ, same-as: [isni:0000000121032683] }\n',
    ],
    'an ISNI alone with hyphens': [
      '//- entities/a.yaml\nperson:\n  x: { name: أ, same-as: [0000-0001-2103-2683] }\n',
      'person:\n  x: { name: أ, same-as: [isni:0000000121032683] }\n',
    ],
    capitals: [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [Wikidata:Q1520] }\n',
      'place:\n  x: { name: أ, same-as: [wikidata:Q1520] }\n',
    ],
    'no prefix': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [Q1520] }\n',
      'place:\n  x: { name: أ, same-as: [wikidata:Q1520] }\n',
    ],
    'a short prefix': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [wd:Q1520] }\n',
      'place:\n  x: { name: أ, same-as: [wikidata:Q1520] }\n',
    ],
    'an ISNI in groups': [
      '//- entities/a.yaml\nperson:\n  x: { name: أ, same-as: [isni:0000 0001 2103 2683] }\n',
      'person:\n  x: { name: أ, same-as: [isni:0000000121032683] }\n',
    ],
    'an ORCID without hyphens': [
      '//- entities/a.yaml\nperson:\n  x: { name: أ, same-as: [orcid:000000021694233x] }\n',
      'person:\n  x: { name: أ, same-as: [orcid:0000-0002-1694-233X] }\n',
    ],
    'an address behind the prefix': [
      '//- entities/a.yaml\nperson:\n  x: { name: أ, same-as: [orcid:https://orcid.org/0000-0002-1825-0097] }\n',
      'person:\n  x: { name: أ, same-as: [orcid:0000-0002-1825-0097] }\n',
    ],
    'Arabic digits': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [wikidata:Q١٥٢٠] }\n',
      'place:\n  x: { name: أ, same-as: [wikidata:Q1520] }\n',
    ],
    'curly quotes': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [“Q1520”] }\n',
      'place:\n  x: { name: أ, same-as: [wikidata:Q1520] }\n',
    ],
    'an address without its scheme': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [www.example.org/a] }\n',
      'place:\n  x: { name: أ, same-as: [https://www.example.org/a] }\n',
    ],
    'an address with half its scheme': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: ["http:/www.wikidata.org/wiki/Q1520"] }\n',
      'place:\n  x: { name: أ, same-as: ["wikidata:Q1520"] }\n',
    ],
    'keys as a list': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: { wikidata: q1520, geonames: 170654 } }\n',
      'place:\n  x: { name: أ, same-as: [wikidata:Q1520, geonames:170654] }\n',
    ],
    'a key in an item': [
      '//- entities/a.yaml\nplace:\n  y:\n    name: ب\n    same-as:\n      - wikidata: Q1520\n      - viaf:12\n',
      'place:\n  y:\n    name: ب\n    same-as:\n      - wikidata:Q1520\n      - viaf:12\n',
    ],
  },
})
