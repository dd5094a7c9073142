import { isSignedState } from '../../../core/rights.ts'
import { openWords } from '../../../core/words/findings.ts'
import { filingWords, stateWords } from '../../../core/words/states.ts'
import type { Button } from '../nouns.ts'
import { inRows, type SaidAs, type Sentences, type Worded } from '../worded.ts'
import { acceptedWords, redraftedLines } from './accepted-words.ts'
import type { Ask, AskingSay, Shown } from './say.ts'

/** What is said where questions are put. */
export const askingSays: Sentences<AskingSay> = {
  ask: ({ ask }) => askWords(ask),
  allAnswered: (say) => ({ text: allAnsweredWords(say), buttons: inRows(say.choices, 2), apart: true }),
  forHead: forHeadWords,
  ownAnswered: (say) => ({ text: ownAnsweredWords(say), buttons: inRows(say.choices, 2), apart: true }),
  atFirst: () => '已经是第一题了。',
  atLast: () => '已经是最后一题了。',
  gone: () => '那一处已经不在了，接着往下。',
  pickOne: () => '请点上面的按钮，或发它的序号。要接着填，发“继续”。',
  outdatedButton: () => '这个按钮是旧的，用不了了，什么也没有改动。请发“继续”，从新消息里再点一次。',
  notRead: () => '这个我读不了。请发文字；也可以发 .txt、.docx、.xlsx 文件，或“导出”得到的 .json 文件。',
  unknownCommand: () => '没有这个命令。发“帮助”看看能做什么。',
  noForm: () => '这份自评用的表样，这个程序里没有。数据都在，没有动。请联系管理员升级程序，再接着填。',
}

/** A question: where it stands, what is asked, in which unit, with one example. */
function askWords(ask: Ask): Worded {
  const lines = [
    placeLine(ask),
    titleLine(ask),
    ask.draft === undefined ? cellsLine(ask) : `\n${ask.draft}\n\n可以就点“采用”；要改，把改好的整段文字发来。`,
    ask.hint,
    ask.working && `按规则：${ask.working}。`,
    ask.left?.map((left) => `${leftWords(left)}。`).join(''),
    ask.current && `现在是：${currentWords(ask.current)}。发新的就改。`,
    ask.accepted && acceptedLines(ask.accepted),
    ask.rows && rowsWords(ask.rows),
    ask.current === undefined && !ask.working && ask.example && `例：${ask.example}`,
  ]
  return { text: lines.filter(Boolean).join('\n'), buttons: askButtons(ask), apart: true }
}

/** 附件一：已填 0，共 18 题; 改附件一 where the answer is there already. */
function placeLine({ annex, progress: { copy, done, of, added }, canSkip }: Ask): string {
  const where = copy === undefined ? annex : `${annex} 项目${copy}`
  if (!canSkip) return `改${where}`
  return `${where}：已填 ${done}，共 ${of} 题${added === undefined ? '' : `（新增 ${added} 题）`}`
}

/** `公务接待：上年决算 3.93、本年预算 5.0（万元）` */
export function rowWords(title: string, cells: readonly Shown[]): string {
  const [only] = cells
  if (cells.length === 1 && only && title.startsWith(`${only.text}·`)) return only.text
  if (cells.length > 1 && cells.every(({ text }) => text === '无')) return `${title}：都没有`
  if (cells.length === 1 && only && (saysLabel(title, only.label) || only.label === '名称')) {
    return `${title}：${cut(only.text)}${only.text === '无' ? '' : only.unit}`
  }
  return `${title}：${shownCells(cells)}`
}

/** Whether a row's title says already what its cell is: 按期完工率·自评得分, or 楼堂馆所（2023年完工项目）. */
function saysLabel(title: string, label: string): boolean {
  return (title.endsWith(label) && !title.endsWith(`和${label}`)) || title.startsWith(`${label}（`)
}

