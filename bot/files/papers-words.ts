import type { UnreadText } from '../../core/paper/filing/filing-read.ts'
import { withoutMiddle } from '../../core/values/shortened.ts'
import type { RefusedFile, Why } from './papers.ts'

const damaged = '打不开，可能坏了或加了密码。请打开看看，另存一份再试。'
const saveAnew = '请用 Word 或 WPS 打开，“另存为”里选 .docx（表格选 .xlsx），用存好的那份。'

const reasons: Readonly<Record<Why, string>> = {
  broken: damaged,
  missing: damaged,
  doctype: '里面有不该有的内容，为安全没有读。请用 Word、WPS 或 Excel 打开，另存一份再试。',
  tooMuch: '里面的内容太多，没有读。请只留自评材料，或分成几个文件。',
  tooLarge: '超过 20 MB，没有读。请去掉大图片，或分成几个文件。',
  noText: '里面的字读不出来。能读的有 .docx、.doc、.xlsx、.xls、.txt、.csv、.zip 和导出的 .json。',
  empty: '是空的，什么也没有。',
  pdf: '是 PDF，里面的表格读不准，没有读。请给它的 Word 或 Excel 原稿。',
  picture: '是图片，里面的字读不了。请给 Word 或 Excel 原稿。',
  password: '加了密码，打不开。请在 Word、WPS 或 Excel 里去掉密码，另存一份。',
  markup: '其实是网页或 XML，不是 Word、Excel 文件。请打开后另存为 .docx 或 .xlsx。',
  otherKind: '这种格式读不了，或者文件不全。请打开看看，另存为 .docx 或 .xlsx。',
  packed: '这种压缩包打不开。请解开后，重新打包成 .zip。',
  nested: '是压缩包里的压缩包，没有打开。请把里面的文件解开，直接放进一个 .zip。',
  emptyArchive: '里面没有文件。',
  data: '是导出的数据，不和别的文件一起读。请单独用这个 .json 文件。',
  twice: '和包里另一个文件同名，只读了前一个。请改个名字再打包。',
  noOffice: `是旧版格式，要靠 LibreOffice 才能读，这台机器上没有找到。${saveAnew}装有 LibreOffice 的，请把它的位置写进环境变量 SOFFICE。`,
  slow: `是旧版格式，转换用的时间太长，没有读。${saveAnew}`,
  unconverted: `是旧版格式，没有转换成功，可能坏了或加了密码。${saveAnew}`,
}

/** A file that was not read; `whose`: the department, if that has to be said. */
type Named = RefusedFile & { readonly whose?: string }

const mostReasons = 2
const mostOfReason = 2
const longestName = 24

/** Files that were not read, with the reasons and what to send instead, in one line. */
export function refusedWords(refused: readonly RefusedFile[]): string {
  return withRest(byReason(refused)).join('')
}

/** The same as lines for a chat; `where`: where those of other reasons are listed. */
export function refusedLines(refused: readonly Named[], where = ''): string[] {
  return withRest(byReason(refused.map((one) => ({ ...one, name: withoutMiddle(one.name, longestName) }))), where)
}

type ByReason = { readonly lines: readonly string[]; readonly rest: number }

/** A line for each reason, the most frequent first; `rest` counts the files of other reasons. */
function byReason(refused: readonly Named[]): ByReason {
  const whys = [...new Set(refused.map(({ why }) => why))]
  const groups = whys.map((reason) => ({ reason, files: refused.filter(({ why }) => why === reason) }))
  const most = groups.sort((a, b) => b.files.length - a.files.length).slice(0, mostReasons)
  const told = most.reduce((sum, { files }) => sum + files.length, 0)
  return { lines: most.map(({ reason, files }) => `${namesOf(files)}${reasons[reason]}`), rest: refused.length - told }
}

function namesOf(files: readonly Named[]): string {
  const some = files.slice(0, mostOfReason)
  const names = some.map(({ name, whose }) => `${whose === undefined ? '' : `${whose}的`}“${name}”`)
  return `${names.join('、')}${files.length > some.length ? `等 ${files.length} 个文件` : ''}`
}

function withRest({ lines, rest }: ByReason, where = ''): string[] {
  return [...lines, ...(rest > 0 ? [`另有 ${rest} 个文件也没有读${where}。`] : [])]
}

/** A file that was not read, next to others that were. */
export function unreadFile({ name, why }: RefusedFile): UnreadText {
  return { source: name, text: '（整个文件）', why: `这个文件${reasons[why]}` }
}

export const doubtWords = {
  twice: (stands: string, other: string) => `同一格在文件里有两个不同的值：${stands}已采用，${other}没有采用。请核对。`,
  otherYear: (year: number, asked: number) =>
    `文件是 ${year} 年度的，要的是 ${asked} 年度。按文件自己的年度读，请核对。`,
  unreadable: (says: string, shows: string) => `${says}${shows}`,
} as const

export function otherEditionWords(its: string, asked: string): string {
  return `文件用的表样是 ${its}，不是 ${asked}。请核对 --edition，或换一个文件。`
}
