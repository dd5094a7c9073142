import type { Button } from '../nouns.ts'

/** The choice that a text names by its label or number. */
export function chosenBy(choices: readonly Button[], text: string): Button | undefined {
  const typed = text.trim().normalize('NFKC')
  return (
    choices.find(({ label }) => label.normalize('NFKC') === typed) ??
    (typed === '返回' ? choices.find(({ label }) => label.startsWith('‹ 返回')) : undefined) ??
    choices.find(({ label }) => /^\d+( |$)/.test(label) && label.split(' ')[0] === typed) ??
    (/^\d{1,2}$/.test(typed) && !choices.some(({ label }) => /^\d+( |$)/.test(label))
      ? choices[Number(typed) - 1]
      : undefined)
  )
}
