import type { Address } from '../../edition.ts'
import type { Facts } from '../../facts.ts'
import { expand } from '../../facts.ts'
import type { Values } from '../../filing.ts'
import { cellAt, type Form } from '../../form.ts'
import { faultsOf } from '../../guard/guard.ts'
import { draftText, plainText } from '../../narrative/narrative.ts'
import type { Subject } from '../../narrative/slots.ts'
import { draftableAt, questionOfDraft, suggestedFor, titleOfDraft, withPoints } from '../../narrative/suggested.ts'
import { sectionTemplate } from '../../narrative/template.ts'
import type { Question } from '../../questions.ts'
import type { Button } from '../actions.ts'
import { coming, originOf } from '../changing/home.ts'
import { gone } from '../moves.ts'
import type { Place } from '../places.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'
import type { SectionAction } from './actions.ts'
import { hasDraftedCause, hasWrittenPoints } from './told.ts'
import { canDraft, draftOf } from './writing.ts'

type Suggest = Extract<SectionAction, { do: 'suggest' }>

/** 起草一句 at the question of a text that can be drafted, once there is something to draft it from. */
export function suggestButtons({ form }: Talk, facts: Facts, { id, cells }: Question): Button[] {
  const address = suggestedFor(form, cells)
  const draftable = address === undefined ? undefined : draftableAt(form, address)
  if (!draftable) return []
  const { needs, label = '' } = draftable
  const ready = !needs || needs.some((pattern) => expand(facts, pattern)?.some((one) => facts.has(one)))
  return ready ? [{ label, action: { do: 'suggest', row: id } }] : []
}

/** 起草: the cause is asked for where only the person can know it; then the model, else the template. */
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
  const choices: Button[] = [{ label: '取消', action: { do: 'stopDraft', section: address } }]
  const job = { job: 'redraft', section: address, variant: another ? latest + 1 : 1 } as const
  return { place, says: [{ say: 'drafting', title, choices }], jobs: [points === undefined ? job : { ...job, points }] }
}

function askCause(talk: Talk, row: string, address: Address, title: string): Turn {
  const choices: Button[] = [{ label: '不起草了', action: { do: 'go', row } }]
  const text = textOf(talk.form, subjectOf(talk), address, sectionTemplate(talk.form, subjectOf(talk), address))
  const place = { at: 'cause', row, choices, ...coming(originOf(talk.place)) } as const
  const leaves = canDraft(talk) && !hasWrittenPoints(talk) && !hasDraftedCause(talk)
  return { place, says: [{ say: 'askCause', title, text, choices, leaves }] }
}

/** The template's text at once. */
function suggestedSay(talk: Talk, address: Address, title: string, points: string | undefined) {
  const subject = subjectOf(talk, withPoints(talk.filing.facts, address, points))
  const text = textOf(talk.form, subject, address, sectionTemplate(talk.form, subject, address))
  const choices = suggestionButtons(talk.form, talk.filing, address, { text, points, model: false })
  const open = !lacksMeasure(talk.form, address, text) ? {} : ({ lacks: 'measure' } as const)
  return { say: 'suggested', title, text, choices, ...open } as const
}

/** What can be done with a suggestion: its figures are put in, so it counts while these stand. */
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
    { label: '采用', action: { do: 'answer', row, ...take } },
    ...(model ? [{ label: '换一稿', action: { do: 'suggest', row, another: true, ...said } } as const] : []),
    { label: '我来改', action: { do: 'rewrite', row, text } },
  ]
}

/** The cells that a suggestion may have been made of, as they stand. */
function sawIn(form: Form, facts: Facts, address: Address): Values {
  const uses = draftableAt(form, address)?.drafted?.uses ?? []
  const cells = uses
    .flatMap((pattern) => expand(facts, pattern) ?? [])
    .filter((one) => cellAt(form, one) && facts.has(one))
  return Object.fromEntries(cells.map((one) => [one, facts.get(one) ?? '']))
}

/** The choices of the suggestion that was shown last, so that they can be typed. */
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

/** 我来改: the suggestion as it is, to be changed and sent back whole. */
export function rewrite(talk: Talk, row: string, text: string): Turn {
  const question = questionOf(talk, row)
  const address = question && suggestedFor(talk.form, question.cells)
  const title = address && titleOfDraft(talk.form, talk.filing.facts, address)
  return title === undefined
    ? gone(talk)
    : { place: { at: 'row', row, ...coming(originOf(talk.place)) }, says: [{ say: 'askOwn', title, text }] }
}

function subjectOf({ filing }: Talk, facts: Facts = filing.facts): Subject {
  return { facts, year: filing.year, department: filing.department }
}

function textOf(form: Form, subject: Subject, address: Address, source: string): string {
  return plainText(draftText(form, subject, address, source))
}

/** Whether the form asks for a measure too and none was said. */
function lacksMeasure(form: Form, address: Address, text: string): boolean {
  const { asks } = draftableAt(form, address) ?? {}
  return asks !== undefined && !text.includes(asks.measure.split('{', 1)[0] ?? '')
}
