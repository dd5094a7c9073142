import { unzipSync } from 'fflate'

export type ZipKind = 'office' | 'otherKind' | 'archive' | 'broken'

/** Names in an archive that is one file of an office program; a main part may be named `word/document2.xml`. */
const office = /^(?:word|xl)\/[^/]+\.xml$/
const others = /^(?:\[Content_Types\]\.xml|OFD\.xml|mimetype)$/

/** What a zip is by its table of contents: a Word or Excel file, one of another program, or files packed together. */
export function archiveKind(bytes: Uint8Array): ZipKind {
  const names: string[] = []
  try {
    unzipSync(bytes, { filter: ({ name }) => names.push(name) < 0 })
  } catch {
    return 'broken'
  }
  if (names.some((name) => office.test(name))) return 'office'
  return names.some((name) => others.test(name)) ? 'otherKind' : 'archive'
}
