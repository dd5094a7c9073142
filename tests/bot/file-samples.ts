import type { FileSay } from '../../bot/talk/files/say.ts'
import type { Button } from '../../bot/talk/nouns.ts'
import type { ScanSay } from '../../bot/talk/scans/say.ts'

/** The findings on a file have an example of their own in `words.test.ts`. */
type Kinds = Exclude<FileSay['say'], 'fileFindings' | 'fileUnreadable'>

type Samples = { readonly [Kind in Kinds]: FileSay & { readonly say: Kind } }

/** An example of every message about a file that was sent. */
export function fileSamples(department: string, year: number, choices: readonly Button[]): Samples {
  const long = { label: `附件三 ${'项'.repeat(60)}·其他资金 全年预算数`, from: '职责'.repeat(400), to: '4.28' }
  const trouble = { label: '附件一 公务接待 2023年决算', shows: '“四点多”' }
  const part = { name: '罗志远', titles: ['附件二', '附件三 非遗保护专项资金'], cells: 12 }
  return {
    importPreview: {
      say: 'importPreview',
      again: true,
      department,
      year,
      apart: { department: '石桥县商务和口岸局', year: year - 1 },
      otherForm: false,
      same: 300,
      counts: [
        { annex: '附件一', changed: 12, filled: 0 },
        { annex: '附件四', changed: 0, filled: 3 },
      ],
      emptied: 4,
      lists: [{ label: '看改哪些', action: { do: 'fileChanges', file: 1 } }],
      unread: { count: 6, first: Array.from({ length: 5 }, () => trouble) },
      unknown: { count: 1, first: [{ label: '', shows: '“99”' }] },
      disagreeing: { count: 1, first: [{ label: '附件一 三公经费 2023年决算', shows: '7 ≠ 1 + 0 + 5 = 6，差 1' }] },
      signature: true,
      parts: [part],
      choices,
    },
    fileChanges: { say: 'fileChanges', changes: [long, { label: '附件一 公务接待' }], page: 2, of: 48, choices },
    partsGiven: { say: 'partsGiven', parts: [part], choices },
    partAnswered: { say: 'partAnswered', by: '罗志远', titles: part.titles, took: false, choices },
    imported: { say: 'imported', changed: 12, filled: 3, emptied: 4, doubts: [], empty: 0, isLast: true, choices: [] },
    noComments: { say: 'noComments' },
    leftEmpty: { say: 'leftEmpty', cells: 76 },
    importUnsigns: { say: 'importUnsigns', from: 'submitted', choices },
    fileTooEarly: { say: 'fileTooEarly' },
    fileUnasked: { say: 'fileUnasked' },
    howToSend: { say: 'howToSend', oldFiles: true },
    wrongFile: { say: 'wrongFile', ending: 'pdf', oldFiles: true },
    largeFile: { say: 'largeFile', most: 20, oldFiles: true },
    unreadFile: { say: 'unreadFile', why: 'broken' },
    fileTooLong: { say: 'fileTooLong', length: 30_000, most: 20_000 },
    fileLeft: { say: 'fileLeft' },
    fileQueued: {
      say: 'fileQueued',
      before: 3,
      undecided: { file: 1, name: `${'附件一'.repeat(20)}.docx` },
      choices,
    },
    fileWaits: { say: 'fileWaits', most: 20, choices },
    fileNamed: { say: 'fileNamed', name: `${'附件一'.repeat(20)}.docx`, waiting: 2 },
    fileReplaced: { say: 'fileReplaced', name: '附件一.docx' },
    fileNext: { say: 'fileNext', waiting: 2 },
    filesWait: { say: 'filesWait', waiting: 2, undecided: { file: 1, name: '附件一.docx' }, choices },
    fileGone: { say: 'fileGone' },
    nothingToImport: { say: 'nothingToImport' },
  }
}

/** The same about scans. */
export function scanSamples(choices: readonly Button[]): {
  readonly [Kind in ScanSay['say']]: ScanSay & { say: Kind }
} {
  const name = `盖章页${'（最终）'.repeat(20)}.pdf`
  const finding = { grade: 'must', says: '改'.repeat(500), shows: '7 ≠ 6' } as const
  const scan = { name, kind: 'pdf', size: 1_230_000, by: '周敏', at: '2024-07-03T18:00' } as const
  return {
    scanKept: { say: 'scanKept', name, kind: 'picture', count: 10, reviewed: true, choices },
    scanList: { say: 'scanList', scans: Array.from({ length: 10 }, () => scan), reviewed: false, choices },
    scanShown: { say: 'scanShown', number: 10, scan, choices },
    scanDropped: { say: 'scanDropped', name, left: 9, choices },
    scanPutBack: { say: 'scanPutBack', name, count: 10 },
    scanDroppedBy: { say: 'scanDroppedBy', name, by: '周敏' },
    tooManyScans: { say: 'tooManyScans', most: 10, choices },
    scanTooLarge: { say: 'scanTooLarge', name, most: 20 },
    scanOtherKind: { say: 'scanOtherKind', name, kind: 'pdf' },
    scanFindings: { say: 'scanFindings', name, found: { tally: { must: 1, explain: 0, note: 0 }, first: [finding] } },
    scanUnread: { say: 'scanUnread', name, why: 'password' },
    scanGone: { say: 'scanGone' },
  }
}
