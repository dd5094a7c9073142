import { feature } from '../feature.ts'
import type { Incoming, Turn } from '../talk.ts'
import { fileAction } from './actions.ts'
import { fileChanges } from './changes.ts'
import { checkFile, commentFile, importFile, leaveFile } from './import.ts'
import { fileJob } from './jobs.ts'
import { lookAgain } from './kept.ts'
import { leaveEmpty } from './left-open.ts'
import { isPreview } from './queue.ts'
import { fileSays } from './said-words.ts'

export { inQueue, withFilesWaiting } from './queue.ts'
export { readLater, takeContents } from './take.ts'

function howToSend({ oldFiles }: Incoming): Turn {
  return { says: [{ say: 'howToSend', oldFiles: oldFiles === true }] }
}

/** Files that a person sends, and the exchange file that they can export. */
export const files = feature<'files'>({
  name: 'files',
  labels: [
    '填入，再重新提交',
    '填入，再重新签',
    '先不填入',
    '全部填入',
    '只填没填的',
    '给同事看',
    '再看这份文件',
    '只检查',
    '空着的都算没有',
    '发回带批注的 Word',
    '看改哪些',
    '‹ 上一页',
    '下一页 ›',
    '看前一个文件',
    '前一个先不填入',
  ],
  commands: [
    { command: 'export', words: ['导出'], menu: '导出数据文件', does: { do: 'export' } },
    { command: 'import', words: ['导入'], menu: '怎么把文件发来填', does: { do: 'howToSend' } },
  ],
  help: ['导出：数据文件；导入：把填过的 Word、Excel 发来，先看会改什么，再定填不填'],
  actions: fileAction,
  right: {
    export: 'read',
    howToSend: 'read',
    import: 'change',
    leaveEmpty: 'change',
    commentFile: 'read',
    checkFile: 'read',
    fileChanges: 'read',
    leaveFile: 'read',
    lookAgain: 'change',
  },
  always: ({ place }) => (isPreview(place) ? { queue: true } : {}),
  needs: {
    import: (_, { file }) => ({ received: file, queue: true }),
    checkFile: (_, { file }) => ({ received: file }),
    fileChanges: (_, { file }) => ({ received: file }),
    leaveFile: (_, { file }) => ({ received: file, queue: true }),
    lookAgain: (_, { file }) => ({ received: file }),
  },
  act: {
    export: () => ({ says: [{ say: 'making', what: 'export' }], jobs: [{ job: 'export' }] }),
    howToSend,
    import: importFile,
    leaveEmpty,
    commentFile: (_, { sent }) => commentFile(sent),
    checkFile,
    fileChanges,
    leaveFile: (talk, { file }) => leaveFile(talk, file),
    lookAgain: (talk, { file }) => lookAgain(talk, file),
  },
  without: { commentFile: (_, { sent }) => commentFile(sent), howToSend },
  jobs: fileJob,
  jobRight: { export: 'read' },
  says: fileSays,
})
