import { type FaultKind, type Faulty, indicator, project, type Sound } from './fault.ts'

const service = project('便民服务', '办件900件', '办件960件')
const row = 'project.1.indicators.satisfaction.1'

function proved(column: string, said: string, line: string): Faulty {
  return [
    `${said} stands for satisfaction`,
    { ...service, ...indicator('satisfaction', line) },
    [`${row}.${column}.complaints`, `${row}.${column}`, new RegExp(said)],
  ]
}

function right(title: string, line: string): Sound {
  return [title, { ...service, ...indicator('satisfaction', line) }]
}

/** Satisfaction that is “proved” by there being no complaint. */
export const satisfactionProof: FaultKind = {
  title: 'Satisfaction by no complaints',
  faulty: [
    proved('reason', '未接到群众投诉', '群众满意度 ≥95% → 100 · 10/10 · 未接到群众投诉'),
    proved('actual', '无投诉', '群众满意度 ≥95% → 无投诉 · 10/10'),
    proved('actual', '零投诉', '服务对象满意度 ≥90% → 零投诉 · 10/10'),
    proved('actual', '投诉0件', '企业满意度 ≥90% → 投诉0件 · 10/10'),
    proved('reason', '全年没有收到一起举报', '居民满意度 ≥90% → 98% · 10/10 · 全年没有收到一起举报'),
    proved('reason', '无一例信访', '村民满意度 ≥90% → 100% · 10/10 · 项目实施期间无一例信访'),
    proved('reason', '没有发生游客投诉', '游客满意度 ≥92% → 99% · 10/10 · 景区没有发生游客投诉'),
    proved('reason', '投诉率为0', '学生满意度 ≥95% → 100% · 10/10 · 学生家长投诉率为0'),
    proved('target', '无投诉', '群众满意度 无投诉 → 达成年度指标 · 10/10'),
    proved('name', '群众投诉次数', '群众投诉次数 ≤2次 → 0次 · 10/10'),
  ],
  sound: [
    right('a survey bears it out', '群众满意度 ≥90% → 95 · 10/10 · 发放问卷120份，满意114份'),
    right('a survey stands beside it', '群众满意度 ≥90% → 95 · 10/10 · 电话回访60户，满意57户，未接到投诉'),
    right('it is a figure alone', '企业满意度 ≥90% → 93% · 10/10'),
    right('a complaint cost points', '群众满意度 ≥90% → 81% · 10/9 · 未及时处理投诉，群众有意见；下年设专人办理投诉'),
    right('it is about how complaints were settled', '投诉办理满意度 ≥90% → 96% · 10/10'),
  ],
}
