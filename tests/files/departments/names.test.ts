import { expect, test } from 'vitest'
import { FreeNames } from '../../../bot/files/departments/names.ts'

test('a name leads nowhere and is one that every system accepts', () => {
  const names = new FreeNames()
  const of = (name: string) => names.free(name, '.json')
  expect(of('../../etc/passwd')).toBe('etcpasswd')
  expect(of('C:\\甲局\n')).toBe('C甲局')
  expect(of(' . ')).toBe('没写部门')
  expect(of('CON')).toBe('CON_')
  expect(of('甲局. ')).toBe('甲局')
})

test('names that a system cannot tell apart are numbered', () => {
  const names = new FreeNames()
  expect(['甲A局', '甲a局', '甲ａ局', '乙局'].map((name) => names.free(name, '.json', '.docx'))).toEqual([
    '甲A局',
    '甲a局（2）',
    '甲ａ局（3）',
    '乙局',
  ])
})

test('a long name is cut so that its number and its ending fit', () => {
  const names = new FreeNames()
  const given = [1, 2].map(() => names.free('县'.repeat(200), '.json', '（检查意见）.docx'))
  expect(new Set(given).size).toBe(2)
  for (const name of given) expect(Buffer.byteLength(`${name}（检查意见）.docx`)).toBeLessThanOrEqual(255)
})
