/** What the client says where a record is filled in from Wikidata. */
export const wikidataMessages = {
  fillFromWikidata: {
    en: (name: string) => `Fill ${name} from Wikidata`,
    ar: (name: string) => `استكمال \u2068${name}\u2069 من ويكي بيانات`,
  },
  fillFromItem: {
    en: (ref: string, item: string, name: string) => `Fill ${ref} from ${name} (${item})`,
    ar: (ref: string, item: string, name: string) =>
      `استكمال \u2066${ref}\u2069 من \u2068${name}\u2069 (\u2066${item}\u2069)`,
  },
  wikidataOff: {
    en: () => 'Wikidata is asked only if you allow it: the setting “Seedbed › Wikidata: Enabled” is off.',
    ar: () => 'لا تُسأل ويكي بيانات إلا بإذنك: الإعداد \u2066seedbed.wikidata.enabled\u2069 معطّل.',
  },
  openSetting: { en: () => 'Open the Setting', ar: () => 'فتح الإعداد' },
  wikidataUntrusted: {
    en: () => 'In Restricted Mode nothing is asked of Wikidata. Trust the folder first.',
    ar: () => 'لا تُسأل ويكي بيانات في الوضع المقيّد. ثِق بالمجلد أولًا.',
  },
  wikidataEndpoint: {
    en: (endpoint: string) => `“seedbed.wikidata.endpoint” is no address: ${endpoint}`,
    ar: (endpoint: string) => `قيمة \u2066seedbed.wikidata.endpoint\u2069 ليست عنوانًا: \u2066${endpoint}\u2069`,
  },
  wikidataSearch: {
    en: () => 'The record has no id of Wikidata. Look for a name there, or type the id (Q…)',
    ar: () => 'ليس في السجل معرّف من ويكي بيانات. ابحث هناك عن اسم، أو اكتب المعرّف (Q…)',
  },
  askWikidataFor: {
    en: (words: string) => `Ask Wikidata about “${words}”?`,
    ar: (words: string) => `أتُسأل ويكي بيانات عن «\u2068${words}\u2069»؟`,
  },
  wikidataSent: {
    en: (site: string, words: string) =>
      `Sent to ${site}: “${words}”, the name of this program, and your IP address as to any website. Nothing else of your articles or registry is sent. What comes back is shown first, and written only if you choose it.`,
    ar: (site: string, words: string) =>
      `يُرسل إلى \u2066${site}\u2069: «\u2068${words}\u2069» واسم هذا البرنامج وعنوان IP الخاص بك كما لأي موقع. ولا يُرسل شيء آخر من مقالاتك أو سجلك. ويُعرض الجواب أولًا ولا يُكتب منه إلا ما تختاره.`,
  },
  askWikidata: { en: () => 'Ask Wikidata', ar: () => 'سؤال ويكي بيانات' },
  askingWikidata: {
    en: (words: string) => `Asking Wikidata about “${words}”`,
    ar: (words: string) => `سؤال ويكي بيانات عن «\u2068${words}\u2069»`,
  },
  chooseItem: { en: () => 'Which of these is it?', ar: () => 'أيها هو؟' },
  chooseFields: {
    en: () => 'Choose what the record is to say; it is shown once more before it is written.',
    ar: () => 'اختر ما يقوله السجل، ويُعرض مرة أخرى قبل كتابته.',
  },
  saysOtherwise: { en: (value: string) => `the record says: ${value}`, ar: (value: string) => `في السجل: ${value}` },
  wikidataNothingNew: {
    en: (item: string) => `${item} says nothing that the record does not say.`,
    ar: (item: string) => `لا يضيف \u2066${item}\u2069 إلى السجل شيئًا.`,
  },
  wikidataFoundNone: {
    en: () => 'Wikidata knows nothing of that name. Try another spelling, or the name in another language.',
    ar: () => 'لا تعرف ويكي بيانات هذا الاسم. جرّب رسمًا آخر أو الاسم بلغة أخرى.',
  },
  wikidataUnreadable: {
    en: () => 'Wikidata’s answer cannot be read. Try again later.',
    ar: () => 'تتعذّر قراءة جواب ويكي بيانات. حاول لاحقًا.',
  },
  'wikidata-offline': {
    en: (site: string) => `${site} cannot be reached. Is there a connection to the internet?`,
    ar: (site: string) => `تعذّر الوصول إلى \u2066${site}\u2069. هل أنت متصل بالإنترنت؟`,
  },
  'wikidata-slow': {
    en: (site: string) => `${site} has not answered in time. Try again later.`,
    ar: (site: string) => `لم يجب \u2066${site}\u2069 في الوقت المحدد. حاول لاحقًا.`,
  },
  'wikidata-missing': {
    en: (_: string, words: string) => `Wikidata has no item ${words}: it may have been deleted. Compare the id.`,
    ar: (_: string, words: string) => `لا عنصر \u2066${words}\u2069 في ويكي بيانات، فلعله حُذف. راجع المعرّف.`,
  },
  'wikidata-busy': {
    en: (site: string) => `${site} is asked too often just now. Wait a minute and try again.`,
    ar: (site: string) => `كثرت الأسئلة على \u2066${site}\u2069 الآن. انتظر دقيقة ثم أعد المحاولة.`,
  },
  'wikidata-refused': {
    en: (site: string, _: string, status: number) => `${site} does not answer this question (HTTP ${status}).`,
    ar: (site: string, _: string, status: number) =>
      `لا يجيب \u2066${site}\u2069 عن هذا السؤال (\u2066HTTP ${status}\u2069).`,
  },
  'wikidata-large': {
    en: (_: string, words: string) => `Wikidata’s answer about ${words} is too large to be used.`,
    ar: (_: string, words: string) => `جواب ويكي بيانات عن \u2068${words}\u2069 أكبر من أن يُستعمل.`,
  },
  'wikidata-elsewhere': {
    en: (site: string) => `${site} sent the question on to another site, whose answer is not taken.`,
    ar: (site: string) => `أحال \u2066${site}\u2069 السؤال إلى موقع آخر، ولا يُقبل جوابه.`,
  },
} as const
