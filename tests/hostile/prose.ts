import { readFileSync } from 'node:fs'
import type { HostileFile } from './files.ts'

const most = 20_000
const units = [
  '上升1%，',
  '…',
  '1、',
  '，',
  '共1万元…',
  '公务接待支出1万元，',
  '第一',
  '一是',
  '【',
  '2023年',
  '比上年增加',
]

/** Data files whose sections are as long as their cells allow, or longer, and slow to read as prose. */
export const hostileProse: readonly HostileFile[] = [
  ...units.map((unit) => ({
    name: `a section of ${JSON.stringify(unit)} to the limit`,
    file: '自评数据.json',
    bytes: () => dataFile(unit.repeat(Math.floor(most / unit.length))),
  })),
  { name: 'a section five times too long', file: '自评数据.json', bytes: () => dataFile('上升1%，'.repeat(most)) },
  {
    name: 'a section of eight hundred thousand dots',
    file: '自评数据.json',
    bytes: () => dataFile('…'.repeat(300_000)),
  },
]

/** The demonstration's data file with this text in its section of problems. */
function dataFile(text: string): Uint8Array {
  const filed = JSON.parse(readFileSync(new URL('../../bot/commands/demo/filed.json', import.meta.url), 'utf8'))
  return Buffer.from(JSON.stringify({ ...filed, facts: { ...filed.facts, 'report.sections.problems': text } }))
}
