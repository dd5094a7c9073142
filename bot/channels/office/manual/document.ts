import { escaped } from './html.ts'
import type { Manual, Section } from './markdown.ts'

/** A manual and the address of its page. */
export type Placed = { readonly address: string; readonly manual: Manual }

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='13' " +
  "rx='4' fill='%231f6f5c'/%3E%3Cpath d='M4 12v4l4-4z' fill='%231f6f5c'/%3E%3C/svg%3E"

/** The page of one manual: its title, the contents list, the text. */
export function manualPage(all: readonly Placed[], { address, manual }: Placed): string {
  const contents = `<nav class="contents" aria-label="本页内容">\n${sectionList('', manual.sections)}</nav>`
  const article = `<article id="text" tabindex="-1">\n${manual.html}</article>`
  return page(all, { address, title: manual.title, body: `${contents}\n${article}` })
}

/** The page that leads to the manuals and to each part of them. */
export function contentsPage(all: readonly Placed[]): string {
  const parts = all.map(({ address, manual: { title, sections } }) => {
    const heading = `<h2><a href="${address}">${escaped(title)}</a></h2>`
    return `<section class="contents">\n${heading}\n${sectionList(address, sections)}</section>`
  })
  return page(all, { title: '帮助', body: `<div id="text" tabindex="-1">\n${parts.join('\n')}\n</div>` })
}

/** What is shown where there is no such page. */
export function missingPage(all: readonly Placed[]): string {
  const body = '<p id="text" tabindex="-1">帮助里没有这一页。请从上面选一本，或者返回对话。</p>'
  return page(all, { title: '没有这一页', body })
}

function sectionList(address: string, sections: readonly Section[]): string {
  const items = sections.map(({ id, title }) => {
    return `<li><a href="${address}#${escaped(id)}">${escaped(title)}</a></li>\n`
  })
  return `<ol>\n${items.join('')}</ol>\n`
}

type Page = { readonly address?: string; readonly title: string; readonly body: string }

function page(all: readonly Placed[], { address, title, body }: Page): string {
  const links = all.map((one) => {
    const current = one.address === address ? ' aria-current="page"' : ''
    return `<a href="${one.address}"${current}>${escaped(one.manual.title)}</a>`
  })
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · 绩效自评</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/help/manual.css">
</head>
<body>
<a class="skip" href="#text">跳到正文</a>
<header>
<a class="back" href="/">‹ 返回对话</a>
<nav aria-label="帮助">${links.join('')}</nav>
</header>
<main>
<h1 id="top">${escaped(title)}</h1>
${body}
</main>
<footer><a href="#top">回到开头</a><a href="/">返回对话</a></footer>
</body>
</html>
`
}
