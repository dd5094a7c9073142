import { beginning } from '../bubble.ts'
import { unfolding } from '../fold.ts'
import type { Button } from '../nouns.ts'
import { inRows, type Sentences, type Worded } from '../worded.ts'
import { acceptedWords, redraftedLines } from './accepted-words.ts'
import { listedRows, listFits, rowsWords } from './list-words.ts'
import { allAnsweredWords, annexDoneWords, forHeadWords, ownAnsweredWords, whereWords } from './progress-words.ts'
import type { Ask, AskingSay, Shown } from './say.ts'

export const askingSays: Sentences<AskingSay> = {
  ask: ({ ask }) => askWords(ask),
  allAnswered: (say) => ({ text: allAnsweredWords(say), buttons: inRows(say.choices, 2), apart: true }),
  forHead: forHeadWords,
  ownAnswered: (say) => ({ text: ownAnsweredWords(say), buttons: inRows(say.choices, 2), apart: true }),
  annexDone: annexDoneWords,
  atFirst: () => '已经是第一题了。',
  atLast: () => '已经是最后一题了。',
  gone: () => '那一题已经不在了，接着填别的。',
  pickOne: ({ choices }) => ({
    text: '没看懂。请点一个，或发它的序号。',
    buttons: inRows(choices.slice(0, mostAgain), 3),
  }),
  outdatedButton: () => '这个按钮过期了，没有改动。发“继续”再点新的。',
  notRead: () => '这个我读不了。请发文字，或 Word、Excel 文件。',
  unknownCommand: () => '没有这个说法。发“帮助”看能做什么。',
  noForm: () => '这份自评的表样，程序里没有。数据都在，请管理员升级程序再填。',
}

/** The most choices that are offered again. */
const mostAgain = 9

/** A question: its annex and progress, what is asked, in which unit, and one example. */
function askWords(ask: Ask): Worded {
  const lines = [
    placeLine(ask),
    titleLine(ask),
    ask.draft === undefined
      ? cellsLine(ask)
      : `\n${draftBegun(ask.draft, ask.accepted?.since ? movedLines : draftLines)}\n\n这样写行吗？要改，就发改好的整段。`,
    ask.hint,
    ask.working && `按规则：${ask.working}。`,
    ask.left?.map((left) => `${leftWords(left)}。`).join(''),
    ask.current && currentLine(ask, ask.current),
    ask.accepted && acceptedLines(ask.accepted),
    ask.rows && rowsWords(ask.rows),
    ask.current === undefined && !ask.working && !isLong(ask.rows) && ask.example && `例：${ask.example}`,
  ]
  return { text: lines.filter(Boolean).join('\n'), buttons: askButtons(ask), apart: true }
}

/** Whether a list has so many rows that the example is left out: its rows are examples themselves. */
function isLong(rows: Ask['rows']): boolean {
  return (rows ?? []).length > rowsBesideExample
}

const rowsBesideExample = 4

/** 附件一：已填 0，共 18 题; 改附件一 if it is already answered. */
function placeLine({ annex, progress: { copy, done, of, added }, canSkip }: Ask): string {
  const where = whereWords({ annex, ...(copy === undefined ? {} : { copy }) })
  if (!canSkip) return `改${where}`
  return `${where}：已填 ${done}，共 ${of} 题${added === undefined ? '' : `（新增 ${added} 题）`}`
}

/** The values that the row has: all of it, or a part. */
function currentLine({ canSkip, cells }: Ask, current: readonly Shown[]): string {
  return canSkip
    ? `已填${shownCells(current)}，还差上面 ${cells.length} 格。`
    : `已填：${currentWords(current)}。要改就重发。`
}

/** `公务接待：上年决算 3.93、本年预算 5.0（万元）` */
export function rowWords(title: string, cells: readonly Shown[]): string {
  const [only] = cells
  if (cells.length === 1 && only && [`${only.text}·`, `${only.text} `].some((named) => title.startsWith(named)))
    return only.text
  if (cells.length > 1 && cells.every(({ text }) => text === '无')) return `${title}：无`
  if (cells.length === 1 && only && (saysLabel(title, only.label) || only.label === '名称')) {
    return `${title}：${cut(only.text)}${only.text === '无' ? '' : only.unit}`
  }
  return `${title}：${shownCells(cells)}`
}

