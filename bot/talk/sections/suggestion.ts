import type { Address } from '../../../core/address.ts'
import { expand, type Facts } from '../../../core/facts.ts'
import type { Values } from '../../../core/filing.ts'
import { cellAt, type Form } from '../../../core/form.ts'
import { faultsOf } from '../../../core/guard/guard.ts'
import { draftText, plainText } from '../../../core/narrative/narrative.ts'
import type { Subject } from '../../../core/narrative/slots.ts'
import { draftableAt, questionOfDraft, suggestedFor, withPoints } from '../../../core/narrative/suggested.ts'
import { sectionTemplate } from '../../../core/narrative/template.ts'
import { canDraft, draftOf } from '../asking/drafts.ts'
import { labels } from '../asking/labels.ts'
import type { Button, Place } from '../nouns.ts'
import { questionOf, type Talk } from '../talk.ts'

/**
 * The buttons under a suggestion. Its figures are filled in, so accepting it is valid only while the cells behind them
 * (`saw`) are unchanged.
 */
export function suggestionButtons(
  form: Form,
  { facts, versions }: Pick<Talk['filing'], 'facts' | 'versions'>,
  address: Address,
  { text, points, model }: { readonly text: string; readonly points?: string | undefined; readonly model: boolean },
): Button[] {
  const row = questionOfDraft(form, address)
  const said = points === undefined ? {} : { points }
  const take = { values: { [address]: text }, seen: versions.get(address) ?? 0, saw: sawIn(form, facts, address) }
  return [
    { label: labels.take, action: { do: 'answer', row, ...take } },
    ...(model ? [{ label: labels.another, action: { do: 'suggest', row, another: true, ...said } } as const] : []),
    { label: labels.own, action: { do: 'rewrite', row, text } },
  ]
}

/** The values of the cells from which a suggestion may have been made. */
function sawIn(form: Form, facts: Facts, address: Address): Values {
  const uses = draftableAt(form, address)?.drafted?.uses ?? []
  const cells = uses
    .flatMap((pattern) => expand(facts, pattern) ?? [])
    .filter((one) => cellAt(form, one) && facts.has(one))
  return Object.fromEntries(cells.map((one) => [one, facts.get(one) ?? '']))
}

/** The choices of the last suggestion, computed again so that they can be typed. */
export function shownChoices(talk: Talk, { row, points }: Extract<Place, { at: 'suggested' }>): Button[] {
  const question = questionOf(talk, row)
  const address = question && suggestedFor(talk.form, question.cells)
  if (address === undefined) return []
  const subject = subjectOf(talk, withPoints(talk.filing.facts, address, points))
  const latest = canDraft(talk) ? draftOf(talk, address)?.source : undefined
  const fits = latest !== undefined && faultsOf(talk.form, subject, address, latest).length === 0
  const source = fits ? latest : sectionTemplate(talk.form, subject, address)
  const text = textOf(talk.form, subject, address, source)
  return suggestionButtons(talk.form, talk.filing, address, { text, points, model: canDraft(talk) })
}

export function subjectOf({ filing }: Talk, facts: Facts = filing.facts): Subject {
  return { facts, year: filing.year, department: filing.department }
}

export function textOf(form: Form, subject: Subject, address: Address, source: string): string {
  return plainText(draftText(form, subject, address, source))
}
