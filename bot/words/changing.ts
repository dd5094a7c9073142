import type { ChangingSay } from '../../core/dialogue/changing/say.ts'

const mostNamed = 6

/** The words about changing an answer. */
export function changingWords(say: ChangingSay): string {
  switch (say.say) {
    case 'mended':
      return `✓ 已解决：${named(say.cells)}。`
    case 'reopened':
      return `这一改，多出 ${say.rows.length} 个问题要答：${named(say.rows)}。发“继续”会问到。`
    case 'scoreAgain':
      return '算分的数改了，原来的得分对不上了，请重新定：'
    case 'keptAsWas':
      return '原来的答案没有动。可以再改那条消息。'
    case 'whichCell':
      return `${say.title}有 ${say.choices.length} 个数，“${say.read}”是改哪一个？`
  }
}

function named(names: readonly string[]): string {
  const first = names.slice(0, mostNamed).join('、')
  return names.length > mostNamed ? `${first}等 ${names.length} 处` : first
}