/** Whether a row's title already says its cell's label: 按期完工率·自评得分, or 楼堂馆所（2023年完工项目）. */
function saysLabel(title: string, label: string): boolean {
  return (title.endsWith(label) && !title.endsWith(`和${label}`)) || title.startsWith(`${label}（`)
}

function currentWords(cells: readonly Shown[]): string {
  const [only] = cells
  if (cells.length > 1 && cells.every(({ text }) => text === '无')) return '无'
  if (cells.length === 1 && only) return `${cut(only.text).replace(/。$/, '')}${only.text === '无' ? '' : only.unit}`
  return shownCells(cells).replace(/。$/, '')
}

function shownCells(cells: readonly Shown[]): string {
  const units = new Set(cells.map(({ unit }) => unit))
  const [unit] = units.size === 1 ? units : []
  const said = cells.map(
    ({ label, text, unit: own }) => `${label} ${cut(text)}${unit === undefined && text !== '无' ? own : ''}`,
  )
  return `${said.join('、')}${unit ? `（${unit}）` : ''}`
}

/** Who adopted the section, and what has changed in it since. */
function acceptedLines({ since, ...accepted }: NonNullable<Ask['accepted']>): string {
  const lines = since ? redraftedLines(since) : []
  const after = lines.length > 0 ? '，之后数据有变：' : '。'
  return [`${acceptedWords(accepted)}${after}`, ...lines].join('\n')
}

function titleLine(ask: Ask): string {
  const alone = ask.title.includes(ask.section) || /[· ]/.test(ask.title)
  return alone ? ask.title : `${ask.section} · ${ask.title}`
}

function cellsLine(ask: Ask): string | undefined {
  const unit = ask.unit ? `（${ask.unit}）` : ''
  const [only] = ask.cells
  if (ask.cells.length === 1 && only && (ask.title.includes(only) || only === ask.section)) return unit || undefined
  const labels = ask.cells.join('、')
  return ask.figures
    ? `${counted[ask.cells.length] ?? ask.cells.length}个数，${ask.unit}：${labels}`
    : `${labels}${unit}`
}

const counted = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九']

function askButtons(ask: Ask): readonly (readonly Button[])[] {
  const row = ask.question
  const none = ask.none && ask.draft === undefined && ask.choices.length === 0 ? [ask.none] : []
  const moves: Button[] = [
    ...none,
    ...(ask.canSkip ? [{ label: '跳过', action: { do: 'skip', row } as const }] : []),
    { label: '‹ 上一题', action: { do: 'back', row, ...(ask.seen === undefined ? {} : { seen: ask.seen }) } },
    ...(ask.canSkip ? [] : [{ label: '下一题 ›', action: { do: 'next', row } as const }]),
    { label: '目录', action: { do: 'directory' } },
  ]
  const draft = ask.draft !== undefined && beginning(ask.draft, draftLines) !== undefined ? ask.draft : undefined
  const list = listedRows(ask.rows ?? [])
  const long = draft ?? (!listFits(list) ? list.join('\n') : undefined)
  const whole = long === undefined ? [] : [[unfolding(long)]]
  return [...whole, ...inRows(ask.choices, 3), ...inRows(ask.parts ?? [], ask.rows ? 6 : 4), moves]
}

/** The lines that are left for a section's text beside the question. */
const draftLines = 6
/** The same beside what has changed in it. */
const movedLines = 4

function draftBegun(draft: string, lines: number): string {
  const begun = beginning(draft, lines)
  return begun === undefined ? draft : `${begun}……`
}

const longestEcho = 120

/** A long text is echoed by its beginning. */
export function cut(text: string): string {
  return text.length > longestEcho ? `${text.slice(0, longestEcho)}…（共${text.length}字）` : text
}

/** What is left of a heading's weight: 产出指标50分，还剩25分没分配. */
export function leftWords({ heading, weight, left }: NonNullable<Ask['left']>[number]): string {
  if (left.startsWith('-')) return `${heading}${weight}分，多分了${left.slice(1)}分`
  return left === '0' ? `${heading}${weight}分，正好分完` : `${heading}${weight}分，还剩${left}分没分配`
}
