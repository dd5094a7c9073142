import type { Button } from '../../core/dialogue/actions.ts'
import type { Ask, Shown } from '../../core/dialogue/say.ts'
import { leftWords, rowsWords } from './lists.ts'
import { inRows, type Worded } from './message.ts'
import { acceptedWords, redraftedLines } from './redrafted.ts'

/** A question: where it stands, what is asked, in which unit, with one example. */
export function askWords(ask: Ask): Worded {
  const lines = [
    `${ask.annex} ${ask.progress.annex.done}/${ask.progress.annex.of} · 全部 ${ask.progress.all.done}/${ask.progress.all.of}`,
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
  return { text: lines.filter(Boolean).join('\n'), buttons: askButtons(ask) }
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
  const figures = ask.cells.length > 1 && ask.draft === undefined && ask.choices.length === 0
  const moves: Button[] = [
    ...(figures && ask.none ? [{ label: '本行都没有', action: ask.none }] : []),
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
