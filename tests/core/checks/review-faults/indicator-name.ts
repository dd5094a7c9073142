import { type FaultKind, type Faulty, indicator, project, type Sound } from './fault.ts'

const stations = project('管护站建设', '建设5处')
const forest = project('封山育林', '封育1200亩')

function named(table: string, rule: 'targets' | 'bare', line: string, around = forest): Faulty {
  const name = line.slice(0, line.indexOf(' '))
  const cell = `project.1.indicators.${table}.1.name`
  return [
    `the name is ${name}`,
    { ...around, ...indicator(table, line) },
    [`${cell}.${rule}`, cell, new RegExp(`^“${name}”$`)],
  ]
}

function right(table: string, line: string): Sound {
  return [`the name is ${line.slice(0, line.indexOf(' '))}`, { ...forest, ...indicator(table, line) }]
}

/** A name that holds amounts, or lacks what it is the rate of. */
export const indicatorName: FaultKind = {
  title: 'An indicator’s name',
  faulty: [
    named('quality', 'targets', '新建2处、改建3处管护站合格率 ≥100% → 100 · 10/10', stations),
    named('quality', 'bare', '合格率 ≥95% → 96 · 10/10'),
    named('quantity', 'targets', '完成封育1200亩 100% → 100% · 10/10'),
    named('timeliness', 'targets', '硬化12.5公里村道完工率 ≥100% → 100% · 8/8'),
    named('quality', 'targets', '采购40台设备验收率 ≥98% → 100% · 8/8'),
    named('social', 'targets', '培训300人次覆盖率 ≥90% → 93% · 8/8'),
    named('quantity', 'targets', '维修泵站4座和渠道18公里 100% → 100% · 8/8'),
    named('quality', 'bare', '完成率 100% → 100% · 10/10'),
    named('timeliness', 'bare', '及时率 ≥95% → 97% · 10/10'),
    named('quality', 'bare', '达标率 ≥90% → 92% · 6/6'),
    named('social', 'bare', '覆盖率 ≥90% → 92% · 6/6'),
    named('quantity', 'bare', '数量 ≥12个 → 12个 · 6/6'),
  ],
  sound: [
    right('quality', '苗木成活率 ≥85% → 91 · 10/10'),
    right('quality', '管护站验收合格率 ≥95% → 96 · 10/10'),
    right('timeliness', '补助按期发放率 ≥95% → 96% · 10/10'),
    right('quantity', '5G基站数 ≥12个 → 13个 · 10/10'),
    right('social', '60岁以上老人体检人数 ≥300人 → 312人 · 10/10'),
    right('social', '20户以上自然村通路比例 ≥90% → 93% · 10/10'),
    right('quality', '第2期工程优良率 ≥90% → 93% · 10/10'),
    right('ecological', 'PM2.5平均浓度 ≤35微克 → 33微克 · 10/10'),
    right('social', '12345热线办结率 ≥95% → 98% · 10/10'),
    right('social', '每10万人口拥有律师数 ≥8名 → 9名 · 10/10'),
  ],
}
