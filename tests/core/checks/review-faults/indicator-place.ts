import { type FaultKind, type Faulty, indicator, project, type Sound } from './fault.ts'

const guards = project('护林员工资', '发放46人')
const fire = project('森林防火', '巡护900次', '巡护960次')

function under(table: string, belongs: string, line: string, around = guards): Faulty {
  const name = line.slice(0, line.indexOf(' '))
  const cell = `project.1.indicators.${table}.1.name`
  return [
    `${name} stands under ${table}`,
    { ...around, ...indicator(table, line) },
    [`${cell}.${belongs}`, cell, new RegExp(`“${name}”`)],
  ]
}

function right(table: string, line: string): Sound {
  return [`${line.slice(0, line.indexOf(' '))} stands under ${table}`, { ...guards, ...indicator(table, line) }]
}

/** An indicator that belongs under another second level by its words. */
export const indicatorPlace: FaultKind = {
  title: 'An indicator under the wrong second level',
  faulty: [
    under('quantity', 'sufficient', '工资足额保障率 ≥100% → 100 · 10/10'),
    under('satisfaction', 'counts', '森林火灾发生数 ≤0起 → 0 · 10/10', fire),
    under('economic', 'sufficient', '补助资金足额到位率 100% → 100% · 8/8'),
    under('quantity', 'sufficient', '生态补偿款足额兑付率 ≥98% → 99% · 6/6'),
    under('quantity', 'execution', '资金结余率 ≤5% → 2% · 5/5'),
    under('economic', 'execution', '结转结余率 ≤10% → 3% · 10/10'),
    under('economic', 'execution', '预算执行率 ≥95% → 98% · 10/10'),
    under('satisfaction', 'counts', '安全事故发生率 ≤1% → 0% · 10/10'),
    under('satisfaction', 'counts', '群体性事件起数 ≤2起 → 0起 · 10/10'),
    under('satisfaction', 'counts', '培训合格率 ≥95% → 97% · 10/10'),
    under('satisfaction', 'counts', '受益农户数 ≥300户 → 312户 · 10/10'),
  ],
  sound: [
    right('quantity', '发放护林员人数 ≥46人 → 46 · 10/10'),
    right('quality', '工资足额发放率 ≥100% → 100 · 10/10'),
    right('timeliness', '工资及时足额发放率 ≥100% → 100 · 10/10'),
    right('social', '森林火灾发生数 ≤3起 → 1 · 10/10'),
    right('satisfaction', '护林员满意度 ≥90% → 94 · 10/10'),
    right('satisfaction', '群众安全感 ≥90% → 95% · 10/10'),
    right('satisfaction', '受益农户对补助发放的满意率 ≥90% → 92% · 10/10'),
    right('satisfaction', '投诉办结满意率 ≥90% → 96% · 10/10'),
    right('economic', '林下经济产值 ≥300万元 → 320万元 · 10/10'),
  ],
}
