import type { Sentences } from '../worded.ts'
import type { DraftSay } from './say.ts'

export const draftSays: Sentences<DraftSay> = { making: ({ what }) => makingWords[what] }

const makingWords = {
  draft: '正在生成草稿…',
  report: '正在生成报告…',
  unsignedReport: '正在出报告。还没签字，签字和日期先空着…',
  transcription: '正在做抄录用的 Excel…',
  export: '正在导出数据…',
  review: '正在读这个文件…',
  scan: '正在收这份扫描件…',
  scanCheck: '正在检查里面的文字…',
  scanFile: '正在取这份扫描件…',
  comments: '正在把检查结果批注到 Word 上…',
} as const
