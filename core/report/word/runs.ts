import { CommentRangeEnd, CommentRangeStart, CommentReference, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Run } from '../blocks.ts'
import { lineToWriteOn } from '../sheet.ts'
import { printable } from './text.ts'

/** The remarks attached to each run, by their numbers. */
export type Pins = ReadonlyMap<Run, readonly number[]>

/** Draws quotation marks and dashes as Chinese ones; other characters need no hint. */
const asChinese = { font: { hint: 'eastAsia' } }
const clear = /^[\t\x20-\x7e\u3000-\u9fff\uff00-\uffef]*$/

/** Runs in Word's form, each between the marks of its remarks. */
export function wordRuns(runs: readonly Run[], pins: Pins): ParagraphChild[] {
  return runs.flatMap((run) => remarked(textRuns(run), pins.get(run) ?? []))
}

function textRuns(run: Run): TextRun[] {
  if (run.text === '' && run.line) return [new TextRun({ text: lineToWriteOn, underline: {} })]
  return printable(run.text)
    .split('\n')
    .map((line, index) => textRun(line, index > 0, run.missing ?? false))
}

function textRun(line: string, broken: boolean, missing: boolean): TextRun {
  const words = line.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]))
  return new TextRun({
    children: words,
    ...(clear.test(line) ? {} : asChinese),
    ...(broken ? { break: 1 } : {}),
    ...(missing ? { highlight: 'yellow' } : {}),
  })
}

function remarked(runs: readonly ParagraphChild[], remarks: readonly number[]): ParagraphChild[] {
  return [
    ...remarks.map((remark) => new CommentRangeStart(remark)),
    ...runs,
    ...remarks.map((remark) => new CommentRangeEnd(remark)),
    ...remarks.map((remark) => new TextRun({ children: [new CommentReference(remark)] })),
  ]
}
