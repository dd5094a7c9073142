import { inRows, type Sentences } from '../worded.ts'
import type { HelpSay } from './say.ts'

export const helpSays: Sentences<HelpSay> = {
  help: ({ choices }) => ({ text: brief, buttons: inRows(choices, 3) }),
  allHelp: ({ lines, unit }) => helpWords(lines, unit),
}

const brief = [
  '直接发数，我来对号入座，例：',
  '公务接待 3.93 5.0 4.28',
  '也可以发 Excel、Word 表格（导入）。',
  '',
  '填错了：发“撤销”，或重发那一题：',
  '公务接待 决算 4.38',
  '',
  '记住八个词就够：继续、目录、检查、撤销、草稿、提交、报送、帮助。',
].join('\n')

/** All lines of help; `unit` is that of amounts, if the form is known. */
function helpWords(lines: readonly string[], unit: string | undefined): string {
  return [
    '一次问一题，按各张表的顺序。还能这样说：',
    '',
    ...lines,
    '',
    `金额${unit ? `默认${unit}，` : ''}写 42,800元 或 4.28万元 ${unit ? '也' : '都'}行；没有就发“无”。`,
  ].join('\n')
}
