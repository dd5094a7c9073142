import type { Pattern } from '../../../address.ts'
import type { ProseSection } from '../../../narrative/vocabulary.ts'
import { all, answered, either, isSome, isZero, not, when } from './conditions.ts'

const [received, spent] = ['overall.income.governmentFund', 'report.governmentFund.amount']

export const governmentFund: ProseSection = {
  id: 'governmentFund',
  title: '政府性基金预算支出情况',
  paragraphs: [
    [
      when(all(isZero(received), not(isSome(spent))), '{{unit.selfReference}}无政府性基金预算收入和支出。'),
      {
        when: either(not(isZero(received)), isSome(spent)),
        group: [
          when(not(isZero(received)), '政府性基金预算拨款收入{{overall.income.governmentFund}}'),
          when(isZero(received), '当年无政府性基金预算拨款收入'),
          when(isSome(spent), '支出{{report.governmentFund.amount}}'),
          when(all(answered(spent), isZero(spent)), '全年未支出'),
          when(all(isSome(spent), answered('report.governmentFund.use')), '主要用于{{report.governmentFund.use}}'),
        ],
        join: '，',
        end: '。',
      },
    ],
  ],
}

/** A budget from which few units spend. */
function budget(id: string, name: string, figure: Pattern): ProseSection {
  return {
    id,
    title: `${name}支出情况`,
    paragraphs: [
      [
        when(isZero(figure), `{{unit.selfReference}}无${name}支出。`),
        when(not(isZero(figure)), `{year}年${name}支出{{${figure}}}。`),
      ],
    ],
  }
}

export const stateCapital = budget('stateCapital', '国有资本经营预算', 'report.stateCapital.amount')
export const socialInsurance = budget('socialInsurance', '社会保险基金预算', 'report.socialInsurance.amount')
