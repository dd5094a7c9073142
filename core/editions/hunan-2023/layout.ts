import type { Layout } from '../../layout.ts'
import { baseLayout } from './layout-base.ts'
import { overallLayout } from './layout-overall.ts'
import { projectLayout } from './layout-project.ts'
import { reportLayout } from './layout-report.ts'

/** How the four annexes print. */
export const layout: Layout = {
  name: 'unit.name',
  lineSpacing: 28.9,
  title: '{year}年度{{unit.name}}整体支出绩效自评报告',
  fileName: '部门整体支出绩效自评报告',
  annexes: [baseLayout, overallLayout, projectLayout],
  report: reportLayout,
}
