import type { SaidAs, Sentences } from '../worded.ts'
import type { BureauSay } from './say.ts'

type BoardSays = SaidAs<BureauSay, 'counting' | 'summing' | 'askSummary'>

/** What is said about the board and the summary while they are made. */
export const boardSentences: Sentences<BoardSays> = {
  counting: () => '正在统计各部门的进度…',
  summing: ({ of }) => (of === 'figures' ? '正在汇总各部门的数…' : '正在打包各部门的报告…'),
  askSummary: ({ year }) =>
    `${year}年度要哪一种汇总？\n汇总表：一个电子表格，每张附件一页，一个部门一行，有合计\n打包报告：已报送部门的 Word 报告，一个压缩包`,
}
