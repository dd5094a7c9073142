import { separatedRows } from '../../core/bureau/list.ts'

/** A file with a list in it: its rows, or that it cannot be read. Spreadsheets' library is loaded with the first one. */
export async function readTable(name: string, bytes: Uint8Array): Promise<string[][] | undefined> {
  if (/\.xlsx$/i.test(name)) return readWorkbook(bytes)
  return /\.(csv|tsv|txt)$/i.test(name) ? separatedRows(decoded(bytes)) : undefined
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][] | undefined> {
  const { readSheet } = await import('read-excel-file/node')
  try {
    const rows = await readSheet(Buffer.from(bytes))
    return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  } catch {
    return undefined
  }
}

/** Spreadsheets in Chinese save tables with commas in GBK. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
