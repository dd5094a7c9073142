import type { Expression } from '../../expression.ts'
import { speakers } from './self-references.ts'

const year = '(?:(?:{year}年|本年)度?，?)'
const no = '(?:无|没有(?:安排|发生|使用)?|未(?:安排|发生|使用)|不涉及)'
const spent = '(?:财政)?(?:拨款)?(?:收支|(?:收入[和及与、]?)?支出)?(?:安排|情况)?'

/** How a part of the report, as a whole, says that nothing was spent from a fund: 无。, 我镇无政府性基金预算支出。 */
export function sayingNone(fund: string): Expression {
  const name = fund.replace(/预算$/, '(?:预算)?')
  return `^(?:|(?:无|没有)。?|${year}?(?:(?:${speakers})${year}?，?)?${no}${name}${spent}。?)$`
}
