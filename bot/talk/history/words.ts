import type { FilingState } from '../../../core/filing.ts'
import { isFilling } from '../../../core/rights.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { rolesWords, takenBack } from '../../../core/words/states.ts'
import { changeLine } from '../keeping/clash-words.ts'
import { inRows, type Sentences } from '../worded.ts'
import type { HistoryEntry, HistorySay, SaidComing } from './say.ts'

const longestName = 20
const longestNote = 60
const longestFile = 40

/** The record, one line a change under its day, or that nothing has this name. */
export const historySays: Sentences<HistorySay> = {
  history: ({ of, entries, choices, edits }) => {
    const title = `谁改了什么${of ? `：${shortened(of, longestFile)}` : ''}，新的在前`
    const lines = entries.length > 0 ? dayLines(entries) : ['', '还没有改动。']
    const edited = edits === undefined ? {} : { edits }
    return { text: [title, ...lines].join('\n'), buttons: inRows(choices, 2), ...edited }
  },
  noHistoryOf: ({ called }) =>
    `没有叫“${shortened(called, longestName)}”的题。发“历史”看全部，或“历史 公务接待”“历史 附件一”只看那里。`,
}

function dayLines(entries: readonly HistoryEntry[]): string[] {
  return entries.flatMap((entry, at) => {
    const day = entry.at.slice(0, 10)
    const begins = day !== entries[at - 1]?.at.slice(0, 10)
    return [...(begins ? ['', `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`] : []), ...entryLines(entry)]
  })
}

const did = { answer: '', opening: '', import: '', undo: '撤销', redo: '填回' } as const

type Changed = Exclude<HistoryEntry, { step: unknown } | { coming: unknown }>

/** What somebody did, before what it was done to: 撤销, or that it came from a file. */
function didWords({ was, file }: Changed): string {
  if (was !== 'import' && (was !== 'answer' || file === undefined)) return did[was]
  return file === undefined ? '从文件填入' : `从“${shortened(file, longestFile)}”填入`
}

function entryLines(entry: HistoryEntry): string[] {
  const head = `${entry.at.slice(11, 16)} ${shortened(entry.by, longestName)}${entry.me ? '（您）' : ''}`
  if ('coming' in entry) return [`${head} ${comingWords(entry.coming)}`]
  if ('step' in entry) return [`${head} ${stepWords(entry.step)}`]
  const { undone, rows, more } = entry
  const end = undone ? '（后来撤销了）' : ''
  const [only] = rows
  const done = didWords(entry)
  if (rows.length === 0) return [`${head} ${wholeWords(entry)}${end}`]
  if (rows.length === 1 && more === 0 && only)
    return [`${head} ${done && `${done} `}${changeLine(only).slice(2)}${end}`]
  const first = `${head} ${done || '改了'} ${rows.length + more} 题：${end}`
  return [first, ...rows.map(changeLine), ...(more > 0 ? [`还有 ${more} 题`] : [])]
}

/** An opening or an import in one line. */
function wholeWords(entry: Changed): string {
  const { was, cells } = entry
  if (was === 'import') return `${didWords(entry)} ${cells} 格`
  return cells > 1 ? `开始自评，带来 ${cells} 格` : '开始自评'
}

/** What follows the name of somebody who came, went or removed a person. */
function comingWords({ what, who, roles, host }: SaidComing): string {
  const as = rolesWords(roles)
  if (what === 'removed') return `移出 ${shortened(who, longestName)}（${as}）`
  if (what === 'left') return `退出（${as}）`
  if (what === 'gaveUp') return '不再签字，只做填表人'
  const how = what === 'admitted' ? '同意' : '邀请'
  return `加入，是${as}（${host === undefined ? '财政局' : shortened(host, longestName)} ${how}）`
}

const taken: Readonly<Record<FilingState, string>> = {
  filling: '退回给填表人',
  awaitingSignature: '提交给负责人',
  signed: '签字',
  submitted: '报送',
  returned: '退回',
  approved: '审核通过',
  published: '公开',
}

function stepWords({ from, to, note, alone, takenOver }: Extract<HistoryEntry, { step: unknown }>['step']): string {
  if (to === 'submitted' && isFilling(from)) return '由财政局代收，算已报送'
  if (takenOver) return '接手财政局代收的，自己填'
  if (to === 'filling' && note === undefined) return `改动后${takenBack[from]}撤回`
  if (alone) return `${taken[to]}（一人填表并签字）`
  return `${taken[to]}${note === undefined ? '' : `：“${shortened(note.replace(/\s+/g, ' '), longestNote)}”`}`
}
