import type { Board } from '../../core/bureau/board.ts'
import type { Filing } from '../../core/filing.ts'
import type { CheckedFile } from '../../core/known/files.ts'
import type { Sheet } from '../bureau/workbook.ts'
import type { Copying } from '../copying.ts'
import type { Paper } from '../documents.ts'
import type { Into } from '../files/brings.ts'
import type { PdfToCheck } from '../files/check-pdf.ts'
import type { Source } from '../files/departments/source.ts'
import type { AskedOf } from '../files/departments/tasks.ts'
import type { FileToComment, FilingFile } from '../files/filing-answer.ts'
import type { Converted } from '../files/papers.ts'

/**
 * A sent file with its name; and the filing into which it may be imported. `part`: it was sent at a question, which a
 * part of a filing can answer. `paper`: it is what a paper was read to, with what was told of that. `converted`: what
 * became of the old files in it.
 */
export type SentFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly into?: Into
  readonly part?: boolean
  readonly paper?: CheckedFile
  readonly converted?: Converted
}

/** The tasks of separate processes; each loads what it needs for the first one of its kind. */
export const tasks = {
  /** Reads a file that was sent. */
  read: async (file: SentFile) => (await import('../files/read.ts')).readFile(file),
  /** Reads a file with a whole filing, and judges it. */
  filing: async (file: FilingFile) => (await import('../files/filing.ts')).readFilingFile(file),
  /** The same, with its findings as comments in its Word files. */
  comment: async (file: FileToComment) => (await import('../files/commented.ts')).commentFiling(file),
  /** Lists the files of many departments, which stay where they are. */
  departments: async (source: Source) => (await import('../files/departments/tasks.ts')).listDepartments(source),
  /** Reads a file only for whose it is. */
  whose: async (asked: AskedOf) => (await import('../files/departments/tasks.ts')).whoseFile(asked),
  /** Reads, checks and comments the files of one department. */
  department: async (asked: AskedOf) => (await import('../files/departments/tasks.ts')).departmentOf(asked),
  /** The text of a PDF that was sent. */
  pdf: async (bytes: Uint8Array) => (await import('../files/pdf.ts')).readPdf(bytes),
  /** The same, and checks its prose against a filing. */
  checkPdf: async (file: PdfToCheck) => (await import('../files/check-pdf.ts')).checkPdf(file),
  /** Prints a filing as Word. */
  print: async (paper: Paper) => (await import('../documents.ts')).printPaper(paper),
  /** Writes a filing as an exchange file. */
  export: async (paper: Paper) => (await import('../documents.ts')).exportPaper(paper),
  /** Writes a filing's figures as an Excel file, to copy into the finance system. */
  transcribe: async (paper: Paper) => (await import('../transcribing.ts')).transcribePaper(paper),
  /** Makes what is seen of a filing beside the chat. */
  view: async (filing: Filing) => (await import('../view/make-view.ts')).makeView(filing),
  /** Writes sheets as an Excel file. */
  workbook: async (sheets: readonly Sheet[]) => (await import('../bureau/workbook.ts')).writeWorkbook(sheets),
  /** Draws the bureau's board; no picture if the machine has no font with Chinese characters. */
  picture: async (board: Board) => (await import('../bureau/picture.ts')).drawBoard(board),
  /** Copies the bot's database while it is in use. */
  copy: async (copying: Copying) => (await import('../copying.ts')).copyData(copying),
}

export type Tasks = typeof tasks
export type TaskName = keyof Tasks
export type Input<Name extends TaskName> = Parameters<Tasks[Name]>[0]
export type Output<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>

/** Does a task; rejects with the task's own error, or with a `TaskEndedError`. */
export type Run = <Name extends TaskName>(name: Name, input: Input<Name>, signal?: AbortSignal) => Promise<Output<Name>>

export type Asked<Name extends TaskName = TaskName> = { readonly name: Name; readonly input: Input<Name> }
export type Answer = { readonly made: unknown } | { readonly error: unknown }
