import type { Say } from '../../core/dialogue/say.ts'
import { shortened } from '../../core/values/shortened.ts'
import { showValue } from '../../core/values/show.ts'
import { refusalWords } from './refusals.ts'

const longestEcho = 20

/** Which year the new filing is of. */
export function askYearWords(say: Extract<Say, { say: 'askYear' }>): string {
  return [
    say.refused && noYearWords(shortened(say.refused, longestEcho)),
    `单位名称：${say.name}（写错了就发“返回”）。\n填哪个年度？点下面的年度，或发四位数，例如 2023。`,
  ]
    .filter(Boolean)
    .join('\n')
}

function noYearWords(read: string): string {
  return /\d{4}/.test(read) ? `没有“${read}”这个年度的表样。` : `“${read}”看不出是哪个年度。`
}

/** When the new filing is due. */
export function askDeadlineWords(say: Extract<Say, { say: 'askDeadline' }>): string {
  return [
    say.refused && refusalWords({ label: '截止时间', refusal: say.refused }),
    `${say.year}年度（写错了就发对的年份）${say.running ? '，这一年还没过完' : ''}。财政局要求什么时候报送？例如 ${say.year + 1}年7月3日 18:00`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** The filing is begun. */
export function openedWords({ name, year, questions, deadline, late, form }: Extract<Say, { say: 'opened' }>): string {
  const past = late ? '（已经过了，写错了就发“提醒”来改）' : ''
  const limit = deadline ? `，截止 ${dayWords(deadline.slice(0, 10))} ${deadline.slice(11)}${past}` : ''
  const used = form ? `这个年度用的表样是“${form}”。` : ''
  return `${name} ${year}年度自评开始了${limit}。${used}眼下有 ${questions} 个问题，一次答一行，随时可以停下，下次从没答的地方接着来。`
}

/** `2024-07-03` → 2024年7月3日 */
export function dayWords(day: string): string {
  return showValue({ type: 'date' }, day)
}
