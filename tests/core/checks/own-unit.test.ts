import { expect, test } from 'vitest'
import { checkFacts } from '../../../core/checks/check.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { form, year } from '../../fixtures/facts.ts'

const found = (cells: Readonly<Record<string, string>>) =>
  checkFacts(form, { facts: new Map([...correctFiling(), ...Object.entries(cells)]), year, mode: 'live' })
    .filter(({ check }) => check.endsWith('ownUnit'))
    .map(({ check, grade, shows }) => `${check} ${grade} ${shows}`)

const own = '本单位是云溪县文化旅游广电体育局'

test.each([
  ['拟订全县工业发展规划。\n云溪县科技和工业信息化局负责全县工业运行监测。', '云溪县科技和工业信息化局'],
  ['1.石桥县文化馆承担全县群众文化辅导。', '石桥县文化馆'],
])('duties that are another unit’s are to be explained: %s', (duties, named) => {
  expect(found({ 'unit.duties': duties })).toEqual([`unit.duties.ownUnit explain 写的是${named}，${own}`])
})

test.each([
  '云溪县文化旅游广电体育局负责全县文化工作。',
  '县文旅局负责全县文化工作。',
  '会同云溪县财政局管理专项资金。',
  '指导各乡镇文化站开展活动。',
  '承办云溪县人民政府交办的其他事项。',
])('duties that name others in passing, or this unit, are its own: %s', (duties) => {
  expect(found({ 'unit.duties': duties })).toEqual([])
})

test('a project that another unit oversees and carries out is to be explained, of either one alone nothing is asked', () => {
  const [authority, implementer] = ['project.1.authority', 'project.1.implementer']
  const other = '云溪县科技和工业信息化局'
  expect(found({ [authority]: other, [implementer]: other })).toEqual([
    `project.1.ownUnit explain 写的是${other}，${own}`,
  ])
  expect(found({ [implementer]: other })).toEqual([])
  expect(found({ [authority]: other, [implementer]: '文化馆' })).toEqual([])
})
