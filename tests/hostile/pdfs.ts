import { deflateSync } from 'node:zlib'
import { deflated, pdfOf, stream, textPdf } from '../files/pdfs.ts'
import type { HostileFile } from './files.ts'

const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page = (more: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] ${more} >>`
const blanks = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000, ' ')
/** Blanks that two filters have packed one over the other: a few KB that unpack to as much. */
const twice = (megabytes: number) => deflateSync(deflateSync(blanks(megabytes)))

const kinds: Readonly<Record<string, () => Uint8Array>> = {
  'only its first line': () => Buffer.from('%PDF-1.7\n'),
  'cut in half': () => textPdf(['公务接待']).subarray(0, 400),
  'zeros behind its mark': () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000_000)]),
  'a page that unpacks to six hundred megabytes': () =>
    pdfOf([catalog, pages, page('/Contents 4 0 R'), stream(twice(600), '/Filter [/FlateDecode /FlateDecode]')]),
  'a page of a hundred large contents': () => {
    const contents = Array.from({ length: 100 }, () => '4 0 R').join(' ')
    return pdfOf([catalog, pages, page(`/Contents [${contents}]`), deflated(blanks(10))])
  },
  'pages that are their own parents': () =>
    pdfOf([catalog, '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
  'a million pages by its own count': () => pdfOf([catalog, '<< /Type /Pages /Kids [] /Count 1000000 >>']),
  'three hundred pages': () => textPdf(...Array.from({ length: 300 }, () => ['公务接待'])),
  'a form that draws itself': () =>
    pdfOf([
      catalog,
      pages,
      page('/Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R'),
      deflated('/X Do'),
      stream(
        Buffer.from('/X Do /X Do'),
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
      ),
    ]),
  'a length that is itself': () =>
    pdfOf([catalog, pages, page('/Contents 4 0 R'), '<< /Length 4 0 R >>\nstream\nq\nendstream']),
  'a password': () =>
    pdfOf(
      [
        catalog,
        pages,
        page(''),
        `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`,
      ],
      `/Encrypt 4 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`,
    ),
  'arrays a hundred thousand deep': () =>
    pdfOf([catalog, pages, page(`/Contents ${'['.repeat(100_000)}${']'.repeat(100_000)}`)]),
  'a text of four hundred thousand characters': () =>
    textPdf(...Array.from({ length: 150 }, () => Array.from({ length: 55 }, () => '字'.repeat(50)))),
}

export const hostilePdfs: readonly HostileFile[] = Object.entries(kinds).map(([name, bytes]) => ({
  name: `a PDF: ${name}`,
  file: '盖章页.pdf',
  bytes,
}))
