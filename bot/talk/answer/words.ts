import type { LabelledRefusal } from '../../../core/values/refusal.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { refusalWords } from '../../../core/words/refusals.ts'
import type { Sentences } from '../worded.ts'
import type { AnswerSay } from './say.ts'

const longestName = 60
const longestRead = 30

export const answerSays: Sentences<AnswerSay> = {
  defaultDirection: (say) => `${say.name}：${say.target} 算达标。`,
  strictTargets: ({ targets }) =>
    `${targets.map(({ read, target }) => `“${shortened(read, longestRead)}”按 ${target} 比`).join('、')}，刚好到这个数也算达标。不算的话，请把指标值改成刚好达标的数。`,
  moreDecimals: (say) =>
    `${say.cells.map(({ label, value }) => `${label} ${value}`).join('、')}：小数多于两位，报告里照原数印。要两位，就重发。`,
  tooMuch: (say) =>
    say.cells.length === 1
      ? `没填上：${say.title}只要一个数，多了“${say.extra}”。`
      : `没填上：${say.title}只要 ${say.cells.length} 个数（${say.cells.join('、')}），多了“${say.extra}”。`,
  remarked: ({ read, title, stands }) =>
    stands
      ? `“${shortened(read, longestName)}”没有填，${title}还是原来的。要改，请发改好的全文。`
      : `“${shortened(read, longestName)}”不像${title}的内容，没有填。`,
  unevenThousands: ({ read }) =>
    `没填上：“${shortened(read, longestRead)}”是一个数还是几个？一个数不写逗号，几个数用空格隔开，请重发。`,
  aboveWeight: (say) => `没填上：最高 ${say.weight}分，不能填 ${say.read}。`,
  choose: (say) => `${say.label}：“${say.read}”是多少？`,
  notOffered: (say) => `这一题没有“${say.word}”，请直接发内容。`,
  unfinished: (say) => `“${say.read}”没填上：先补${say.title}的${say.missing.join('、')}。`,
  tooFew: (say) =>
    `没填上：${say.title}要 ${say.cells.length} 个数（${say.cells.join('、')}），只发了“${say.read}”。可以只填一格，例：${say.cells.at(-1)} 4.28`,
  rowMeant: (say) =>
    say.several
      ? `“${shortened(say.read, longestName)}”填到哪一题？`
      : `“${shortened(say.read, longestName)}”是${say.title}（${say.annex}）的吗？`,
  leadMeant: ({ read, several }) =>
    several ? `叫“${read}”的有几题，去哪一题？` : `“${read}”是一题的名称。是要去那一题，还是填在这里？`,
  severalNames: ({ name, count }) => `“${shortened(name, longestName)}”是一个名称，还是 ${count} 个？`,
  listTotal: ({ title }) => `没填上：${title}要一行一个，写上名称；合计数不用填。`,
  computedRow: ({ title, parts, agrees }) => {
    const from =
      parts.length > 1 ? `由${parts.join('、')}相加得出` : parts.length > 0 ? `由${parts[0]}得出` : '自动算出'
    return `${title}${from}，不用填，发来的数只用来核对${agrees ? '，对得上' : ''}。`
  },
  noneMeant: ({ title }) => `“无”是${title}的吗？别的题，前面写上名称，例：公车购置 无`,
  tableNotWords: () => '没填上：这是表里的几行，这里要文字。要填表，点“接着填”再发。',
  needName: (say) => `请写${say.noun}的名称；没有这一类就发“无”。`,
  sameName: (say) => `已经有“${say.name}”了。另一个请换个名称。`,
  refused: ({ title, refusals }) => refusedWords(title, refusals),
  demanded: ({ title, cells }) =>
    `没填上：\n${cells.map(({ label, instead }) => `${title.endsWith(label) ? title : `${title}${label}`}不能是“无”；${instead}。`).join('\n')}`,
  needText: () => '这条没有内容，请按例子再发一次。',
  confirmName: (say) =>
    say.figures
      ? `“${shortened(say.name, longestName)}”里有数字，是名称，还是别的题的答案？`
      : `“${shortened(say.name, longestName)}”像一句话，是名称吗？`,
  titleWithin: ({ read, title }) => `“${shortened(read, longestName)}”里有“${title}”，是填在这里的吗？`,
  noMoreMeant: ({ read }) => `“${read}”是说这一行的数都没有，还是没有别的行了？`,
  needFigure: (say) =>
    `没填上：指标值是 ${say.target}，完成值“${shortened(say.read, longestRead)}”里没有数。请带上完成的数${say.under ? `，前面写“${say.under}”` : ''}，重发这一行。`,
  signedLater: ({ cells }) =>
    cells.map(({ label, read }) => `“${shortened(read, longestRead)}”没填上：${label}在签字那一步填。`).join('\n'),
  oddDate: ({ label, read, year, why }) => `没填上：${read}${oddWords[why](year)}，${label}对吗？`,
  whichRow: (say) => `那条消息里有 ${say.of} 题，“${shortened(say.read, longestRead)}”是哪一题的？`,
  unheld: ({ figures }) => `${figures.map((figure) => `“${figure}”`).join('、')} 各表里没有，请核对。没错就接着填。`,
  commentKept: ({ title }) => `✓ 对“${title}”的意见已转告填表人。`,
  comment: ({ by, title, text }) => `${by} 对“${title}”有意见：\n“${text}”`,
}

const oddWords: Readonly<Record<'early' | 'future', (year: number) => string>> = {
  early: (year) => `时${year}年度还没结束`,
  future: () => '还要半年以上才到',
}

function refusedWords(title: string, refusals: readonly LabelledRefusal[]): string {
  const [only] = refusals
  const words = refusals.map(refusalWords).join('\n')
  return refusals.length === 1 && only && title.endsWith(only.label) ? `没填上。${words}` : `没填上：${title}\n${words}`
}
