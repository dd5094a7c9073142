import { expect, test } from 'vitest'
import { buildCommand, run } from './run.ts'

const checks = buildCommand('checks')

test('the list of checks is Markdown for a finance officer, grade by grade', async () => {
  const { code, out, err } = await run('checks', 'hunan-2023')
  expect([code, err]).toEqual([0, ''])
  const headings = out.split('\n').filter((line) => line.startsWith('#'))
  expect(headings).toContain('## 要改')
  expect(headings).toContain('## 合计、比率等算出的格')
  expect(out).toContain('1. **项目支出应等于附件一项目支出下各行之和。')
  expect(out).toContain(
    '   - 有问题的例子：附件一 财政供养人员 编制数 20；2023年实际在职人数 21。要说明：21 > 20，多 1\n' +
      '   - 没有问题的例子：其余相同，附件一 财政供养人员 2023年实际在职人数 20\n',
  )
})

test('an unknown edition ends with 2 and the names of the existing ones', async () => {
  const { code, out, err } = await checks('hunan-1999')
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^没有“hunan-1999”这一版表样。现有：.*hunan-2023.*。\n$/)
})
