import { type Command, Option } from 'commander'
import type { Message, UiLanguage } from '../language/message.ts'
import { addOptions, type OptionRow, outputOption, speechOptions } from './command-options.ts'
import { evalFormatNames } from './eval/format-names.ts'
import { type EvalOptions, readEvalFormat, readShare } from './eval/options.ts'
import { ownTerminal } from './terminal.ts'

/** Adds `seedbed eval` to the command line. */
export function addEval(program: Command, language: UiLanguage): void {
  const command = program
    .command('eval')
    .description(description[language])
    .addHelpText('after', `\n${exitCodes[language]}\n\n${examples[language]}\n`)
  addOptions(command, language, [...options, outputOption, ...speechOptions])
  command.action(async (asked: EvalOptions) => {
    const { runEval } = await import('./eval/run-eval.ts')
    process.exitCode = runEval(asked, ownTerminal(language, asked.color))
  })
}

const description: Message = {
  en: 'Measures how well mentions are found: takes the tags from a tagged corpus, finds them again, and compares. Nothing is written.',
  ar: 'يقيس جودة العثور على الأسماء: ينزع وسوم مجموعة موسومة ثم يبحث عنها من جديد ويقارن. ولا يكتب شيئًا في ملفاتها.',
}

const options: readonly OptionRow[] = [
  [
    new Option('--gold <path>').makeOptionMandatory(),
    {
      en: 'the tagged corpus, or a folder, file or glob of it; what of it has no tag counts as no mention',
      ar: 'المجموعة الموسومة، أو مجلد أو ملف أو نمط منها؛ وما لا وسم له فيها يُعدّ غير مذكور',
    },
  ],
  [
    new Option('--adjectives'),
    { en: 'look for relational adjectives too (form=adjective)', ar: 'البحث عن صفات النسبة أيضًا (‎form=adjective)' },
  ],
  [
    new Option('--min-precision <share>').argParser(readShare('--min-precision')).default(0),
    {
      en: 'exit with 1 if less of what is found surely is right, as 0.98',
      ar: 'الخروج بالرمز 1 إن كان الصواب مما عُثر عليه أكيدًا أقل من ذلك، مثل 0.98',
    },
  ],
  [
    new Option('--min-recall <share>').argParser(readShare('--min-recall')).default(0),
    {
      en: 'exit with 1 if less of what is tagged is found surely, as 0.95',
      ar: 'الخروج بالرمز 1 إن كان ما عُثر عليه أكيدًا من الموسوم أقل من ذلك، مثل 0.95',
    },
  ],
  [
    new Option('--format <name>').argParser(readEvalFormat).default('text'),
    {
      en: `how results are written: ${evalFormatNames.join(', ')}; the first if it is not said`,
      ar: `صيغة النتائج: ${evalFormatNames.join('، ')}؛ وإن لم تُذكر فالأولى`,
    },
  ],
]

const exitCodes: Message = {
  en: `Exit codes:
  0  the comparison was made
  1  the sure ones fall short of --min-precision or --min-recall
  2  the command is misused, or something cannot be read or written`,
  ar: `رموز الخروج:
  0  تمت المقارنة
  1  الأكيد دون ‎--min-precision أو ‎--min-recall
  2  أسيء استعمال الأمر، أو تعذّرت قراءة شيء أو كتابته`,
}

const examples: Message = {
  en: `Examples:
  seedbed eval --gold seeds
  seedbed eval --gold seeds --min-precision 0.98 --min-recall 0.95
  seedbed eval --gold seeds/articles/2024 --format json --output figures.json`,
  ar: `أمثلة:
  seedbed eval --gold seeds
  seedbed eval --gold seeds --min-precision 0.98 --min-recall 0.95
  seedbed eval --gold seeds/articles/2024 --format json --output figures.json`,
}
