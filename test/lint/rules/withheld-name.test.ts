import { withheldName } from '../../../server/src/lint/rules/withheld-name.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry = `//- entities/a.yaml
person:
  witness: { name: ليلى الحموي, aliases: [الحموي, ليلى, { text: نور, use: common }, أمل], withhold: true, pseudonym: { ar: سلمى, en: Salma } }
  other: { name: هبة السمان, withhold: true }
  poet: { name: ليلى الحموي الكبيرة }
  old: { redirect: person:witness }
place:
  street: { name: شارع ليلى الحموي }
`
const article = (text: string, meta = ''): string => `//- a.seed.md\n---\nlang: ar\n${meta}---\n${text}\n${registry}`
const body = (text: string, meta = ''): string => `---\nlang: ar\n${meta}---\n${text}\n`

ruleTable(withheldName, {
  reports: {
    'an untagged name': {
      text: article('قالت [|ليلى الحموي|] أمس.'),
      says: [
        /A name of “person:witness” stands here without a tag.*the pseudonym “.?Salma|سلمى/,
        'اسم محجوب',
        /^(?!.*ليلى)/s,
      ],
      severity: 'error',
    },
    'in the front matter, where nothing can be tagged': {
      text: article('نص', 'title: شهادة [|ليلى الحموي|]\n'),
      says: ['there can be no tag', 'To withhold it, write the pseudonym', /^(?!.*(?:ليلى|ضع له وسمًا))/s],
    },
    'a name without a pseudonym': {
      text: article('قالت [|هبة السمان|].'),
      says: ['or word it otherwise', /^(?!.*هبة)/s],
    },
    'with and without the article of the last name': article('قالت [|ليلى حموي|] و[|هبة سمان|].'),
    'in the titles of links and images': article(
      '[نص](https://example.org "عن [|ليلى الحموي|]")\n\n![صورة](a.png "[|ليلى|]")\n\n[نص][a] [نص][a]\n\n[a]: /b "[|ليلى|]"',
    ),
    'in addresses': {
      text: article(
        '[نص]([|https://example.org/%D9%84%D9%8A%D9%84%D9%89-%D8%A7%D9%84%D8%AD%D9%85%D9%88%D9%8A|]) ![صورة]([|ليلى_الحموي.png|])',
      ),
      says: ['This address holds a name of “person:witness”'],
    },
    'in the name of the file': {
      text: article('نص', 'title: [|شهادة|]\n').replace('a.seed.md', 'شهادة-ليلى-الحموي.seed.md'),
      says: ['Rename the file'],
    },
    'in the name of a file whose title is a heading': article('# [|شهادة|]').replace('a.seed.md', 'شهادة-ليلى.seed.md'),
    'in the id': {
      text: article('نص', 'id: [|hana-salem|]\n').replace(
        'person:\n',
        'person:\n  a: { name: { en: Hana Salem }, withhold: true }\n',
      ),
      says: ['This id holds a name'],
    },
    'an alias behind a particle': article('وقالت ل[|ليلى|] و[|الحموي|] ولل[|حموي|].'),
    'with marks, tatweel and an old hamza': article('قالت [|لَيلى الحمـوي|] أمس.'),
    'in a heading and a table': article('# عن [|ليلى|]\n\n| أ |\n|---|\n| [|هبة السمان|] |'),
    'in the front matter': article(
      'نص',
      'title: شهادة [|ليلى الحموي|]\nsummary: "قالت [|ليلى|]"\nnote: عن [|الحموي|]\nbyline: [[|هبة السمان|]]\nsource: { name: مدونة [|ليلى|] }\n',
    ),
    'in a label of another kind': article('[صديقة [|ليلى الحموي|]](person:?friend) [[|ليلى|]](https://example.org)'),
    'in what readers hear of an image': article('![صورة [|ليلى|]](a.png)'),
    'in code and HTML': article('`[|ليلى|]`\n\n    [|ليلى|]\n\n<div>[|ليلى|]</div>'),
    'in a wording that is a source': article('قالت [|ليلى الحموي|].', 'text: verbatim\n'),
    'a value with escapes': article('نص', 'summary: [|"قالت\\tليلى"|]\n'),
  },
  accepts: {
    'a tagged name': article('قالت [ليلى الحموي](person:witness) و[ليلى](person:old): نعم.'),
    'a label that holds it': article('[الشاهدة ليلى](person:witness).'),
    'a mention in the front matter': article('قالت ليلى.', 'mentions: [{ exact: ليلى, ref: person:witness }]\n'),
    'words that are told not to be it': article(
      'قالت ليلى وليلى.',
      'not-mentions: [{ exact: ليلى, occurrence: all }]\n',
    ),
    'a longer name of somebody else': article('قالت ليلى الحموي الكبيرة.'),
    'a part of another name that is tagged': article('في [شارع ليلى الحموي](place:street).'),
    'a word of the language, and names of three letters': article('نور وأمل.'),
    'a part of a word': article('ليلىا الحمويون.'),
    'what is not shown': article('<!-- ليلى -->\n\nنص <!-- ليلى --> آخر.'),
    'a name without ال that is somebody else’s': article('قال أنس عطار.').replace(
      'person:\n',
      'person:\n  a: { name: أنس العطار, withhold: true }\n  b: { name: أنس عطار }\n',
    ),
    'titles and addresses that name nobody': article(
      '[نص](https://example.org/%D9%84%D9%8A "عن") <https://example.org>',
    ),
    'the pseudonym': article('قالت سلمى.', 'title: شهادة سلمى\n'),
  },
  fixes: {
    'tag it, or write the pseudonym': [
      article('وقالت لليلى الحموي أمس.'),
      body('وقالت ل[ليلى الحموي](person:witness) أمس.'),
      body('وقالت لسلمى أمس.'),
    ],
    'in code there is no tag': [article('نص `ليلى` آخر.'), body('نص `سلمى` آخر.')],
    'in the title': [article('نص', "title: 'شهادة ليلى' # هنا\n"), body('نص', "title: 'شهادة سلمى' # هنا\n")],
    'in the title of a link': [
      article('[نص](https://example.org "عن ليلى")'),
      body('[نص](https://example.org "عن سلمى")'),
    ],
    'a wording that is a source is only tagged': [
      article('قالت ليلى.', 'text: verbatim\n'),
      body('قالت [ليلى](person:witness).', 'text: verbatim\n'),
    ],
    'without a pseudonym it can be tagged': [article('قالت هبة السمان.'), body('قالت [هبة السمان](person:other).')],
  },
})
