/** Pages in the shapes that publishing systems give them, written for these tests; all have the same article in them, or a part of it. */

export const title = 'افتتاح مكتبة عامة جديدة في طرابلس'

export const paragraphs = [
  'افتتحت بلدية طرابلس مكتبة عامة جديدة في الحي الشرقي، تضم أربعين ألف كتاب وقاعة للأطفال ومقهى صغيرًا يطل على البحر، بعد أعمال استمرت ثلاث سنوات.',
  'وقالت مديرة المكتبة نجلاء الشريف إن نصف المجموعة جاء من تبرعات الأهالي، وإن التسجيل مجاني لكل من تجاوز السادسة من عمره.',
  'وأضافت أن المكتبة ستفتح أبوابها حتى التاسعة مساءً في أيام الامتحانات، وأن قسمًا للدوريات القديمة سيضاف في الربيع المقبل.',
  'ويأمل السكان أن تعيد المكتبة الحياة إلى شارع فقد دور السينما والمسارح واحدة بعد أخرى خلال العقد الماضي.',
] as const

const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n')
const menu = `<nav><ul>${['الرئيسية', 'سياسة', 'اقتصاد', 'ثقافة', 'رياضة'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav>`
const related = `<aside class="related"><h3>أخبار ذات صلة</h3><ul><li><a href="/1">إغلاق طريق الميناء ليلتين بسبب أعمال الصيانة</a></li><li><a href="/2">انطلاق دوري المدارس في كرة السلة الأسبوع المقبل</a></li></ul></aside>`
const footer = '<footer><p>جميع الحقوق محفوظة © 2024 صحيفة الميناء</p></footer>'

const page = (head: string, inner: string, root = 'lang="ar" dir="rtl"'): string =>
  `<!DOCTYPE html>\n<html ${root}><head><meta charset="utf-8">${head}</head><body>${inner}</body></html>`

/** A page, and what is to be read of it. */
export interface Page {
  readonly html: string
  readonly fields: Readonly<Record<string, string | undefined>>
  /** Blocks of the body; those of the article where it is not said. */
  readonly body?: readonly string[]
}

