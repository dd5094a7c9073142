import { endingOf } from '../../core/known/contents.ts'
import { PaperRefusedError } from '../../core/paper/refusal.ts'
import { type Remark, withRemarks } from '../../core/paper/remarks/docx.ts'
import { remarksOn } from '../../core/paper/remarks/filing.ts'
import { commenter } from '../../core/words/remarks.ts'
import { roomFor } from '../file-names.ts'
import { textsIn } from './archive.ts'
import { contentOf } from './content.ts'
import { decode } from './decode.ts'
import { asRead, type Papers, readPapers } from './filing.ts'
import type { CommentedAnswer, FileToComment } from './filing-answer.ts'
import { isData, readData } from './filing-data.ts'
import { partsOf } from './paper.ts'
import type { OpenedDocument } from './papers.ts'
import type { Packed } from './unpack.ts'
import { UnalterableError, withParts } from './zip-parts.ts'

/**
 * Reads and checks a filing, and returns its Word files with the findings, and the texts that were not taken, as
 * comments. Files of other kinds are left out.
 */
export function commentFiling(file: FileToComment): CommentedAnswer {
  const papers = isData(file) ? readData(file) : readPapers(file)
  if (papers.is === 'read') return { ...papers, files: [], elsewhere: papers.filing.findings.length }
  return papers.is === 'papers' ? commentPapers(papers, file.date) : papers
}

/** The same for papers that were read. */
export function commentPapers(
  { documents, judged }: Papers,
  date: string,
): Extract<CommentedAnswer, { readonly is: 'read' }> {
  const remarks = remarksOn(judged)
  const done = documents.flatMap((document) => {
    const own = remarks.filter((remark) => remark.document === document)
    const made = commented(document, own, date)
    return made ? [{ made, count: own.length }] : []
  })
  const elsewhere = done.reduce((left, { count }) => left - count, remarks.length)
  return { is: 'read', filing: asRead(judged), files: done.map(({ made }) => made), elsewhere }
}

/** A Word file with its comments; undefined for a file of another kind, or one that cannot be changed in part. */
function commented(document: OpenedDocument, remarks: readonly Remark[], date: string): Packed | undefined {
  if (!isWord(document)) return undefined
  const { bytes } = document
  try {
    const texts = textsIn(bytes)
    const changed = withRemarks(partsOf(texts), remarks, { ...commenter, date })
    const written = new Map([...changed].map(([name, text]) => [name, encoded(text, texts.get(name))]))
    return { name: commentedName(document.name), bytes: withParts(bytes, written) }
  } catch (error) {
    if (error instanceof UnalterableError || error instanceof PaperRefusedError) return undefined
    throw error
  }
}

/** Whether a document was read from Word: a workbook has sheets, and a text is not packed. */
function isWord({ name, bytes, pages }: OpenedDocument): boolean {
  return contentOf({ name, bytes }).is === 'zip' && pages.length === 1 && pages[0]?.sheet === undefined
}

const mark = '\uFEFF'
const encodings: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(mark + text, 'utf8'),
  (text) => Buffer.from(mark + text, 'utf16le'),
]

/** A text in the encoding of the part that it replaces. */
function encoded(text: string, replaced: Uint8Array | undefined): Uint8Array {
  if (!replaced) return Buffer.from(text)
  const before = decode(replaced) ?? ''
  const own = encodings.find((encode) => encode(before).equals(replaced))
  if (!own) throw new UnalterableError()
  return own(text)
}

/** Word does not open a file with macros, or a template, under the ending of a document. */
const otherEndings: readonly string[] = ['docm', 'dotx', 'dotm']
const wordEndings: readonly string[] = [...otherEndings, 'docx', 'doc', 'dot', 'wps', 'wpt', 'rtf']

/** `材料/附件1.docx` → `材料/附件1（检查意见）.docx`. */
function commentedName(name: string): string {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const ending = endingOf(name)
  const file = name.slice(folder.length)
  const stem = wordEndings.includes(ending) ? file.slice(0, -ending.length - 1) : file
  const last = `（检查意见）.${otherEndings.includes(ending) ? ending : 'docx'}`
  return `${folder}${roomFor(last, stem)}${last}`
}
