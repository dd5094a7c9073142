import type { Standing } from '../standing.ts'
import { dayWords, momentWords } from './moments.ts'

/** The deadline and the time left: 7月3日 18:00 截止，还有 7 天。 */
export function limitWords(deadline: string, now: string): string {
  const days = daysBetween(now.slice(0, 10), deadline.slice(0, 10))
  const hour = deadline.slice(11)
  if (now >= deadline) return `${momentWords(deadline)} 截止${days < 0 ? `，超期 ${-days} 天` : '，已超期'}。`
  if (days === 0) return `今天 ${hour} 截止。`
  return days === 1 ? `明天（${dayWords(deadline)}）${hour} 截止。` : `${momentWords(deadline)} 截止，还有 ${days} 天。`
}

/** What is still missing: 还差 3 题：公务接待、公用经费、楼堂馆所；2 处要改，1 处要说明。 Undefined if nothing is left. */
export function leftWords({ titles, open, must, explain }: Standing): string | undefined {
  const names = `${titles.join('、')}${open > titles.length ? ' 等' : ''}`
  const mend = [must > 0 && `${must} 处要改`, explain > 0 && `${explain} 处要说明`].filter(Boolean).join('，')
  const parts = [open > 0 && `还差 ${open} 题：${names}`, mend].filter(Boolean)
  return parts.length > 0 ? `${parts.join('；')}。` : undefined
}

/** For a filing that lacks only the signature. */
export const allDone = '全部填好，查过无误，就差签字。'

const dayMs = 24 * 60 * 60 * 1000

/** The calendar days between two dates, `2024-07-03`. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}
