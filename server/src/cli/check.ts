import { type Command, Option } from 'commander'
import type { Message, UiLanguage } from '../language/message.ts'
import { type CheckOptions, defaultJobs, readNumber, readRule, readShard } from './check/options.ts'
import { addOptions, type OptionRow, showOptions } from './command-options.ts'
import { ownTerminal } from './terminal.ts'

/** Adds `seedbed check` to the command line. */
export function addCheck(program: Command, language: UiLanguage): void {
  const command = program
    .command('check')
    .argument('[paths...]', paths[language])
    .description(description[language])
    .addHelpText('after', `\n${exitCodes[language]}\n\n${examples[language]}\n`)
  addOptions(command, language, [...options, ...showOptions])
  command.action(async (given: readonly string[], asked: CheckOptions) => {
    const { runCheck } = await import('./check/run-check.ts')
    process.exitCode = await runCheck(given, asked, ownTerminal(language, asked.color))
  })
}

const description: Message = {
  en: 'Checks a corpus: articles (*.seed.md), registry and settings.',
  ar: 'يفحص مجموعة مقالات: نصوصها (‎*.seed.md) والسجل والإعدادات.',
}

const paths: Message = {
  en: 'files, folders or globs; the current folder where there are none. Everything is read, and what is found in these is shown.',
  ar: 'ملفات أو مجلدات أو أنماط، وإن لم تُذكر فالمجلد الحالي. تُقرأ المجموعة كلها ويُعرض ما وُجد في هذه وحدها.',
}

const options: readonly OptionRow[] = [
  [
    new Option('--fix'),
    { en: 'mend what is safe to mend, in the files', ar: 'إصلاح ما إصلاحه مأمون، في الملفات نفسها' },
  ],
  [
    new Option('--fix-dry-run'),
    {
      en: 'change nothing, and show what --fix would change as a unified diff',
      ar: 'عرض ما كان ‎--fix سيغيّره دون تغيير شيء',
    },
  ],
  [
    new Option('--rule <code=level>').argParser(readRule).default(new Map()),
    {
      en: 'give a rule another level: error, warning, info, hint or off; may be repeated',
      ar: 'تغيير مستوى قاعدة: error أو warning أو info أو hint أو off؛ ويجوز تكراره',
    },
  ],
  [
    new Option('--baseline <file>'),
    { en: 'leave out the findings that this file knows', ar: 'إغفال ما يعرفه هذا الملف (خط الأساس)' },
  ],
  [
    new Option('--update-baseline'),
    { en: 'write what is found into the file of --baseline', ar: 'كتابة ما وُجد في ملف ‎--baseline' },
  ],
  [
    new Option('--changed [ref]'),
    {
      en: 'only files that have changed: since HEAD, or since the branch parted from REF; asks Git',
      ar: 'الملفات التي تغيّرت وحدها: بعد HEAD، أو بعد الافتراق عن REF؛ بسؤال Git',
    },
  ],
  [new Option('--stdin'), { en: 'check the text on standard input', ar: 'فحص النص الوارد في الدخل القياسي' }],
  [
    new Option('--stdin-filename <path>'),
    { en: 'the file that this text stands for', ar: 'الملف الذي يقوم ذلك النص مقامه' },
  ],
  [
    new Option('--shard <i/n>').argParser(readShard),
    { en: 'check part i of n, by article', ar: 'فحص الجزء i من n أجزاء، مقسومة بالمقالات' },
  ],
  [
    new Option('--report <file>'),
    {
      en: 'write all that is found to a file for seedbed merge-reports',
      ar: 'كتابة كل ما وُجد في ملف يقرؤه الأمر seedbed merge-reports',
    },
  ],
  [
    new Option('--jobs <n>').argParser(readNumber('--jobs', 1)),
    {
      en: `how many threads check; if it is not said, as many as are worth starting, up to ${defaultJobs()}`,
      ar: `عدد الخيوط التي تفحص، وإن لم يُذكر فما يستحق البدء، حتى ${defaultJobs()}`,
    },
  ],
]

const exitCodes: Message = {
  en: `Exit codes:
  0  no errors, and no more warnings than --max-warnings
  1  errors, or too many warnings
  2  the command is misused, or something cannot be read or written`,
  ar: `رموز الخروج:
  0  لا أخطاء، والتحذيرات لا تتجاوز ‎--max-warnings
  1  أخطاء، أو تحذيرات أكثر من المسموح
  2  أسيء استعمال الأمر، أو تعذّرت قراءة شيء أو كتابته`,
}

const examples: Message = {
  en: `Examples:
  seedbed check                                    everything below this folder
  seedbed check articles/2024 --max-warnings 0     what is found in one folder; a warning fails too
  seedbed check --fix                              mend what is safe to mend
  seedbed check --rule unknown-topic=off           without one rule
  seedbed check --changed=origin/main              what this branch has changed
  seedbed check --baseline baseline.json --update-baseline
                                                   accept what is there now: from then on only what is new counts
  seedbed check --format sarif --output seedbed.sarif
  seedbed check --shard 1/4 --report report-1.json`,
  ar: `أمثلة:
  seedbed check                                    كل ما تحت هذا المجلد
  seedbed check articles/2024 --max-warnings 0     ما في مجلد واحد، والتحذير يُفشل أيضًا
  seedbed check --fix                              إصلاح ما إصلاحه مأمون
  seedbed check --rule unknown-topic=off           من دون قاعدة بعينها
  seedbed check --changed=origin/main              ما غيّره هذا الفرع
  seedbed check --baseline baseline.json --update-baseline
                                                   قبول الموجود الآن: فلا يُحسب بعده إلا الجديد
  seedbed check --format sarif --output seedbed.sarif
  seedbed check --shard 1/4 --report report-1.json`,
}
