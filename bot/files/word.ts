import { archiveOf, textsIn } from './archive.ts'
import { readBy } from './reader.ts'

/** The text of a Word file: a paragraph a line, a table a line a row with its cells apart by tabs. */
export async function readWord(bytes: Uint8Array): Promise<string> {
  return textOf(await readBy('word', archiveOf(textsIn(bytes))))
}

/** Paragraphs and tables of HTML as the library writes it. */
export function textOf(html: string): string {
  const pieces = html.split(/(<[^>]+>)/)
  let text = ''
  let cells = 0
  let begun = 0
  for (const piece of pieces) {
    if (!piece.startsWith('<')) text += words(piece)
    else if (/^<t[dh]\b/.test(piece)) {
      cells += 1
      begun = text.length
    } else if (/^<\/t[dh]>/.test(piece)) {
      cells -= 1
      text = `${text.slice(0, begun)}${text.slice(begun).replace(/\n+$/, '')}\t`
    } else if (/^<\/tr>/.test(piece)) text = `${text.replace(/\t$/, '')}\n`
    else if (/^<(br|\/p|\/h\d|\/li)\b/.test(piece)) text += cells > 0 ? ' ' : '\n'
  }
  return text.replace(/ +(?=[\t\n]|$)/g, '').trim()
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

function words(html: string): string {
  return html.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name] ?? '')
}
