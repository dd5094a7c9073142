import type { OutlinePart, ReportLayout } from '../../layout.ts'

const generalBudget: OutlinePart = {
  title: '一般公共预算支出情况',
  parts: [
    {
      title: '基本支出情况',
      parts: [
        { title: '部门预算情况', section: 'basicBudget' },
        { title: '部门决算情况（含年中预算追加情况）', section: 'basicFinal' },
        { title: '“三公”经费执行情况', section: 'threePublic' },
        { title: '政府采购执行情况', section: 'procurement' },
      ],
    },
    { title: '项目支出情况', section: 'projects' },
  ],
}

/** 附件四: the cover and the nine parts of the narrative. */
export const reportLayout: ReportLayout = {
  annex: 'report',
  cover: {
    title: ['{year}年度{{unit.name}}', '部门整体', '支出绩效自评报告'],
    lines: ['部门（单位）名称：{{unit.name}}', '{{report.date}}'],
  },
  title: '{year}年度{{unit.name}}\n整体支出绩效自评报告',
  opening: 'opening',
  parts: [
    {
      title: '部门基本情况',
      parts: [
        { title: '部门职责', section: 'duties' },
        { title: '人员编制情况', section: 'staffing' },
      ],
    },
    generalBudget,
    { title: '政府性基金预算支出情况', section: 'governmentFund' },
    { title: '国有资本经营预算支出情况', section: 'stateCapital' },
    { title: '社会保险基金预算支出情况', section: 'socialInsurance' },
    { title: '部门整体支出绩效情况', section: 'performance' },
    { title: '存在的问题及原因分析', section: 'problems' },
    { title: '下一步改进措施', section: 'measures' },
    { title: '部门整体支出绩效自评结果拟应用和公开情况', section: 'publication' },
  ],
  closing: { name: '{{unit.name}}', date: '{{report.date}}' },
}
