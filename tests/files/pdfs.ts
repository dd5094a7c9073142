import { deflateSync } from 'node:zlib'

/** Objects of a PDF, from 1 on; the first is its catalog. */
export type PdfObject = string | Uint8Array

/** A PDF of these objects; `trailer` is added to its trailer. */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Buffer {
  let out = Buffer.from('%PDF-1.5\n')
  const places = objects.map((object, at) => {
    const place = out.length
    out = Buffer.concat([out, Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const count = objects.length + 1
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\n`
  return Buffer.concat([out, Buffer.from(`${end}startxref\n${out.length}\n%%EOF\n`)])
}

/** A stream object; `packed` are bytes that the filter in `words` has packed. */
export function stream(packed: Uint8Array, words = ''): Buffer {
  const head = `<< /Length ${packed.length} ${words} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
}

export function deflated(text: string | Uint8Array): Buffer {
  return stream(deflateSync(text), '/Filter /FlateDecode')
}

const toUnicode =
  '/CIDInit /ProcSet findresource begin begincmap /CMapName /U def 1 begincodespacerange <0000> <FFFF> endcodespacerange ' +
  '1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end'

/** The codes of a text in UTF-16. */
function codes(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}

/** A PDF with these lines on each page, as Word prints one. */
export function textPdf(...pages: readonly (readonly string[])[]): Buffer {
  const first = 6
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`)
  const drawn = pages.flatMap((lines, at): PdfObject[] => {
    const text = lines.map((line) => `<${codes(line)}> Tj T*`).join('\n')
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      deflated(`BT /F 10 Tf 14 TL 60 780 Td\n${text}\nET`),
    ]
  })
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    stream(Buffer.from(toUnicode)),
    ...drawn,
  ])
}

/** A text cut into lines of so many characters, each paragraph anew. */
export function wrapped(text: string, width = 40): string[] {
  return text.split('\n').flatMap((paragraph) => paragraph.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])
}
