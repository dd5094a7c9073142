import type { Check } from '../../checks/kinds.ts'
import { balance, completion, sum } from '../shared/arithmetic-words.ts'
import { typing } from './prose-examples.ts'

const basis = '附件四前后一致'

/** Rules over figures that a sentence itself works out. */
export const arithmeticChecks: readonly Check[] = [
  {
    id: 'report.prose.completion',
    kind: 'prose',
    grade: 'must',
    basis,
    says: '完成预算的比例与这句话的预算、决算算出的不一致。请核对三个数，改正有误的一处。',
    example: typing(
      'threePublic',
      '培训费预算8万元，支出决算6万元，完成预算的78%。',
      '培训费预算8万元，支出决算6万元，完成预算的75%。',
    ),
    rule: { type: 'completion', ...completion },
  },
  {
    id: 'report.prose.sum',
    kind: 'prose',
    grade: 'must',
    basis,
    says: '各项相加与总数不一致。请核对总数和各项，改正有误的一处；没有列全的，请写明“等”。',
    example: typing(
      'projects',
      '全年实施项目12个，其中：年初安排7个，年中增加6个。',
      '全年实施项目13个，其中：年初安排7个，年中增加6个。',
    ),
    rule: { type: 'sum', ...sum },
  },
  {
    id: 'report.prose.balance',
    kind: 'prose',
    grade: 'explain',
    basis,
    says: '本年支出多于本年收入，没有写差额从哪里来。请核对；用上年结转安排的，请在报告里写明。',
    example: typing(
      'basicFinal',
      '本年收入合计500万元，本年支出合计520万元。',
      '本年收入合计500万元，本年支出合计520万元，差额由上年结转安排。',
    ),
    rule: { type: 'balance', ...balance },
  },
]
