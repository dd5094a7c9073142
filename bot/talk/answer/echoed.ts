import type { Address } from '../../../core/address.ts'
import { rowLabel } from '../../../core/labels.ts'
import { coming, originOf } from '../home.ts'
import type { Button } from '../nouns.ts'
import { frontOf } from '../paste/labels.ts'
import { questionFor, questionOf, rowOf, type Talk, type Turn } from '../talk.ts'

/** The questions at which these cells are answered, in their order. */
export function echoedRows(talk: Talk, cells: readonly Address[]): string[] {
  return [...new Set(cells.flatMap((address) => questionFor(talk, address) ?? []))]
}

/** Whether a text says what it is about: a name before its figures, or several lines. */
export function saysItself(text: string): boolean {
  return text.trim().includes('\n') || (/\d/.test(text) && frontOf(text.trim()).label !== '')
}

/** The most rows that are offered; 目录 has the others. */
const mostOffered = 8

/** A reply to a message about several rows: asks which of them it means. */
export function whichRow(talk: Talk, rows: readonly string[], text: string): Turn {
  const { form, filing } = talk
  const choices: Button[] = rows.slice(0, mostOffered).flatMap((id) => {
    const question = questionOf(talk, id)
    if (!question) return []
    const label = rowLabel(form, filing.facts, filing.year, question.row.id, question.numbers)
    return { label, action: { do: 'takeFor', row: id, text } }
  })
  const row = rowOf(talk.place)
  const place = { at: 'menu', choices, ...(row ? { row } : {}), ...coming(originOf(talk.place)) } as const
  return { place, says: [{ say: 'whichRow', of: rows.length, read: text.trim(), choices }] }
}
