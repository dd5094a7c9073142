import type { Outgoing } from '../../db/outbox.ts'
import { linksFileName } from '../channels/office/links-words.ts'
import type { Jobs } from '../talk/nouns.ts'
import type { Run } from '../workers/tasks.ts'

type Links = Extract<Jobs['desk'], { job: 'links' }>

/** The links of all departments as a workbook. */
export async function linksFile(make: Run, year: number, lines: Links['lines']): Promise<readonly Outgoing[]> {
  const bytes = await make('workbook', [
    {
      title: '邀请链接',
      head: ['序号', '部门', '填表人链接', '已加入人数'],
      lines: lines.map(({ department, link, joined }, at) => [at + 1, department, link, joined]),
      widths: [8, 36, 70, 12],
      named: 2,
    },
  ])
  return [{ name: linksFileName(year), bytes }]
}