function currentWords(cells: readonly Shown[]): string {
  const [only] = cells
  if (cells.length > 1 && cells.every(({ text }) => text === '无')) return '都没有'
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

/** Who took the section, and what has moved in it since. */
function acceptedLines({ since, ...accepted }: NonNullable<Ask['accepted']>): string {
  const lines = since ? redraftedLines(since) : []
  const after = lines.length > 0 ? '，之后数据有变，这一部分跟着变了：' : '。'
  return [`${acceptedWords(accepted)}${after}`, ...lines].join('\n')
}

function titleLine(ask: Ask): string {
  return ask.title.includes(ask.section) ? ask.title : `${ask.section} · ${ask.title}`
}

function cellsLine(ask: Ask): string | undefined {
  const unit = ask.unit ? `（${ask.unit}）` : ''
  const [only] = ask.cells
  if (ask.cells.length === 1 && only && (ask.title.includes(only) || only === ask.section)) return unit || undefined
  return `${ask.cells.join('、')}${unit}`
}

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
  return [...inRows(ask.choices, 3), ...inRows(ask.parts ?? [], ask.rows ? 6 : 4), moves]
}

const longestEcho = 120

/** A long text is echoed by its beginning. */
export function cut(text: string): string {
  return text.length > longestEcho ? `${text.slice(0, longestEcho)}…（共${text.length}字）` : text
}

function ownAnsweredWords({ open, names }: SaidAs<AskingSay, 'ownAnswered'>): string {
  const theirs = names.length > 0 ? `${names.join('、')} 那边` : '同事那边'
  return `您这边的问题都答完了。${theirs}还有 ${open} 个没答；要帮忙，从“目录”跳过去。`
}

/** Every question is answered: what comes next. */
function allAnsweredWords(say: SaidAs<AskingSay, 'allAnswered'>): string {
  if (say.state === 'awaitingSignature') return '问题都答完了，已经提交，正等负责人签字。'
  if (say.state === 'signed') return '问题都答完了，已经签过字。发“报告”取最终文件。'
  if (isSignedState(say.state)) return `这份自评${stateWords[say.state]}。发“报告”取最终文件。`
  if (say.must + say.explain > 0) return `问题都答完了。还有 ${openWords(say).join('、')}，先看检查。`
  const last = say.choices.some(({ action }) => action.do === 'submit') ? '提交给负责人' : '签字'
  return `问题都答完了，检查没有发现要改的地方。可以看草稿，确认后${last}。`
}

/** What is left of a heading's weight: 产出指标50分，还剩25分没分配. */
export function leftWords({ heading, weight, left }: NonNullable<Ask['left']>[number]): string {
  if (left.startsWith('-')) return `${heading}${weight}分，多分了${left.slice(1)}分`
  return left === '0' ? `${heading}${weight}分，正好分完` : `${heading}${weight}分，还剩${left}分没分配`
}

/** The rows of a list as they stand, and what can be said to it. */
function rowsWords(rows: NonNullable<Ask['rows']>): string {
  const lines = rows.map(({ name, done }, at) => `${at + 1}. ${name}${done ? ` ${done.done}/${done.of}` : ''}`)
  const order = rows.length > 1 ? `，或“顺序 ${orderExample(rows.length)}”` : ''
  return `已有：\n${lines.join('\n')}\n再发一行就增加。点序号可以改名、移动、删除；也可以发“改名 1 新名称”“删除 1”${order}。`
}

/** Another order of so many rows: 2 1 3. */
export function orderExample(count: number): string {
  const most = Math.min(count, 6)
  const order = Array.from({ length: most }, (_, at) => (at === 0 ? 2 : at === 1 ? 1 : at + 1))
  return `${order.join(' ')}${count > most ? ' …' : ''}`
}

/** How the filing stands, for a head who does not fill it. */
function forHeadWords(say: SaidAs<AskingSay, 'forHead'>): string {
  const { open, must, explain } = say
  const parts = [
    open > 0 && `${open} 个问题没答`,
    must > 0 && `${must} 处要改`,
    explain > 0 && `${explain} 处要说明`,
  ].filter(Boolean)
  const left = parts.length > 0 ? `还有 ${parts.join('，')}。` : '问题都答完了，检查没有发现要改的地方。'
  return `${filingWords(say)}：${stateWords[say.state]}。${left}`
}
