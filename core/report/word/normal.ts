import { fontOf } from './fonts.ts'
import { bodySize } from './measures.ts'

/**
 * The style on which every other is based; the grid's pitch depends on its size. Its lines are exact and ignore the
 * grid, on which LibreOffice would give each 3号 character two cells. docx cannot express that in a style.
 */
export function normalStyles(): string {
  const fonts = Object.entries(fontOf('body')).map(([script, name]) => `w:${script}="${name}"`)
  const size = bodySize * 2
  const run = `<w:rPr><w:rFonts ${fonts.join(' ')}/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const head = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
  return `<w:styles xmlns:w="${main}">${head}<w:pPr><w:snapToGrid w:val="0"/></w:pPr>${run}</w:style></w:styles>`
}
