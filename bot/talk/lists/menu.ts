import { type Address, bind, numbersOf, patternOf } from '../../../core/address.ts'
import { isCopied } from '../../../core/annexes.ts'
import { rowNumbers } from '../../../core/facts.ts'
import { gone } from '../asking/moves.ts'
import { coming, originOf } from '../home.ts'
import type { Action, Button } from '../nouns.ts'
import type { Talk, Turn } from '../talk.ts'

/** One row of a list, and what can be done with it; each button can be tapped or typed. */
export function listRow(talk: Talk, list: Address, number: number): Turn {
  const standing = rowNumbers(talk.filing.facts, list) ?? []
  const at = standing.indexOf(number)
  if (at < 0) return gone(talk)
  const back: Action = { do: 'go', row: list, ...coming(originOf(talk.place)) }
  const row = { list, number }
  const choices: Button[] = [
    ...insideOf(talk, list, number, back),
    { label: '改名', action: { do: 'cell', address: `${list}.${number}.name`, from: back } },
    ...(at > 0 ? [{ label: '上移', action: { do: 'move', ...row, by: -1 } } as const] : []),
    ...(at < standing.length - 1 ? [{ label: '下移', action: { do: 'move', ...row, by: 1 } } as const] : []),
    { label: '删除', action: { do: 'remove', ...row } },
    ...(isCopied(talk.form, list) ? [{ label: '照这个建一个', action: { do: 'copyFrame', ...row } } as const] : []),
    { label: '‹ 返回', action: back },
  ]
  const name = talk.filing.facts.get(`${list}.${number}.name`) || `第${at + 1}行`
  const place = { at: 'menu', choices, row: list, ...coming(originOf(talk.place)) } as const
  return { place, says: [{ say: 'listRow', name, choices }] }
}

/** The button to what a row holds: its figures, or all rows of an annex's copy. */
function insideOf(talk: Talk, list: Address, number: number, from: Action): Button[] {
  if (isCopied(talk.form, list)) return [{ label: '看内容', action: { do: 'contents', of: `${list}.${number}` } }]
  const repeated = talk.form.rows.get(patternOf(list))?.repeats?.row
  if (repeated === undefined) return []
  return [{ label: '改内容', action: { do: 'go', row: bind(repeated, [...numbersOf(list), number]), from } }]
}
