import mammoth from 'mammoth'
import { archiveOf, textsIn } from './archive.ts'

/** The text of a Word file: a paragraph a line, a table a line a row with its cells apart by tabs. */
export async function readWord(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(archiveOf(textsIn(bytes)))
  const { value } = await mammoth.convertToHtml({ buffer }, { ignoreEmptyParagraphs: true })
  return textOf(value)
}

/** Paragraphs and tables of HTML as the library writes it. */
export function textOf(html: string): string {
  const written: string[] = []
  let cells = 0
  for (const piece of html.split(/(<[^<>]+>)/)) {
    if (!piece.startsWith('<')) written.push(...(piece === '' ? [] : [words(piece)]))
    else if (/^<t[dh]\b/.test(piece)) cells += 1
    else if (/^<\/t[dh]>/.test(piece)) {
      cells -= 1
      while (written.at(-1) === '\n') written.pop()
      written.push('\t')
    } else if (/^<\/tr>/.test(piece)) {
      if (written.at(-1) === '\t') written.pop()
      written.push('\n')
    } else if (/^<(br|\/p|\/h\d|\/li)\b/.test(piece)) written.push(cells > 0 ? ' ' : '\n')
  }
  // A run of spaces is looked at once, from its beginning.
  return written
    .join('')
    .replace(/(?<! ) +(?=[\t\n]|$)/g, '')
    .trim()
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

function words(html: string): string {
  return html.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name] ?? '')
}
