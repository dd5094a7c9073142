import { labels } from '../asking/labels.ts'
import { mendLabel } from '../findings/feature.ts'
import { settleLabels } from '../keeping/clash.ts'
import type { Talk } from '../talk.ts'

const everywhere: ReadonlySet<string> = new Set([...Object.values(labels), ...Object.values(settleLabels), mendLabel])

/** Whether a text is what a button says at some questions and messages: where none says so, it is no answer either. */
export function saysButton({ form }: Talk, text: string): boolean {
  const said = text.trim()
  return everywhere.has(said) || form.edition.narrative.suggested?.some(({ label }) => label === said) === true
}
