import type { Address } from '../../core/address.ts'
import type { Facts } from '../../core/facts.ts'
import type { AskedCell } from '../../core/question.ts'
import { questions } from '../../core/questions.ts'
import { form } from '../fixtures/facts.ts'

/** The rows that are asked, in paper order. */
export function allRows(facts: Facts): string[] {
  return questions(form, facts).map(({ id }) => id)
}

/** The rows with text cells. */
export function textRows(facts: Facts): string[] {
  return questions(form, facts)
    .filter(({ cells }) => cells.some(holdsWords))
    .map(({ id }) => id)
}

/** Every text cell. */
export function textCells(facts: Facts): Address[] {
  return questions(form, facts).flatMap(({ cells }) => cells.filter(holdsWords).map(({ address }) => address))
}

/**
 * Values that were lost, or that changed in a row that was not asked nor is the list that holds it (删除), which is not
 * answered any more without its last row; `row` is undefined if several rows were pasted.
 */
export function lost(before: Facts, after: Facts, row: string | undefined): string[] {
  const asked = row?.split('#', 1)[0]
  return [...before].flatMap(([address, value]) => {
    if (!after.has(address)) return asked?.startsWith(`${address}.`) ? [] : [`${address} is gone`]
    const near = asked !== undefined && (address.startsWith(`${asked}.`) || asked.startsWith(`${address}.`))
    const here = asked === undefined || address === asked || near
    return here || after.get(address) === value ? [] : [`${address} changed`]
  })
}

function holdsWords({ kind }: AskedCell): boolean {
  return kind.type === 'text' || kind.type === 'items' || kind.type === 'measure'
}
