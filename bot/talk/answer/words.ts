import type { LabelledRefusal } from '../../../core/values/refusal.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { refusalWords } from '../../../core/words/refusals.ts'
import type { Sentences } from '../worded.ts'
import type { AnswerSay } from './say.ts'

const longestName = 60
const longestRead = 30

export const answerSays: Sentences<AnswerSay> = {
  defaultDirection: (say) => `${say.name}没写方向，按 ${say.target} 理解。`,
  moreDecimals: (say) =>
    `${say.cells.map(({ label, value }) => `${label} ${value}`).join('、')}：小数多于表里的两位，已照原数记下，也照原数打印。要两位小数，就重发四舍五入后的数。`,
  tooMuch: (say) =>
    say.cells.length === 1
      ? `${say.title}只要一个数，多出了“${say.extra}”，没有记下。请重发。`
      : `${say.title}要 ${say.cells.length} 个：${say.cells.join('、')}。多出了“${say.extra}”，没有记下。请按顺序重发。`,
  unevenThousands: ({ read }) =>
    `没填上：“${shortened(read, longestRead)}”是一个数还是几个？一个数不写逗号，几个数用空格隔开，请重发。`,
  aboveWeight: (say) => `得分 ${say.read} 超过了分值 ${say.weight}，没有记下。请发不超过 ${say.weight} 的数。`,
  choose: (say) => `${say.label}收到“${say.read}”，有${say.choices.length > 2 ? '几' : '两'}种读法，是哪一个？`,
  notOffered: (say) => `现在没有“${say.word}”可选，没有记下。请直接把内容发来。`,
  unfinished: (say) => `“${say.read}”没有记下：${say.title}还差${say.missing.join('、')}，先补上，再发新的一行。`,
  tooFew: (say) =>
    `${say.title}要 ${say.cells.length} 个：${say.cells.join('、')}。“${say.read}”不够，没填上。请发全，或只发一格，例如：${say.cells.at(-1)} 4.28`,
  rowMeant: (say) =>
    say.several
      ? `“${shortened(say.read, longestName)}”填到哪一题？`
      : `“${shortened(say.read, longestName)}”是${say.title}（${say.annex}）的？还没有填。`,
  tableNotWords: () => '这像是表里的几行，这里要的是文字，没填上。要填表，点“接着填”再发一次。',
  needName: (say) => `${say.noun}要先写名称，名称不能是“无”。没有这一类，就只发一个“无”。`,
  sameName: (say) => `已经有“${say.name}”了，没有再加。要改它，发“目录”跳过去；另一个项目请换个名称。`,
  refused: ({ title, refusals }) => refusedWords(title, refusals),
  demanded: ({ title, cells }) =>
    `没填上：\n${cells.map(({ label, zero }) => `${title === label ? '' : title}${label}不能是“无”；${zero}。`).join('\n')}`,
  needText: () => '没有读到内容，请按例子再发一次。',
  confirmName: (say) =>
    say.figures
      ? `“${shortened(say.name, longestName)}”还没有加。这一行的名称里有数字，是把别的题的答案发到这里了吗？`
      : `“${shortened(say.name, longestName)}”像是一句话，还没有加。是新一行的名称吗？`,
  needFigure: (say) =>
    `指标值是 ${say.target}，完成值“${shortened(say.read, longestRead)}”里没有数，还没填上。请把这一行带上完成的数重发。`,
  whichRow: (say) => `那条消息里有 ${say.of} 行，“${shortened(say.read, longestRead)}”是哪一行的？`,
  unheld: ({ figures }) =>
    `这一段里的 ${figures.map((figure) => `“${figure}”`).join('、')} 在前面填的内容里找不到，请核对。确实是这样就不用改。`,
  commentKept: ({ title }) => `✓ 对“${title}”的意见已转告填表人。`,
  comment: ({ by, title, text }) => `${by} 对“${title}”有意见：\n“${text}”`,
}

function refusedWords(title: string, refusals: readonly LabelledRefusal[]): string {
  const [only] = refusals
  const words = refusals.map(refusalWords).join('\n')
  return refusals.length === 1 && only && title.endsWith(only.label)
    ? `没有记下。${words}`
    : `${title}没有记下：\n${words}`
}
