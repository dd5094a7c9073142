import { saysLater } from '../later.ts'
import type { Button } from '../nouns.ts'
import { labels } from './labels.ts'

const confirms = /^确[认定]$/

/**
 * The choice that a text names by its label or number; 返回 and 确认 also mean the one that begins so, and 算了 the one
 * that changes nothing.
 */
export function chosenBy(choices: readonly Button[], text: string): Button | undefined {
  const typed = text.trim().normalize('NFKC')
  return (
    choices.find(({ label }) => label.normalize('NFKC') === typed) ??
    (typed === '返回' ? choices.find(({ label }) => label.startsWith('‹ 返回')) : undefined) ??
    (saysLater(typed) ? onlyOne(choices.filter(({ label }) => /^(?:先不|‹ 返回)/.test(label))) : undefined) ??
    (confirms.test(typed) ? onlyOne(choices.filter(({ label }) => label.startsWith('确认'))) : undefined) ??
    choices.find(({ label }) => /^\d+( |$)/.test(label) && label.split(' ')[0] === typed) ??
    (/^\d{1,2}$/.test(typed) && !choices.some(({ label }) => /^\d+( |$)/.test(label))
      ? choices[Number(typed) - 1]
      : undefined)
  )
}

function onlyOne([first, ...more]: readonly Button[]): Button | undefined {
  return more.length === 0 ? first : undefined
}

/** The choice that a text means by its whole label, or by the word before its figure (填入 10 → 填入). */
export function typedChoice(choices: readonly Button[], text: string): Button | undefined {
  const typed = text.trim()
  // These buttons said 采用 before.
  const first = typed === labels.take ? [labels.take, labels.fill] : [typed]
  const begun = choices.filter(({ label }) => first.includes(label.split(' ')[0] ?? ''))
  return choices.find(({ label }) => label === typed) ?? (begun.length === 1 ? begun[0] : undefined)
}
