import type { Address } from '../../../core/address.ts'
import type { Form } from '../../../core/form.ts'
import { splitReason } from '../../../core/narrative/reason.ts'
import { draftableAt, suggestedFor, titleOfDraft, withPoints } from '../../../core/narrative/suggested.ts'
import { sectionTemplate } from '../../../core/narrative/template.ts'
import { canDraft, draftOf } from '../asking/drafts.ts'
import { gone } from '../asking/moves.ts'
import { coming, originOf } from '../home.ts'
import type { Button, Place } from '../nouns.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'
import { within } from '../within.ts'
import type { SectionAction } from './actions.ts'
import { subjectOf, suggestionButtons, textOf } from './suggestion.ts'
import { hasDraftedCause, hasWrittenPoints } from './told.ts'

type Suggest = Extract<SectionAction, { do: 'suggest' }>

/**
 * 起草: suggests a text for a row's cell, by the model or from the template. Asks for the cause first if only the
 * person can know it.
 */
export function suggest(talk: Talk, { row, points, another }: Suggest): Turn {
  const { form, filing } = talk
  const question = questionOf(talk, row)
  const address = question && suggestedFor(form, question.cells)
  const title = address && titleOfDraft(form, filing.facts, address)
  if (address === undefined || title === undefined) return gone(talk)
  if (draftableAt(form, address)?.asks && points === undefined) return askCause(talk, row, address, title)
  const place: Place = {
    at: 'suggested',
    row,
    ...(points === undefined ? {} : { points }),
    ...coming(originOf(talk.place)),
  }
  if (!canDraft(talk)) return { place, says: [suggestedSay(talk, address, title, points)] }
  const latest = draftOf(talk, address)?.count ?? 0
  const choices: Button[] = [{ label: '先不写', action: { do: 'stopDraft', section: address } }]
  const job = { job: 'redraft', section: address, variant: another ? latest + 1 : 1 } as const
  return { place, says: [{ say: 'drafting', title, choices }], jobs: [points === undefined ? job : { ...job, points }] }
}

function askCause(talk: Talk, row: string, address: Address, title: string): Turn {
  const choices: Button[] = [{ label: '先不写', action: { do: 'go', row } }]
  const text = textOf(talk.form, subjectOf(talk), address, sectionTemplate(talk.form, subjectOf(talk), address))
  const place = { at: 'cause', row, choices, ...coming(originOf(talk.place)) } as const
  const leaves = canDraft(talk) && !hasWrittenPoints(talk) && !hasDraftedCause(talk)
  return { place, says: [{ say: 'askCause', title, text, choices, leaves }] }
}

/** The template's text, shown at once. */
function suggestedSay(talk: Talk, address: Address, title: string, points: string | undefined) {
  const subject = subjectOf(talk, withPoints(talk.filing.facts, address, points))
  const text = textOf(talk.form, subject, address, sectionTemplate(talk.form, subject, address))
  const choices = suggestionButtons(talk.form, talk.filing, address, { text, points, model: false })
  const open = !lacksMeasure(talk.form, address, text) ? {} : ({ lacks: 'measure' } as const)
  return { say: 'suggested', title, text, choices, ...open } as const
}

/** 我来改: shows the suggestion, to be changed and sent back whole. */
export function rewrite(talk: Talk, row: string, text: string): Turn {
  const question = questionOf(talk, row)
  const address = question && suggestedFor(talk.form, question.cells)
  const title = address && titleOfDraft(talk.form, talk.filing.facts, address)
  return title === undefined
    ? gone(talk)
    : { place: { at: 'row', row, ...coming(originOf(talk.place)) }, says: [{ say: 'askOwn', title, text }] }
}

/** Whether the form asks for a measure too and the text has none. */
function lacksMeasure(form: Form, address: Address, text: string): boolean {
  const { asks } = draftableAt(form, address) ?? {}
  return asks !== undefined && !text.includes(asks.measure.split('{', 1)[0] ?? '')
}

/** Adds a missing measure to the cause and suggests again; undefined for any other text. */
export function completed(
  talk: Talk,
  { row, points }: Extract<Place, { at: 'suggested' }>,
  text: string,
): Turn | undefined {
  const words = talk.form.edition.narrative.reasons
  const said = words && points !== undefined && splitReason(words, points, talk.filing.year)
  const more = words && splitReason(words, text, talk.filing.year)
  const isMissing = said && said.measure === '' && more && more.measure !== '' && more.cause === ''
  if (!isMissing) return undefined
  return within(talk, 'change', () => suggest(talk, { do: 'suggest', row, points: `${points}；${text.trim()}` }))
}
