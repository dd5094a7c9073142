const between = '[，,。；;：:\\s]{0,4}'
const become =
  '(?:应该是|应是|应为|应当是|应该为|该是|改成|改为|改到|换成|更正为|(?:应该?|改)(?=[：:\\s]?\\d)|(?:还是|改回)[成到为]?(?=[：:\\s]?\\d))'
/** What the words about a mistake may begin with: 我刚才填错了. */
const lately = '(?:我们?|刚才?|刚刚|上面|前面|那个|这个|上一[题个条]|都?是){0,3}'
const wrong = new RegExp(
  `^${lately}(?:[写填打录输发弄搞]?错了?|有误|不对|不正确)(?=[，,。；;：:\\s应改更是]|$)${between}(?:${become}|是)?${between}`,
)
const openings = [
  wrong,
  new RegExp(`^不是[^，,；;\\n]{1,40}[，,；;\\s]{1,4}(?:而|应该?)?是${between}`),
  new RegExp(`^${become}${between}`),
  /^\d[\d.,]{0,15}(?:万元?|元)?[，,\s]{0,2}改[成为]/,
]

/** What words put in the place of something wrong: 4.38 of 写错了，应该是 4.38; the text itself where they put nothing right. */
export function asCorrected(text: string): string {
  const said = text.trim()
  const length = Math.max(...openings.map((words) => words.exec(said)?.[0].length ?? 0))
  return length > 0 ? said.slice(length) : text
}

/** Whether a text begins by saying that something is wrong: 填错了. */
export function saysWrong(text: string): boolean {
  return wrong.test(text.trim())
}

/** Whether a text begins by putting something right, 写错了 or 改成. */
export function putsRight(text: string): boolean {
  return asCorrected(text) !== text
}

const inCell = new RegExp(
  `^([^\\d\\s，,；;不]{1,12}?)(?:不是[^，,；;\\n]{1,40}|(?:[写填打录输]错了?|不对|有误|不正确))[，,；;\\s]{1,4}(?:${become}|而?是)`,
)

/** A cell's label with its right figure: 决算 3.85 of 决算不是3.9，是3.85 and 决算填错了，是3.85; any other text is unchanged. */
export function cellCorrected(text: string): string {
  const [whole = '', label = ''] = inCell.exec(text) ?? []
  return whole === '' ? text : `${label} ${text.slice(whole.length)}`
}

const change = /^(?:把|将)?([^，,。；;：:\s]{2,20}?)的?(?:改成|改为|改到|换成)[：:\s]?(\S.*)$/

/** What a text changes, and to what: 完成值 and 118 of 把完成值改成118; undefined for any other text. */
export function saidChange(text: string): { readonly what: string; readonly to: string } | undefined {
  const [, what, to] = change.exec(text.trim()) ?? []
  return what === undefined || to === undefined ? undefined : { what, to }
}

const told = /^(?:刚刚|刚才?)?(?:[把将]|(?<=刚|才))的?(?=[^\n]{2,40}(?:[改换应]|[写填打录输]错|不对|有误|不正确))/

/** What a change is about first: 公务接待预算改成4.1 of 刚才把公务接待预算改成4.1; any other text is unchanged. */
export function withoutTelling(text: string): string {
  return text.trimStart().replace(told, '')
}
