import { isAnswered } from '../../core/questions.ts'
import type { Action, Button, Place } from './nouns.ts'
import { questionOf, rowOf, type Talk } from './talk.ts'

const comesBack: readonly Place['at'][] = ['row', 'menu', 'clash', 'cause', 'suggested']

/** What the talk returns to once the answer at this place is stored. */
export function originOf(place: Place | undefined): Action | undefined {
  return place && comesBack.includes(place.at) && 'from' in place ? place.from : undefined
}

/** Whether an action leads back to the findings. */
export function leadsToFindings({ do: does }: Action): boolean {
  return does === 'findings' || does === 'mending' || does === 'fillBlanks'
}

/** `from` as a place or a button stores it: left out if there is none. */
export function coming(from: Action | undefined): { readonly from?: Action } {
  return from ? { from } : {}
}

/** The action that returns to the current place after a change elsewhere. */
export function homeOf(talk: Talk): Action {
  const { place } = talk
  if (place?.at === 'explain') return { do: 'explain', check: place.check }
  if (place?.at === 'sign') return { do: 'sign' }
  if (place?.at === 'row' && place.cell) return { do: 'cell', address: place.cell, ...coming(place.from) }
  const question = questionOf(talk, rowOf(place))
  if (place?.at !== 'row' || !question || !isAnswered(talk.filing.facts, question))
    return { do: 'resume', row: rowOf(place) ?? '' }
  return { do: 'go', row: question.id, ...coming(place.from) }
}

/** Where somebody without a current filing can go. */
export function waysToFilings({ filings }: Pick<Talk, 'filings'>): Button[] {
  const others: Button[] = filings.length > 0 ? [{ label: '切换', action: { do: 'switch' } }] : []
  return [...others, { label: '新开一份', action: { do: 'newFiling' } }]
}

/** How a preparer begins: question by question, or with a file. */
export const waysToBegin: readonly Button[] = [
  { label: '一题一题填', action: { do: 'continue' } },
  { label: '发来 Word 或 Excel', action: { do: 'howToSend' } },
]
