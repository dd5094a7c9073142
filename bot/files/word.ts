import mammoth from 'mammoth'
import { archiveOf, textsIn } from './archive.ts'

/** The text of a Word file: one line per paragraph and per table row, with its cells separated by tabs. */
export async function readWord(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(archiveOf(textsIn(bytes)))
  const { value } = await mammoth.convertToHtml({ buffer }, { ignoreEmptyParagraphs: true })
  return textOf(value)
}

/** Paragraphs and tables of HTML as the library writes it. */
export function textOf(html: string): string {
  const written: string[] = []
  let cells = 0
  let begun = 0
  for (const piece of html.split(/(<[^<>]+>)/)) {
    if (!piece.startsWith('<')) written.push(...(piece === '' ? [] : [words(piece)]))
    else if (/^<t[dh]\b/.test(piece)) {
      cells += 1
      begun = written.length
    } else if (/^<\/t[dh]>/.test(piece)) {
      cells -= 1
      while (written.length > begun && written.at(-1) === '\n') written.pop()
      written.push('\t')
    } else if (/^<\/tr>/.test(piece)) {
      if (written.at(-1) === '\t') written.pop()
      written.push('\n')
    } else if (/^<(br|\/p|\/h\d|\/li)\b/.test(piece)) written.push(cells > 0 ? ' ' : '\n')
  }
  // A run of spaces is read once, from its beginning.
  return written
    .join('')
    .replace(/(?<! ) +(?=[\t\n]|$)/g, '')
    .trim()
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

function words(html: string): string {
  return html.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name] ?? '')
}
