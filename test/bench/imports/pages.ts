import type { Story } from './stories.ts'

/** The page of a story as a news site serves it: menus, metadata in two ways, scripts, teasers, comments; some 50 KB, of which a tenth is the article. */
export function pageOf(story: Story): string {
  const { site, headline, author, day, paragraphs, subheadings, others } = story
  const linked = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: `${day}T09:30:00+03:00`,
    author: { '@type': 'Person', name: author },
    publisher: { '@type': 'Organization', name: site },
  }
  const body = paragraphs
    .map((paragraph, number) => {
      const heading = subheadings.get(number)
      return `${heading === undefined ? '' : `<h2>${heading}</h2>\n`}<p class="article__text">${paragraph}</p>`
    })
    .join('\n<div class="ad-slot" data-slot="in-article"><div></div></div>\n')
  return `<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<title>${headline} - ${site}</title>
<meta property="og:title" content="${headline}">
<meta property="og:site_name" content="${site}">
<meta property="og:description" content="${(paragraphs[0] ?? '').slice(0, 150)}">
<link rel="canonical" href="https://example.org/news/${story.number}">
<script type="application/ld+json">${JSON.stringify(linked)}</script>
<style>${STYLE}</style>
<script>${SCRIPT}</script>
</head>
<body class="news news--article">
<header class="site-header"><a href="/" class="logo">${site}</a>${MENU}</header>
<div class="layout"><main class="layout__main">
<article class="article">
<h1 class="article__title">${headline}</h1>
<div class="article__meta"><span class="byline">بقلم: <a href="/authors/1" rel="author">${author}</a></span> <time datetime="${day}T09:30:00+03:00">${day}</time></div>
<figure><img src="/images/${story.number}.jpg" alt=""><figcaption>${others[0] ?? ''}</figcaption></figure>
<div class="article__body">
${body}
</div>
<div class="share"><span>شارك هذا الخبر</span><a href="#">فيسبوك</a><a href="#">تويتر</a><a href="#">واتساب</a></div>
</article>
<section class="comments"><h3>التعليقات</h3><ol>${others
    .slice(0, 8)
    .map((words) => `<li><div class="comment"><b>زائر</b><p>${words}</p><a href="#">رد</a></div></li>`)
    .join('\n')}</ol></section>
</main>
<aside class="layout__side"><h3>الأكثر قراءة</h3><ul>${others.map(teaser).join('\n')}</ul></aside></div>
<footer class="site-footer">${MENU}<p>جميع الحقوق محفوظة © ${site}</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`
}

const teaser = (words: string, number: number): string =>
  `<li class="teaser teaser--${number % 3}"><a href="/news/${number}"><img src="/images/small-${number}.jpg" alt="" loading="lazy"><span class="teaser__section">سياسة</span><h4 class="teaser__title">${words}</h4><time>قبل ${number + 1} دقيقة</time></a></li>`

const sections = ['الرئيسية', 'سياسة', 'اقتصاد', 'ثقافة', 'رياضة', 'علوم', 'صحة', 'رأي', 'فيديو', 'صور'] as const

const MENU = `<nav class="menu"><ul>${sections
  .map(
    (name) =>
      `<li><a href="/${name}">${name}</a><ul>${sections.map((inner) => `<li class="menu__item"><a href="/${name}/${inner}">${inner}</a></li>`).join('')}</ul></li>`,
  )
  .join('')}</ul></nav>`

const STYLE = Array.from(
  { length: 60 },
  (_, number) => `.layout--${number}{display:grid;gap:${number}px;margin-inline:auto}`,
).join('')

const SCRIPT = Array.from(
  { length: 60 },
  (_, number) => `window.queue=window.queue||[];window.queue.push({slot:"a${number}",size:[300,${number}]});`,
).join('')