export const pages: Readonly<Record<string, Page>> = {
  wordpress: {
    html: page(
      `<title>${title} - صحيفة الميناء</title><meta property="og:title" content="${title}"><meta property="og:site_name" content="صحيفة الميناء"><meta property="article:published_time" content="2024-03-05T22:40:00+02:00"><meta property="article:modified_time" content="2024-03-07T08:00:00+02:00"><link rel="canonical" href="https://example.org/2024/03/library/">`,
      `<div id="page"><header class="site-header">${menu}</header><main><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">${title}</h1><div class="entry-meta"><span class="posted-on">5 مارس 2024</span> <span class="byline">بقلم: <span class="author vcard">سامر عيسى</span></span></div></header><div class="entry-content">${body}<div class="sharedaddy"><h3>شارك هذا الموضوع:</h3><ul><li><a href="#">فيسبوك</a></li><li><a href="#">تويتر</a></li></ul></div></div></article>${related}<div id="comments"><h2>تعليقان</h2><ol><li><p>مبروك لأهل المدينة، خبر جميل طال انتظاره كثيرًا.</p></li></ol></div></main>${footer}</div>`,
    ),
    fields: {
      title,
      date: '2024-03-05',
      updated: '2024-03-07',
      'source.name': 'صحيفة الميناء',
      'source.url': 'https://example.org/2024/03/library/',
      lang: 'ar',
      byline: 'سامر عيسى',
    },
  },
  drupal: {
    html: page(
      `<title>${title} | صحيفة الميناء</title><meta name="dcterms.title" content="${title}"><meta name="dc.date" content="2024-03-05">`,
      `<div class="dialog-off-canvas-main-canvas"><div class="region region-header">${menu}</div><div class="region region-content"><div class="node node--type-article"><h1 class="page-title"><span class="field field--name-title">${title}</span></h1><div class="node__meta">نُشر في الثلاثاء, 05/03/2024 - 22:40</div><div class="node__content"><div class="field field--name-body field--type-text-with-summary">${body}</div><div class="field field--name-field-tags"><div class="field__label">الوسوم</div><div class="field__item"><a href="/t/1">مكتبات</a></div></div></div></div></div>${related}${footer}</div>`,
    ),
    fields: { title, date: '2024-03-05', lang: 'ar' },
  },
  blogger: {
    html: page(
      `<title>مدونة المدينة: ${title}</title>`,
      `<div class="main-inner"><div class="post-outer"><h3 class="post-title entry-title">${title}</h3><div class="date-header"><span>الثلاثاء، 5 مارس 2024</span></div><div class="post-body entry-content">${paragraphs.join('<br /><br />')}<div style="clear: both;"></div></div><div class="post-footer">مرسلة بواسطة سامر في 10:40 م <a href="#">إرسال بالبريد الإلكتروني</a></div></div><div class="sidebar"><div class="widget"><h2>أرشيف المدونة</h2><ul><li><a href="/2024">2024 (12)</a></li><li><a href="/2023">2023 (40)</a></li></ul></div></div></div>`,
    ),
    fields: { title, date: '2024-03-05', lang: 'ar' },
  },
  'live blocks': {
    html: page(
      `<title>${title}</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"الميناء"},{"@type":"LiveBlogPosting","headline":"${title}","datePublished":"2024-03-05T09:00:00Z","author":[{"@type":"Person","name":"سامر عيسى"}],"publisher":{"@type":"Organization","name":"الميناء"}}]}</script>`,
      `${menu}<main><h1>${title}</h1><div class="live-feed">${paragraphs.map((text, index) => `<section class="live-block" id="b${index}"><time datetime="2024-03-05T1${index}:00:00Z">1${index}:00</time><div class="live-text"><p>${text}</p></div></section>`).join('')}</div></main>${related}${footer}`,
    ),
    fields: { title, date: '2024-03-05', byline: 'سامر عيسى', 'source.name': 'الميناء' },
    // When something was told is a part of it.
    body: paragraphs.flatMap((text, index) => [`1${index}:00`, text]),
  },
  amp: {
    html: `<!doctype html><html amp lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title><link rel="canonical" href="https://example.org/amp-source"><style amp-boilerplate>body{visibility:hidden}</style><script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"2024-03-05"}</script><script async src="https://cdn.example.org/v0.js"></script></head><body><amp-sidebar id="s">${menu}</amp-sidebar><article><h1>${title}</h1><amp-img src="a.jpg" width="10" height="10"></amp-img>${body}<amp-ad width="300"></amp-ad></article><amp-social-share type="twitter"></amp-social-share>${footer}</body></html>`,
    fields: { title, date: '2024-03-05', 'source.url': 'https://example.org/amp-source' },
  },
  tables: {
    html: page(
      `<title>${title}</title>`,
      `<table width="100%" cellpadding="0"><tr><td colspan="2">${menu}</td></tr><tr><td width="20%"><ul><li><a href="/a">أرشيف</a></li><li><a href="/b">اتصل بنا</a></li></ul></td><td><h2>${title}</h2>${body}<table border="1"><tr><th>القسم</th><th>الكتب</th></tr><tr><td>الأطفال</td><td>9000</td></tr><tr><td>العلوم</td><td>7500</td></tr></table></td></tr><tr><td colspan="2">جميع الحقوق محفوظة © 2024</td></tr></table>`,
    ),
    fields: { title, lang: 'ar' },
    body: [...paragraphs, 'القسم الكتب الأطفال 9000 العلوم 7500'],
  },
  'right to left by style alone': {
    html: `<html><head><title>${title}</title><style>body { direction: rtl; text-align: right }</style></head><body><div class="top">${menu}</div><div class="story"><h1>${title}</h1><div class="txt">${body}</div></div>${footer}</body></html>`,
    fields: { title, lang: 'ar' },
  },
  'broken markup': {
    html: `<title>${title}</title><body><div><h1>${title}<div class=content><p>${paragraphs.join('<p>')}<b><i>`,
    fields: { title, lang: 'ar' },
  },
  'paywall teaser': {
    html: page(
      `<title>${title}</title><meta property="og:title" content="${title}"><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false,"headline":"${title}","datePublished":"2024-03-05T06:00:00+02:00"}</script>`,
      `${menu}<article><h1>${title}</h1>${body}<div class="paywall subscribe-box"><p><a href="/subscribe">اشترك الآن</a></p></div></article>${footer}`,
    ),
    fields: { title, date: '2024-03-05' },
  },
  'comments below': {
    html: page(
      `<title>${title}</title>`,
      `${menu}<div class="wrap"><div class="article-body"><h1>${title}</h1><p class="date">2024-03-05</p>${body}</div><div class="comments" id="disqus_thread"><h3>التعليقات</h3>${[1, 2, 3, 4].map((number) => `<div class="comment"><b>زائر ${number}</b><p>تعليق طويل بعض الشيء من زائر يقول رأيه في المكتبة، ويسأل عن مواعيدها، وعن طريقة الاشتراك فيها.</p></div>`).join('')}</div></div>${footer}`,
    ),
    fields: { title, date: '2024-03-05' },
  },
}
