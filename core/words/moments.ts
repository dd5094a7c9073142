import { showValue } from '../values/show.ts'

/** `2024-07-03T18:00` → 7月3日 18:00. */
export function momentWords(local: string): string {
  return `${dayWords(local)} ${local.slice(11, 16)}`
}

/** `2024-07-03T18:00` → 2024年7月3日 18:00. */
export function momentOfYearWords(local: string): string {
  return `${dayOfYearWords(local.slice(0, 10))} ${local.slice(11, 16)}`
}

/** `2024-07-03` → 7月3日. */
export function dayWords(local: string): string {
  return `${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日`
}

/** `2024-06-26` → 周三. */
export function weekdayWords(local: string): string {
  return `周${'日一二三四五六'[new Date(`${local.slice(0, 10)}T00:00Z`).getUTCDay()] ?? ''}`
}

/** `2024-07-03` → 2024年7月3日. */
export function dayOfYearWords(day: string): string {
  return showValue({ type: 'date' }, day)
}
