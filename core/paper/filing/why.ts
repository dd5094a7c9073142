import type { RefusalCode } from '../../values/refusal.ts'

/** Why a text was not taken, worded for the sender of the file. */
export const why = {
  noHeads: '这张表没有列名，不能按位置认',
  otherCount: '这一行的格数和列名对不上',
  twoHeads: '这一格跨了两列，不知道属于哪一列',
  twoRows: '这一格跨了两行，不知道属于哪一行',
  sameHeads: '有两列写的是同一个列名',
  severalFigures: '这一格的数分了行，分不清是一个数还是几个数',
  twoValues: '同一列里有两个数',
  noSuchCell: '表样里这一行没有这一栏',
  unknownRow: '表样里没有这一行',
  unknownHead: '表样里没有这一列',
  unknownLevel: '没有这个二级指标',
  unknownSign: '没有这种指标性质',
  otherVersion: '这张表出现了两次，内容不一样；按前一张读了',
  unnamed: '这一行没有指标名称',
  sumLine: '这一行要一项一行写名称；合计数不用填',
  partLine: '“其中”是上面一项里的，不另算一项',
  noneLine: '名称写的是“无”，后面又有数',
  noteLine: '这是表下的注，不是一项',
  remark: '行名按表样读了，后面添的话没有读',
  headRemark: '列名按表样读了，后面添的话没有读；请核对这一列',
  lostTable: '表格散成了一行一格，格数和表样对不上',
  severalLines: '行数比格数多，分不清哪几行属于哪一格',
  noAnnex: '不知道这是哪一张表里的',
  nowhere: '表样里没有地方放这些字',
  enclosure: '报告列的附件，不属于哪一部分',
  noSection: '这一段不在报告的任何一个小标题下面',
  twoReadings: '有两种读法',
} as const

/** Why a value could not be read. */
export function refusalWhy(code: RefusalCode): string {
  return refusals[code]
}

const refusals: Readonly<Record<RefusalCode, string>> = {
  notNumber: '读不出一个确切的数',
  approximate: '是约数，要确切的数',
  ambiguousUnit: '单位不清楚',
  wrongUnit: '单位和这一格不合',
  percentagePoints: '百分点不是百分数',
  negative: '这一格不能是负数',
  notWhole: '这一格要整数',
  tooLarge: '数太大，像是把元当成了万元',
  notDate: '不是一个日期',
  noSuchOption: '不在可选的几项里',
  empty: '是空的',
  tooLong: '字数太多',
  onlyFigures: '这一格要写字，只有数',
  notPhone: '不像电话号码',
  notDocumentNumber: '不是文号',
  twoReadings: '有两种读法',
  letterForDigit: '里面有像数字的字母',
}

/** A figure under a unit that its cell cannot have. */
export function strangeUnit(unit: string): string {
  return `${refusals.wrongUnit}（表上写的是${unit}）`
}

/** A line and a head that name different units of money. */
export function twoUnits(said: string, head: string): string {
  return `表上面写的单位是${said}，列名写的是${head}；按${head}读了，请核对`
}

/** An annex that a filing has once, in two versions. */
export function annexTwice(number: string): string {
  return `${number}出现了两次，内容不一样；按前一张读了，请核对`
}

/** Another year than the filing's. */
export function otherYear(year: number): string {
  return `写的是${year}年，和这份材料的年度不同`
}
