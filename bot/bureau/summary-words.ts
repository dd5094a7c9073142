import type { Stage } from '../../core/bureau/board.ts'
import { stageWords } from './board-words.ts'

/** The messages while and after a year is summed up. */
export const summaryWords = {
  underWay: (count: number) => `正在汇总：已经读了 ${count} 个部门…`,
  done: { figures: '汇总表好了。', reports: '报告打包好了。' },
  failed: '没有做成，已经记下原因。请过一会儿再发一次。',
  nothing: { figures: '还没有部门，没有可汇总的数。', reports: '还没有部门报送，没有报告可打包。' },
  figures: (count: number) =>
    `${count} 个部门。每张附件一页，合计是公式，按状态筛选后只算看得见的行；还没报送的部门，数还会变。`,
} as const

/** The name and contents of an archive of reports. */
export const archiveWords = {
  name: (year: number, part: number | undefined) =>
    `${year}年度绩效自评报告${part === undefined ? '' : `（${part}）`}.zip`,
  caption: (count: number, scans: number, missing: number) =>
    [
      `${count} 份报告，都是签字时的那一份。`,
      scans > 0 && `盖章扫描件 ${scans} 份，在各部门的文件夹里。`,
      missing > 0 && `还有 ${missing} 个部门没报送，名单在压缩包里。`,
    ]
      .filter(Boolean)
      .join(''),
  missingName: '没报送的部门.txt',
  missing: (lines: readonly { readonly department: string; readonly stage: Stage }[]) =>
    lines.map(({ department, stage }) => `${department}\t${stageWords(stage)}`).join('\r\n'),
} as const
