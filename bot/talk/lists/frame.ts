import type { Address } from '../../../core/address.ts'
import { isListed, nextRowNumber, rowNumbers } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import { cellAt } from '../../../core/form.ts'
import { gone } from '../asking/moves.ts'
import { listNames } from '../asking/shown.ts'
import { commit } from '../keeping/commit.ts'
import type { Button } from '../nouns.ts'
import type { Talk, Turn } from '../talk.ts'

/** Asks for the name of a new copy, or makes it: everything of another copy except figures, accounts and signatures. */
export function copyFrame(talk: Talk, list: Address, number: number, name?: string): Turn {
  const { facts } = talk.filing
  if (!rowNumbers(facts, list)?.includes(number)) return gone(talk)
  const of = facts.get(`${list}.${number}.name`) ?? ''
  if (name === undefined) return askName(list, number, of)
  const said = name.trim()
  if (listNames(facts, list).includes(said)) return { says: [{ say: 'sameName', name: said }] }
  const copy = nextRowNumber(facts, list)
  const changes: Change[] = [
    { address: list, to: [...(rowNumbers(facts, list) ?? []), copy].join(',') },
    { address: `${list}.${copy}.name`, to: said },
    ...framed(talk, `${list}.${number}.`, `${list}.${copy}.`),
  ]
  return commit(standingAt(talk, list), { changes, row: list, first: [{ say: 'copied', name: said, of }], quiet: true })
}

function askName(list: Address, number: number, of: string): Turn {
  const choices: Button[] = [{ label: '先不建', action: { do: 'go', row: list } }]
  return { place: { at: 'copy', list, number, choices }, says: [{ say: 'askCopyName', of, choices }] }
}

/** The cells of the frame at the new copy's addresses; removed rows are left out. */
function framed({ form, filing }: Talk, from: string, to: string): Change[] {
  const { facts } = filing
  return [...facts].flatMap(([address, value]) => {
    if (!address.startsWith(from) || address === `${from}name` || !isListed(facts, address, true)) return []
    return cellAt(form, address)?.frame ? [{ address: to + address.slice(from.length), to: value }] : []
  })
}

function standingAt(talk: Talk, row: Address): Talk {
  return { ...talk, place: { at: 'row', row } }
}
