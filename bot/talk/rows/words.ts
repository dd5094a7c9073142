import type { Sentences } from '../worded.ts'
import type { RowSay } from './say.ts'

const mostNamed = 6

/** The words about changing an answer. */
export const rowSays: Sentences<RowSay> = {
  mended: ({ cells, agree }) => (agree ? `✓ ${together(cells)}对上了。` : `✓ 改好了：${named(cells)}。`),
  reopened: (say) => `这一改，多出 ${say.rows.length} 个问题要答：${named(say.rows)}。发“继续”会问到。`,
  scoreAgain: () => ({ text: '算分的数改了，原来的得分对不上了，请重新定：', apart: true }),
  keptAsWas: () => '原来的答案没有动。可以再改那条消息。',
  whichCell: (say) => `${say.title}有 ${say.choices.length} 个数，“${say.read}”是改哪一个？`,
  changedList: () => '这条消息是加行的，改了没有重新读。要改名称，发“目录”跳到那一行；要删除，发“删除 名称”。',
}

/** 产出指标和总分, or the first of many. */
function together(names: readonly string[]): string {
  if (names.length !== 2) return named(names)
  return names.join('和')
}

function named(names: readonly string[]): string {
  const first = names.slice(0, mostNamed).join('、')
  return names.length > mostNamed ? `${first}等 ${names.length} 处` : first
}
