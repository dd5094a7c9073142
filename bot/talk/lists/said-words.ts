import { shortened } from '../../../core/values/shortened.ts'
import { orderExample } from '../asking/list-words.ts'
import { fitting } from '../bubble.ts'
import type { Sentences } from '../worded.ts'
import type { ListSay } from './say.ts'

const longestRead = 30
/** The lines that are left for the rows of a list. */
const mostRows = 8

export const listSays: Sentences<ListSay> = {
  removed: ({ name, last }) =>
    last ? `✓ 已删除“${name}”，一行也没有了，这一题先算没填。都没有，就发“无”。` : `✓ 已删除“${name}”。`,
  noSuchRow: ({ read = '', names = [] }) =>
    [noRowCalled(read, names.length > 0), ...fitting(numbered(names), mostRows)].join('\n'),
  mixedOrders: () => '没有改动：有的行是删除、改名，有的不是。请分开发。',
  orderElsewhere: ({ read, choices = [] }) =>
    choices.length > 0
      ? `“${shortened(read, longestRead)}”是哪一行？`
      : `“${shortened(read, longestRead)}”没填上：要改哪张表的行，先到那张表，再发一次。`,
  copyAlone: () => '“照…新建”请单独发。',
  moved: () => '✓ 顺序改好了。',
  atEdge: (say) => (say.by < 0 ? '已经在最上面了。' : '已经在最下面了。'),
  notAnOrder: (say) => `一共 ${say.count} 行，每行的序号写一次，例：顺序 ${orderExample(say.count)}`,
  listRow: (say) => `${say.name}\n要怎么改？`,
  askCopyName: (say) => `照“${say.of}”建新项目：指标照抄，数字另填。叫什么名称？`,
  copied: (say) => `✓ 已照“${say.of}”建好“${say.name}”：指标照抄了，数字请另填。`,
}

function noRowCalled(read: string, listed: boolean): string {
  if (read !== '') return `没有“${shortened(read, longestRead)}”这一行，没有改动。`
  return `没有这一行，没有改动。${listed ? '' : '请看序号再发。'}`
}

function numbered(names: readonly string[]): string[] {
  return names.length === 0 ? [] : ['已有：', ...names.map((name, at) => `${at + 1}. ${name}`)]
}
