import type { Page } from './page.ts'
import { neededPart, type Opened, partOf, relationsOf } from './parts.ts'
import { sheetPage } from './xlsx-sheet.ts'
import { type Book, cellStyles, epoch1900, epoch1904, richText } from './xlsx-values.ts'
import { elementsOf, isOn, within } from './xml.ts'

/**
 * The visible sheets of an Excel file, one page each: values as stored, not as their formats round them. Throws a
 * refusal.
 */
export function xlsxPages(file: Opened): Page[] {
  const { parts, main, root } = file
  const book: Book = {
    strings: elementsOf(partOf(file, 'sharedStrings'), 'si').map(richText),
    styles: cellStyles(partOf(file, 'styles')),
    epoch: isOn(within(root, 'workbookPr')?.attributes.date1904 ?? '0') ? epoch1904 : epoch1900,
  }
  const sheets = new Map(
    relationsOf(parts, main).flatMap(({ id, type, part }) => (type === 'worksheet' ? [[id, part] as const] : [])),
  )
  return elementsOf(within(root, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const part = sheets.get(attributes['r:id'] ?? '')
    const shown = (attributes.state ?? 'visible') === 'visible'
    return shown && part !== undefined ? sheetPage(attributes.name ?? '', neededPart(parts, part), book) : []
  })
}
