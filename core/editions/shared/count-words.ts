const number = '(?<number>(?<!\\d)\\d{1,3}|(?<![一二两三四五六七八九十第])[一二两三四五六七八九十]{1,3})'
const counted = '[个家所]'

/** Counts with the list of what they count behind them, or before 共. */
export const listed = {
  finds: [
    `${number}${counted}[\\u4e00-\\u9fa5]{0,12}[（(](?:分别(?:是|为)|即)?[：:]?(?<list>[^（）()\\n，。；\\d]{3,200})[）)]`,
    `${number}${counted}[\\u4e00-\\u9fa5]{0,12}(?:，?(?:分别|依次)(?:是|为)[：:]?|[：:]|，即)(?<list>[^（）()\\n，。；：\\d]{3,200})(?=[。；]|$)`,
    `(?<=^|[，。；：])(?<list>[^（）()\\n，。；：\\d]{3,200})[，]?共(?:计|有)?${number}${counted}`,
  ],
  open: '等|其他|其余|[…]|不含|以外',
}

/** What a report counts more than once. */
export const offices = {
  named: '内设',
  finds: ['内设(?:股室|科室|机构)(?:共|有|为)?(\\d{1,3})个', '内设(\\d{1,3})个(?:股室|科室|机构)'],
}
export const subordinates = {
  named: '个',
  finds: [
    '(?:下属|二级|所属)(?:事业)?(?:单位|机构)(?:共|有|为)?(\\d{1,3})个',
    '(\\d{1,3})个(?:下属|二级|所属)(?:事业)?(?:单位|机构)',
  ],
  unless: '其中|中，|检查|抽查|新增|减少|撤销|合并|调整',
}

/** Projects that were all evaluated. */
export const projects = {
  named: '个',
  finds: [
    '(\\d{1,3})个(?:单独自评的?|专项|预算)?项目(?:支出)?，?(?:已|均已?|都|全部|逐[个一项]){1,3}(?:开展|进行|实施|组织|完成|纳入)了?[^，。；\\d]{0,8}(?:自评|评价)',
    '对(?:全部|所有)(?:的)?(\\d{1,3})个(?:专项|预算)?项目(?:支出)?[^，。；\\d]{0,12}(?:自评|评价)',
    '单独自评(?:的)?项目(?:支出)?(?:共计?|有|为)?(\\d{1,3})个',
    '单独自评(?:的)?(\\d{1,3})个项目',
  ],
  unless: '上年|去年|抽评|重点评价|其中',
}

/** Indicators of one kind. */
export function indicators(label: string) {
  return {
    named: label,
    finds: [`${label}(?:共|设置?了?|有)?(\\d{1,2})[个项条]`, `(?<!\\d)(\\d{1,2})[个项条]${label}`],
    unless: '项目|专项|未完成|没有|达到|完成|满分|失分|其中',
  }
}
