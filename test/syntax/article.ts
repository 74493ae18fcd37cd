/** The body of an article like those of a corpus, with most of what Markdown offers; for tests that damage or measure it. */
export const ARTICLE = `# وفد المعارضة يصل إلى [أستانا](place:astana)

أعلن [محمد علوش](person:mohammed-alloush "role=speaker")، رئيس وفد **المعارضة** السورية، أن الوفد [وصل](event:arrival "form=noun; cert=low")
إلى العاصمة يوم [الإثنين](date:2017-01-23)، وأضاف: «لن نقبل بأقل من [وقف إطلاق النار](event:ceasefire-2016)».

> قال [سيرغي](person:sergey "role=speaker") إن بلاده
> ملتزمة [بالاتفاق](article:agreement#text "note").
متابعة كسولة [هنا](place:here)

## خلفية

- نقطة أولى [إدلب](place:idlib)
  تتمة بند و[حلب](place:aleppo)

  فقرة ثانية في البند
- نقطة ثانية
  1. فرعية \`[x](person:y)\` وبعدها \\[ليس رابطاً\\](person:z)
  2. أخرى <!-- تعليق [c](person:c) --> ونص

| الاسم | الصفة |
|-------|:-----:|
| [أ](person:a) | رئيس \\| وزير |
| \`ب|ج\` | [د][مرجع] |

عنوان آخر
=========

نص ![صورة [داخلية](person:in)](image.png "عنوان الصورة") و<https://example.org/a> و[رابط](https://example.org "t") &amp; &#1571; و~~محذوف~~.

\`\`\`text
[كود](person:code)
\`\`\`

    كود بإزاحة [x](person:y)

<div>
[داخل كتلة](person:html)
</div>

[مرجع]: <https://example.org/م> "عنوان"
`
