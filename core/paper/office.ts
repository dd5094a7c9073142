import { docxPage } from './docx.ts'
import type { Page } from './page.ts'
import { opened, type Parts } from './parts.ts'
import { PaperRefusedError } from './refusal.ts'
import { xlsxPages } from './xlsx.ts'

/** The pages of a Word file or an Excel workbook, recognised by its main part. Throws a refusal. */
export function readOffice(parts: Parts): readonly Page[] {
  const file = opened(parts)
  if (file.root.name === 'w:document') return [docxPage(file)]
  if (file.root.name === 'workbook') return xlsxPages(file)
  throw new PaperRefusedError('broken')
}
