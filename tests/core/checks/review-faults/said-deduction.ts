import { type FaultKind, type Faulty, indicator, project, type Sound } from './fault.ts'

const service = project('便民服务', '办件900件', '办件960件')

function told(table: string, said: string, line: string, made: RegExp): Faulty {
  const row = `project.1.indicators.${table}.1`
  return [
    `the reason says ${said}`,
    { ...service, ...indicator(table, line) },
    [`${row}.reason.deduction`, `${row}.reason`, new RegExp(`^写“${said}”，得分 ${made.source}`)],
  ]
}

function right(title: string, line: string): Sound {
  return [title, { ...service, ...indicator('timeliness', line) }]
}

/** A reason that tells another deduction than was made. */
export const saidDeduction: FaultKind = {
  title: 'A deduction that was told otherwise',
  faulty: [
    told('timeliness', '扣20%', '按期办结率 ≥100% → 60 · 10/6 · 个别超期，扣20%；下一步加强督办', /10 → 6，.*40%/),
    told('quality', '扣1分', '办件合格率 ≥100% → 62.5 · 8/5 · 材料不全，扣1分；下一步加强审核', /8 → 5，.*3 分/),
    told('quality', '扣2分', '办件准确率 100% → 50% · 10/5 · 录入有误，扣除2分。下年由窗口复核', /10 → 5，.*5 分/),
    told(
      'timeliness',
      '扣1分',
      '按期办结率 ≥95% → 95% · 10/10 · 有一件超期，自行扣一分；下一步加强督办',
      /10 → 10，.*0 分/,
    ),
    told('quantity', '扣10%', '办件数 ≥1000件 → 750件 · 12/9 · 线上分流，按规定扣减10%；下年调整指标', /12 → 9，.*25%/),
    told(
      'timeliness',
      '扣30%',
      '按期办结率 ≥100% → 90% · 10/9 · 节假日超期，扣百分之三十；下年安排轮班',
      /10 → 9，.*10%/,
    ),
    told('quality', '扣1.5分', '群众回访率 100% → 80% · 10/8 · 回访不全，扣分1.5分；下年补足人手', /10 → 8，.*2 分/),
  ],
  sound: [
    right('the share is right', '按期办结率 ≥100% → 80 · 10/8 · 个别超期，扣20%；下一步加强督办'),
    right('the points are right', '按期办结率 ≥100% → 80 · 10/8 · 个别超期，扣2分；下一步加强督办'),
    right('the points are right in words', '按期办结率 ≥100% → 80 · 10/8 · 个别超期，扣两分；下一步加强督办'),
    right('the share is rounded', '按期办结率 ≥90% → 84% · 15/14 · 个别超期，扣7%；下一步加强督办'),
    right('two deductions add up', '按期办结率 ≥100% → 80 · 10/8 · 超期扣1分，漏办扣1分；下一步加强督办'),
    right('each case costs so much', '按期办结率 ≥100% → 85 · 10/8.5 · 每件扣0.5分，3件超期；下一步加强督办'),
    right('it says no figure', '按期办结率 ≥100% → 80 · 10/8 · 个别超期，按比例扣分；下一步加强督办'),
    right('money was withheld', '按期办结率 ≥100% → 80 · 10/8 · 扣回补助3万元后重办；下一步加强督办'),
  ],
}
