import { describe, expect, test } from 'vitest'
import { stating, type Table } from '../../../fixtures/facts.ts'
import { proseFindings, wholeReport } from '../../../fixtures/prose.ts'
import { sampleFiling } from '../../../fixtures/sample-filing.ts'

const filed = sampleFiling()

/** Whole paragraphs as an editor writes them, about the sample filing. */
const written: Table = {
  opening:
    '按照财政部门《关于开展2023年度预算绩效自评工作的通知》（云财绩〔2024〕91号）要求，我局对2023年度部门整体支出和3个项目支出开展了绩效自评。现将有关情况报告如下。',
  basicBudget:
    '2023年年初部门预算收入466.23万元，全部为一般公共预算财政拨款；支出466.23万元，其中基本支出451.23万元、项目支出15万元。',
  basicFinal:
    '年初预算466.23万元，年中追加4046.83万元，全年预算4513.06万元。全年收入合计4511.35万元，其中一般公共预算财政拨款4211.68万元、政府性基金预算拨款50.92万元、其他资金248.75万元；支出合计4513.06万元，收支差额由上年结转资金安排。基本支出675.18万元，占14.96%，比年初预算增加223.95万元，增长49.63%，主要原因是人员工资和绩效按政策调整；项目支出3837.88万元，占85.04%，主要是上级专项资金在年度中间下达，年初没有列入部门预算。支出中属于一般公共预算的4211.68万元，其中基本支出675.18万元，项目支出3536.5万元。年末无结转结余。',
  threePublic:
    '“三公”经费预算6万元，决算4.88万元，其中公务用车运行维护费0.6万元、公务接待费4.28万元，未发生因公出国（境）费和公务用车购置费。决算为预算的81.33%，比上年减少2.59万元，下降34.67%。公用经费130.11万元，比上年决算增加58.47万元，增长81.62%，主要原因是年中上级下达的企业服务专项工作经费按规定列入公用经费。我局严格执行公务接待和公务用车管理办法，办公用品集中采购、按需领用，会议以视频为主，水电按季度公示。',
  projects:
    '项目支出决算3837.88万元，比上年决算减少258.95万元，下降6.32%，主要原因是产业发展项目减少。其中：业务工作经费48.97万元；上级下达产业发展项目2572.59万元；省级专项资金1216.32万元，包括沿江企业搬迁改造专项资金431.44万元、先进制造业专项资金529.88万元、中小微企业发展专项资金255万元。',
  performance:
    '全年预算执行率100%，部门整体支出绩效自评得100分，等级为“优”，9项指标均得满分。数量上，入企安全指导52次，指导项目申报12个；质量和时效上，任务验收合格率98%，任务按期完成率100%。效益上，规模工业增加值增速7.4%，服务中小企业63家；服务对象满意度95%。单独自评的三个专项分别得99分、100分、98.33分。',
  problems:
    '1.沿江企业搬迁改造专项资金验收资料不够及时。单个项目补助标准为215.72万元，控制在指标值以内，但一家企业的验收资料补交较晚，按内部考核扣1分。\n2.中小微企业发展专项资金培训场次未完成计划。计划12场，实际11场，主要原因是最后一场因参训企业停产检修取消。',
  measures:
    '1.针对验收资料补交较晚的问题，下年度将资料清单提前发到企业，验收前一个月核对。\n2.针对培训场次未完成计划的问题，下年度将计划排到10月底前，并预留一场补训。',
}

