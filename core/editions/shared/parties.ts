import type { Row } from '../../edition.ts'

const parties = [
  { id: 'authority', label: '主管部门' },
  { id: 'implementer', label: '实施单位' },
] as const

/** Who answers for a project and who carries it out; the unit itself is proposed for both. */
export const partyRows: readonly Row[] = parties.map(({ id, label }) => ({
  id: `project.*#${id}`,
  section: 'project.about',
  label,
  cells: [{ column: id, label, kind: { type: 'text' }, required: true, frame: true, proposal: { cell: 'unit.name' } }],
}))
