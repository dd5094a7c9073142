import { expand, type Facts } from '../../../core/facts.ts'
import { faultsOf } from '../../../core/guard/guard.ts'
import { found } from '../../../core/known/needs.ts'
import type { LatestDraft } from '../../../core/known/past.ts'
import { adopted } from '../../../core/narrative/narrative.ts'
import { draftableAt, suggestedFor } from '../../../core/narrative/suggested.ts'
import type { Question } from '../../../core/question.ts'
import type { Button } from '../nouns.ts'
import type { Talk } from '../talk.ts'
import { labels } from './labels.ts'

/** Whether a model drafts for this department. */
export function canDraft({ model, filing }: Talk): boolean {
  return model && filing.drafting !== false
}

/** The newest draft of a section or cell that a model wrote for this filing, and how many there were. */
export function draftOf(talk: Talk, address: string): LatestDraft | undefined {
  return found(talk, 'drafts').get(address)
}

/** What a section's question offers: the model's newest draft as long as the facts bear it out, else the template. */
export function offered(talk: Talk, facts: Facts, section: string): string {
  const { form, filing } = talk
  const latest = canDraft(talk) ? draftOf(talk, section) : undefined
  const subject = { facts, year: filing.year, department: filing.department }
  return latest && faultsOf(form, subject, section, latest.source).length === 0 ? latest.source : adopted(section)
}

/** The buttons of a section besides adopting it. */
export function sectionButtons(talk: Talk, section: string): Button[] {
  const drafted = talk.form.edition.narrative.sections.find(({ id }) => id === section)?.drafted
  return drafted ? draftButtons(section, canDraft(talk)) : []
}

/** The buttons of a section that can be drafted; `model`: whether a model drafts it. */
export function draftButtons(section: string, model: boolean): Button[] {
  return [
    ...(model ? [{ label: labels.another, action: { do: 'redraft', section } } as const] : []),
    { label: labels.own, action: { do: 'own', section } },
    { label: labels.points, action: { do: 'points', section } },
  ]
}

/** 起草一句, for a text that can be drafted, once there are facts to draft it from. */
export function suggestButtons({ form }: Talk, facts: Facts, { id, cells }: Question): Button[] {
  const address = suggestedFor(form, cells)
  const draftable = address === undefined ? undefined : draftableAt(form, address)
  if (!draftable) return []
  const { needs, label = '' } = draftable
  const ready = !needs || needs.some((pattern) => expand(facts, pattern)?.some((one) => facts.has(one)))
  return ready ? [{ label, action: { do: 'suggest', row: id } }] : []
}
