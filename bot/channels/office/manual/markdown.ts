import { Marked, type Renderer, type RendererObject, type Tokens } from 'marked'
import { bubblesHtml } from './bubbles.ts'
import { escaped, Ids } from './html.ts'
import type { Picture } from './pictures.ts'

/** A heading that the contents list leads to. */
export type Section = { readonly id: string; readonly title: string }

/** A manual as a page shows it: its title stands above the contents list, `html` is the text below. */
export type Manual = { readonly title: string; readonly sections: readonly Section[]; readonly html: string }

/** What a manual names by file: other manuals and pictures. */
export type Places = {
  /** The address of a manual, if it is served. */
  readonly manual: (file: string) => string | undefined
  readonly picture: (file: string) => Omit<Picture, 'bytes'> | undefined
}

/** Reads a manual. HTML in it is shown as the signs it is written with; what is not served is no link and no picture. */
export function readManual(markdown: string, places: Places): Manual {
  const headings: Heading[] = []
  const marked = new Marked({ renderer: { ...textParts, ...headingParts(headings), ...linkParts(places) } })
  const html = marked.parse(markdown, { async: false })
  const sections = headings.filter(({ depth }) => depth === 2)
  return { title: headings.find(({ depth }) => depth === 1)?.title ?? '', sections, html }
}

type Heading = Section & { readonly depth: number }
type Parts = RendererObject<string, string>

const textParts: Parts = {
  html: ({ text }) => escaped(text),
  code: ({ text, lang }) => (/^talk\b/.test(lang ?? '') ? bubblesHtml(text) : false),
}

/** Headings with ids, and tables named after the heading above, which scroll by themselves where they are too wide. */
function headingParts(headings: Heading[]): Parts {
  const ids = new Ids()
  return {
    heading({ tokens, depth }) {
      const title = this.parser.parseInline(tokens, this.parser.textRenderer)
      const heading = { id: ids.of(title), title, depth }
      headings.push(heading)
      if (depth === 1) return ''
      return `<h${depth} id="${escaped(heading.id)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
    },
    table({ header, rows }) {
      const label = escaped(`表格：${headings.at(-1)?.title ?? ''}`)
      const body = rows.map((row) => rowHtml(this, row)).join('')
      const table = `<table>\n<thead>\n${rowHtml(this, header)}</thead>\n<tbody>\n${body}</tbody>\n</table>`
      return `<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>\n`
    },
  }
}

function rowHtml({ parser }: Pick<Renderer, 'parser'>, cells: readonly Tokens.TableCell[]): string {
  const html = cells.map(({ tokens, header }) => {
    const text = parser.parseInline(tokens)
    return header ? `<th scope="col">${text}</th>` : `<td>${text}</td>`
  })
  return `<tr>${html.join('')}</tr>\n`
}

/** Links within the manuals and to them; a picture opens by itself when it is tapped. */
function linkParts({ manual, picture }: Places): Parts {
  return {
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens)
      const [file = '', part] = href.split('#')
      const page = file === '' ? '' : manual(file)
      if (page === undefined) return text
      return `<a href="${escaped(part === undefined ? page : `${page}#${part}`)}">${text}</a>`
    },
    image({ href, text }) {
      const shown = picture(href)
      if (shown === undefined) return escaped(text)
      const { address, width, height } = shown
      const size = `width="${width}" height="${height}"`
      const shape = height > width ? 'picture tall' : 'picture'
      return `<a class="${shape}" href="${address}"><img src="${address}" alt="${escaped(text)}" ${size} loading="lazy"></a>`
    },
  }
}
