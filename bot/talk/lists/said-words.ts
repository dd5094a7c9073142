import { orderExample } from '../asking/words.ts'
import type { Sentences } from '../worded.ts'
import type { ListSay } from './say.ts'

/** The words about the rows of a repeated table. */
export const listSays: Sentences<ListSay> = {
  removed: (say) => `✓ 已删除“${say.name}”。`,
  noSuchRow: () => '没有这一行，什么也没动。请核对前面的序号再发。',
  moved: () => '✓ 顺序改好了。',
  atEdge: (say) => (say.by < 0 ? '已经在最上面了。' : '已经在最下面了。'),
  notAnOrder: (say) => `一共 ${say.count} 行，请把每一行现在的序号各写一次，例如：顺序 ${orderExample(say.count)}`,
  listRow: (say) => `${say.name}\n要怎么改？点按钮或发它上面的字。`,
  askCopyName: (say) =>
    `照“${say.of}”新建：主管部门、实施单位、级次、指标名称和分值照搬，金额、目标和完成情况不带。新项目叫什么？`,
  copied: (say) => `✓ 已照“${say.of}”新建“${say.name}”，指标名称和分值带过来了，金额、目标、指标值和完成情况请另填。`,
}
