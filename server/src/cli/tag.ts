import { type Command, Option } from 'commander'
import { confidences } from '../find/confidence.ts'
import type { Message, UiLanguage } from '../language/message.ts'
import { addOptions, type OptionRow, speechOptions } from './command-options.ts'
import { readConfidence, readEntity, type TagOptions } from './tag/options.ts'
import { ownTerminal } from './terminal.ts'

/** Adds `seedbed tag` to the command line. */
export function addTag(program: Command, language: UiLanguage): void {
  const command = program
    .command('tag')
    .argument('[paths...]', paths[language])
    .description(description[language])
    .addHelpText('after', `\n${exitCodes[language]}\n\n${examples[language]}\n`)
  addOptions(command, language, [...options, ...speechOptions])
  command.action(async (given: readonly string[], asked: TagOptions) => {
    const { runTag } = await import('./tag/run-tag.ts')
    process.exitCode = await runTag(given, asked, ownTerminal(language, asked.color))
  })
}

const description: Message = {
  en: 'Tags names of the registry that stand untagged in articles, where there is no doubt whom they mean.',
  ar: 'يسم أسماء السجل حيث وردت في المقالات بلا وسم، ما لم يكن في المقصود بها شك.',
}

const paths: Message = {
  en: 'files, folders or globs; the current folder where there are none',
  ar: 'ملفات أو مجلدات أو أنماط، وإن لم تُذكر فالمجلد الحالي',
}

const options: readonly OptionRow[] = [
  [
    new Option('--dry-run'),
    {
      en: 'change nothing, and show what would be tagged as a unified diff',
      ar: 'عرض ما كان سيوسم دون تغيير شيء',
    },
  ],
  [
    new Option('--min-confidence <level>').argParser(readConfidence).default('sure'),
    {
      en: `tag what is at least so sure: ${confidences.join(', ')}; the first if it is not said. What is less than sure is marked so in the tag`,
      ar: `وسم ما لا يقل عن درجة من اليقين: ${confidences.join('، ')}؛ وإن لم تُذكر فالأولى. وما دونها يُبيَّن ذلك في وسمه`,
    },
  ],
  [
    new Option('--entity <type:id>').argParser(readEntity).default([]),
    { en: 'tag this entity alone; may be repeated', ar: 'وسم هذا الكيان وحده؛ ويجوز تكراره' },
  ],
  [new Option('--dates'), { en: 'tag dates too, where their value is sure', ar: 'وسم التواريخ أيضًا حيث قيمتها أكيدة' }],
  [
    new Option('--stats'),
    {
      en: 'show how much of each entity and type was found, tagged and left',
      ar: 'عرض ما وُجد ووُسم وتُرك من كل كيان ونوع',
    },
  ],
]

const exitCodes: Message = {
  en: `Exit codes:
  0    all is tagged that was to be tagged, or there was nothing
  2    the command is misused, or something cannot be read or written
  130  interrupted (Ctrl+C): what was written is whole, the rest is as it was`,
  ar: `رموز الخروج:
  0    وُسم كل ما طُلب وسمه، أو لم يكن هناك شيء
  2    أسيء استعمال الأمر، أو تعذّرت قراءة شيء أو كتابته
  130  قُوطع الأمر (Ctrl+C): ما كُتب كُتب تامًا، والباقي على حاله`,
}

const examples: Message = {
  en: `Examples:
  seedbed tag --dry-run                                  what would be tagged, as a diff
  seedbed tag articles/2024 --stats                      tag one folder, and say how much
  seedbed tag --entity place:astana --entity org:un      these two alone
  seedbed tag --dates                                    dates too
  seedbed tag --min-confidence likely --dry-run          what would have to be looked at as well`,
  ar: `أمثلة:
  seedbed tag --dry-run                                  ما كان سيوسم، على هيئة فروق
  seedbed tag articles/2024 --stats                      وسم مجلد واحد وعرض المقدار
  seedbed tag --entity place:astana --entity org:un      هذان وحدهما
  seedbed tag --dates                                    التواريخ أيضًا
  seedbed tag --min-confidence likely --dry-run          ما يحتاج إلى نظر أيضًا`,
}
