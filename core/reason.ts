import type { Expression } from './checks/kinds.ts'
import { onceFor, onceForText } from './once.ts'

/** A reason taken apart: why points were lost, and what is done about it. */
export type Reason = { readonly cause: string; readonly measure: string }

const measureOf = onceFor((words: { readonly measure: Expression }) => new RegExp(words.measure))

/** 征地推迟；下年三月前完工 → the cause and the measure; either may be empty. */
export const splitReason = onceForText((words: { readonly measure: Expression }, text: string): Reason => {
  const clauses = text.replace(/(?<!\s)\s*\n\s*/g, '；').match(/[^，。；;,]+[，。；;,]*/g) ?? []
  const first = clauses.findIndex((clause) => measureOf(words).test(clause))
  const at = first < 0 ? clauses.length : first
  return { cause: closed(clauses.slice(0, at)), measure: closed(clauses.slice(at)) }
})

/** Clauses as a sentence without its end, and without the words that announce it and what stands before them. */
function closed(clauses: readonly string[]): string {
  return announced(clauses.join(''))
    .replace(
      /^(?:[1-9一二三四][、.是])?\s*(?:(?:主要)?(?:偏差)?原因(?:分析)?(?:是|为)?|(?:下一步)?(?:改进|整改)措施(?:是|为)?)[：:]?\s*/,
      '',
    )
    .replace(/(?<![，。；;,\s])[，。；;,\s]+$/, '')
}

/** What stands behind the last “，原因是” of the first sentence; the whole where another cause follows. */
function announced(words: string): string {
  const before = /^[^。；]*，(?:主要)?(?:偏差)?原因(?:是|为|在于)/.exec(words)?.[0] ?? ''
  const rest = words.slice(before.length)
  return rest.includes('原因') ? words : rest
}
