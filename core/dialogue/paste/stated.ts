import { agreement } from '../../checks/agreement.ts'
import type { Kind } from '../../edition.ts'
import type { Facts } from '../../facts.ts'
import { evaluate, readQuantity, writeQuantity } from '../../formula.ts'
import { readValue } from '../../values/read.ts'
import { unitOf } from '../shown.ts'
import type { Talk } from '../talk.ts'
import type { StatedApart } from './say.ts'
import type { Stated } from './state.ts'

/** The stated figures that are not what follows from the others, as the facts stand after the block. */
export function statedApart(talk: Talk, facts: Facts, stated: readonly Stated[]): StatedApart[] {
  return stated.flatMap((one) => {
    const worth = evaluate(talk.form, facts, one.formula, one.numbers)
    const said = canonical(talk, one.kind, one.text)
    const quantity = said === undefined ? undefined : readQuantity(one.kind, said)
    if (!worth || said === undefined || !quantity || agreement(quantity, worth) !== 'apart') return []
    return [
      {
        title: one.title,
        label: one.label,
        stated: said,
        worth: writeQuantity(one.kind, worth.value),
        difference: writeQuantity(one.kind, quantity.value.minus(worth.value).abs()),
        unit: unitOf(talk.form, one.kind),
      },
    ]
  })
}

function canonical(talk: Talk, kind: Kind, text: string): string | undefined {
  const reading = readValue(kind, text, talk.form.edition.unit)
  return 'value' in reading && reading.value !== '' ? reading.value : undefined
}
