import type { NotRead } from '../../../core/known/contents.ts'
import type { Sentences } from '../worded.ts'
import type { FileSay } from './say.ts'

type RefusalSay = Extract<FileSay, { say: 'howToSend' | 'wrongFile' | 'largeFile' | 'unreadFile' }>

/** What can be sent, and why a file was not read. */
export const refusalSays: Sentences<RefusalSay> = {
  howToSend: ({ oldFiles }) =>
    `把文件直接发给我就行：填过的${officeFiles(oldFiles)}或装着它们的 .zip，去年的也行；“导出”得到的 .json 也收。发来先看会改什么，再定填不填。也可以把表复制过来粘贴。`,
  wrongFile: ({ ending, oldFiles }) => `${wrongKinds[ending] ?? '这种文件我读不了。'}${whatCanBeSent(oldFiles)}`,
  largeFile: ({ most, oldFiles }) => `文件太大了，这种文件最多 ${most} MB。${whatCanBeSent(oldFiles)}`,
  unreadFile: ({ why }) => notRead[why],
}

function whatCanBeSent(oldFiles: boolean): string {
  return `能发的有：填过的${officeFiles(oldFiles)}、.zip，“导出”得到的 .json；文字题也可以发 .txt；盖章扫描件发 PDF 或照片。`
}

function officeFiles(oldFiles: boolean): string {
  return oldFiles ? ' Word（.docx、.doc、.wps）、Excel（.xlsx、.xls）' : ' Word（.docx）、Excel（.xlsx）'
}

const old = '是旧版格式，我读不了。请打开后另存为'
const wrongKinds: Readonly<Record<string, string>> = {
  doc: `这${old} .docx 再发。`,
  wps: `这${old} .docx 再发。`,
  rtf: `这${old} .docx 再发。`,
  xls: `这${old} .xlsx 再发。`,
  et: `这${old} .xlsx 再发。`,
  pdf: '这种文件里的字我读不了。请发它的 Word 原稿，或把文字复制过来。',
}

const notRead: Readonly<Record<NotRead, string>> = {
  noFiling: '压缩包里没有认出一个单位的自评表。请把 Word 或 Excel 一个一个发来。',
  broken: '文件打不开，可能坏了或加了密码。请打开看看，另存一份再发；或把内容复制过来。',
  password: '文件加了密码，打不开。请去掉密码，另存一份再发。',
  markup: '这个文件其实是网页，不是 Word、Excel 文件。请打开后另存为 .docx 或 .xlsx 再发，或把表复制过来。',
  noOffice: '旧版格式的文件我读不了。请打开后另存为 .docx（表格 .xlsx）再发。',
  slow: '旧版格式的文件转换太慢，没有读。请打开后另存为 .docx（表格 .xlsx）再发。',
  tooMuch: '文件里的内容太多，没有读。请只留这一题的部分，另存再发。',
  tooMuchData: '这份数据太大或太复杂，没填上。请发“导出”，把得到的 .json 文件原样发来。',
  noText: '文件里的字打不开。请另存为 UTF-8 文本再发，或把内容复制过来。',
  empty: '文件里没有文字，没填上。是图片的话，请打成文字发来。',
}
