import type { Row } from '../../edition.ts'
import { sectionOf } from '../shared/sections.ts'

/** Why the budget was not fully spent and what will be done: the execution rate is treated like any other indicator. */
export function executionReason(annex: string): Row {
  const total = `${annex}.funds.total`
  return {
    id: `${total}#reason`,
    section: sectionOf(annex, 'funds'),
    label: '预算执行率的偏差原因及改进措施',
    hint: `执行率{{${total}.rate}}，未执行{{${total}.unspent}}。先写没有全部执行的原因，再写改进措施：做什么、由谁做、什么时候做完。`,
    example: '两个项目年底才验收，尾款结转；下年度由规划财务股按季督促，6月底前付清。',
    cells: [{ column: 'reason', label: '偏差原因及改进措施', kind: { type: 'text', long: true } }],
    when: { above: [`${total}.weight`, `${total}.score`] },
  }
}