/** The same in other words. */
const others: Table = {
  basicFinal:
    '2023年年初预算466.23万元，年中追加预算4046.83万元，全年预算4513.06万元，主要原因是上级专项资金年中下达。\n全年收入合计4511.35万元，包括一般公共预算财政拨款4211.68万元、政府性基金预算拨款50.92万元和其他资金248.75万元；支出合计4513.06万元，收支差额1.71万元，主要原因是动用上年结转。\n支出合计中，一般公共预算支出4211.68万元，其中基本支出675.18万元、项目支出3536.5万元。',
  threePublic:
    '“三公”经费预算6万元，决算4.88万元，为预算的81.33%，比上年决算减少2.59万元，下降34.67%。决算中，公务用车运行维护费0.6万元、公务接待费4.28万元，未发生因公出国（境）费、公务用车购置费。公用经费决算130.11万元，比上年决算增加58.47万元，增长81.62%，其中办公经费35.59万元、水费、电费、差旅费14.6万元、会议费、培训费0.44万元。办公经费比上年决算增加16.86万元，增长90.02%，主要原因是机房设备维修和专项工作资料印制。',
  performance:
    '对照全年预算，预算执行率100%，该指标得10分（满分10分）；部门整体支出绩效自评得100分，等级为“优”。部门整体9项指标均得满分，没有失分的指标。成本上，预算控制率90%（年度指标不超过100%）。企业服务长效机制（定性指标）完成情况为“达成年度指标”。单独自评项目3个，项目支出占全部项目支出的31.69%。沿江企业搬迁改造专项资金全年预算431.44万元，执行431.44万元，自评得99分；中小微企业发展专项资金全年预算255万元，执行255万元，自评得98.33分，中小微企业培训场次未达到年度指标。',
  problems:
    '部门整体绩效指标均已完成。对照预算绩效管理要求，还存在以下不足：\n1.中小微企业发展专项资金的中小微企业培训场次未达到年度指标：年度指标不少于12场，实际11场，比指标值少1场。主要原因是最后一场因参训企业停产检修取消。\n2.年初预算466.23万元，全年预算4513.06万元，年初预算编制不够完整。',
  measures:
    '1.针对中小微企业培训场次未达到年度指标的问题，下年度由企业服务股牵头，10月底前完成培训计划。\n2.针对年初预算编制不够完整的问题，下年度由办公室牵头，将提前下达的专项资金编入年初预算。',
}

const typing = (sections: Table) =>
  stating(filed, Object.fromEntries(Object.entries(sections).map(([id, words]) => [`report.sections.${id}`, words])))
const asked = (sections: Table) =>
  proseFindings(typing(sections)).map(({ grade, rule, shows }) => `${grade} ${rule} ${shows}`)

describe.each([
  ['as an editor writes them', written],
  ['in other words', { ...written, ...others }],
])('the paragraphs of the sample filing, %s', (_, sections) => {
  test.each(Object.keys(sections))('%s gets no finding', (id) => {
    expect(asked({ [id]: sections[id] ?? '' })).toEqual([])
  })

  test('nor do all of them, typed or in an imported report', () => {
    expect(asked(sections)).toEqual([])
    const report = wholeReport(typing(sections))
    const grades = proseFindings(stating(typing(sections), { 'report.sections.original': report }))
    expect(grades.filter(({ at, rule }) => at[0]?.endsWith('.original') && !rule.endsWith('.residue'))).toEqual([])
  })
})

describe('a wrong figure in them is found', () => {
  test.each([
    ['basicBudget', '支出466.23万元', '支出446.23万元', 'figure'],
    ['basicFinal', '年初预算466.23万元', '年初预算446.23万元', 'figure'],
    ['basicFinal', '支出合计4513.06万元', '支出合计4531.06万元', 'figure'],
    ['basicFinal', '基金预算拨款50.92万元', '基金预算拨款59.02万元', 'figure'],
    ['basicFinal', '增加223.95万元', '增加232.95万元', 'change'],
    ['basicFinal', '增长49.63%', '增长46.93%', 'change'],
    ['basicFinal', '一般公共预算的4211.68万元', '一般公共预算的4121.68万元', 'figure'],
    ['threePublic', '决算4.88万元', '决算4.48万元', 'figure'],
    ['threePublic', '增加58.47万元', '增加54.87万元', 'change'],
    ['projects', '减少258.95万元', '增加258.95万元', 'change'],
    ['performance', '执行率100%', '执行率98%', 'figure'],
    ['performance', '自评得100分', '自评得99分', 'figure'],
  ])('%s: %s written as %s', (section, right, wrong, rule) => {
    const said = written[section] ?? ''
    expect(said).toContain(right)
    const found = proseFindings(typing({ [section]: said.replace(right, wrong) }))
    expect(found.map((finding) => finding.rule)).toContain(`report.prose.${rule}`)
  })
})

describe('items numbered 1. below headings', () => {
  const items = (problems: string, measures: string) =>
    asked({ problems, measures }).filter((said) => /numbering|pairs/.test(said))

  test('keep to the numbering, written 1. or 1、, and match the measures', () => {
    expect(items('1.预算编制不细。\n2.指标偏少。', '1.细化预算编制。\n2.补充指标。')).toEqual([])
    expect(items('还存在以下不足：\n1、预算编制不细。\n2、指标偏少。', '1.细化预算编制。\n2.补充指标。')).toEqual([])
    expect(items('1.预算编制不细。\n2.指标偏少。', '1.细化预算编制。')).toEqual([
      'explain report.prose.pairs 问题2条，措施1条',
    ])
  })
})
