import type { PdfText } from '../../core/known/scans.ts'

/** A report is shorter; what is longer is no report, or was made to hurt. */
const mostPages = 200
const mostSigns = 200_000

/**
 * The text of a PDF, a page each. A process that does this is ended where it takes too long or too much memory: the
 * library unpacks a stream whole.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 })
    if (pdf.numPages > mostPages) return { is: 'none', why: 'tooMuch' }
    return await textOf(pdf)
  } catch (error) {
    return { is: 'none', why: isLocked(error) ? 'password' : 'broken' }
  }
}

type Pdf = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>

async function textOf(pdf: Pdf): Promise<PdfText> {
  const pages: string[] = []
  let signs = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
    page.cleanup()
    signs += text.length
    if (signs > mostSigns) return { is: 'none', why: 'tooMuch' }
    pages.push(text)
  }
  return pages.some((text) => /\p{Script=Han}/u.test(text)) ? { is: 'text', pages } : { is: 'none', why: 'noText' }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException'
}
