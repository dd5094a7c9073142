import type { Sentences } from '../worded.ts'
import type { RowSay } from './say.ts'

const mostNamed = 6

export const rowSays: Sentences<RowSay> = {
  mended: ({ cells, agree }) => (agree ? `✓ ${together(cells)}对上了。` : `✓ 改好了：${named(cells)}。`),
  reopened: (say) => `这一改，多出 ${say.rows.length} 题：${named(say.rows)}。`,
  scoreAgain: () => ({ text: '算分的数改了，得分请重新定：', apart: true }),
  keptAsWas: () => '原来填的没有动。可以再改那条消息。',
  whichCell: (say) => `${say.title}有 ${say.choices.length} 格，“${say.read}”改哪一格？`,
  changedList: () => '那条消息是加一行的，改它没有用。改名、删除，发“目录”到那一行。',
}

/** 产出指标和总分, or the first few of many. */
function together(names: readonly string[]): string {
  if (names.length !== 2) return named(names)
  return names.join('和')
}

function named(names: readonly string[]): string {
  const first = names.slice(0, mostNamed).join('、')
  return names.length > mostNamed ? `${first}等 ${names.length} 处` : first
}
