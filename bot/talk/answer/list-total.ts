import { rowLabel } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { coming, homeOf } from '../home.ts'
import type { Button, Place } from '../nouns.ts'
import type { Talk, Turn } from '../talk.ts'

/** Whether a line is the sum of a list, which is worked out: 合计 130 120 118. */
export function isTotal(line: string): boolean {
  return /^(?:合计|小计|总计|共计|总和)[\s:：]*\d/.test(line)
}

/** Refuses a figure for a whole list, whose total is not asked, with a button to its rows. */
export function refuseTotal(talk: Talk, list: Question): Turn {
  const { form, filing, place } = talk
  const title = rowLabel(form, filing.facts, filing.year, list.row.id, list.numbers)
  const choices: Button[] = [{ label: `去${title}`, action: { do: 'go', row: list.id, ...coming(homeOf(talk)) } }]
  return { says: [{ say: 'listTotal', title, choices }], ...(place ? { place: place as Place } : {}) }
}
