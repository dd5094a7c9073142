import type { Finding } from '../../checks/finding.ts'
import type { Document, FilingRead } from '../filing/filing-read.ts'
import type { Remark } from './docx.ts'

/** What a filing was read as; the findings are judged on its values. */
export type Judged = Pick<FilingRead, 'form' | 'year' | 'placed' | 'doubts' | 'unread' | 'places'> & {
  readonly findings: readonly Finding[]
}

/** A remark on a text of one of the files. */
export type FileRemark = Remark & { readonly document: Document }
