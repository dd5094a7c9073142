import { DateTime } from 'luxon'
import type { OutgoingSay } from '../../db/outbox.ts'
import type { KeptTurn } from '../../db/replayed.ts'
import { type Difference, isSame, type Replay, type Replayed, type ReplayedTurn } from '../replay.ts'

/** The operator's view of a replayed talk. */
export const replayWords = {
  usage:
    '用法：npm run -s replay -- 数据文件 --filing 自评编号 [--from 步的编号]　（不写 --filing，列出各份自评的编号；自评助手不用停，只读，什么也不改）',
  filings: (all: readonly { readonly id: number; readonly department: string; readonly year: number }[]) =>
    all.length === 0
      ? '数据里还没有自评。'
      : all.map(({ id, department, year }) => `${id}　${department} ${year}年度`).join('\n'),
  noFiling: (filing: number) => `数据里没有编号 ${filing} 的自评。`,
  noUpdate: (filing: number, update: number) => `编号 ${filing} 的自评里没有 #${update} 这一步，后面也没有别的步。`,
  failed: (reason: string) => `读不出来：${reason}`,
} as const

/** The transcript from an update on. */
export function transcriptOf({ department, year, turns, astray }: Replay, from = 0): string {
  const shown = turns.filter(({ turn }) => turn.update >= from)
  const parts = [`${department} ${year}年度自评，共 ${turns.length} 步。`, ...stretches(shown).map(stretchWords)]
  return [...parts, ...astrayWords(astray), closing(shown)].join('\n\n')
}

/** Groups turns: replayed ones singly, consecutive ones that cannot be replayed together. */
function stretches(turns: readonly ReplayedTurn[]): ReplayedTurn[][] {
  const all: ReplayedTurn[][] = []
  for (const one of turns) {
    const last = all.at(-1)
    if (one.turn.known === 'gone' && last?.[0]?.turn.known === 'gone') last.push(one)
    else all.push([one])
  }
  return all
}

function stretchWords([first, ...more]: readonly ReplayedTurn[]): string {
  if (!first) return ''
  const { number, turn, replayed } = first
  if (turn.known === 'gone') return `${number === 1 ? '此前的' : '这'} ${more.length + 1} 步没有留下，不能重放。`
  if (!replayed)
    return `第 ${number} 步 #${turn.update}：${unkeptWords[turn.known === 'token' || turn.known === 'large' ? turn.known : 'file']}`
  return [headOf(first), arrivedWords(turn), ...replayed.says.map(saidWords), verdict(number, replayed)].join('\n')
}

const unkeptWords = {
  token: '里面有邀请链接，不留内容，没有重放。',
  large: '当时要用的资料太多，没有留下，没有重放。',
  file: '文件内容太多，或里面有邀请链接，没有留下，没有重放。',
} as const

function headOf({ number, turn }: ReplayedTurn): string {
  const zone = typeof turn.known === 'string' ? undefined : turn.known.around.zone
  const at = DateTime.fromISO(turn.at, zone ? { zone } : {}).toFormat('yyyy年M月d日 HH:mm')
  return `第 ${number} 步 #${turn.update}　${at}　${turn.name ?? ''}`.trimEnd()
}

function arrivedWords({ content, known }: KeptTurn): string {
  const label = typeof known === 'string' ? undefined : known.referred.button?.label
  if (label !== undefined) return `> 点了［${label}］`
  if (content?.is === 'text') return quoted(`${content.changed ? '改成：' : ''}${content.text}`)
  if (content?.is === 'file') return quoted(`文件 ${content.name}`)
  if (content?.is === 'read')
    return `> 文件读好了${content.contents?.is === 'words' ? `：\n${quoted(content.contents.text)}` : ''}`
  if (content?.is === 'row') return `> 在表里点了 ${content.row}`
  return content?.is === 'tap' ? '> 点了一个旧按钮' : '> 读不了的内容'
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ')
}

function saidWords({ text, buttons = [] }: OutgoingSay): string {
  const labels = buttons.map((row) => row.map(({ label }) => `［${label}］`).join(' '))
  return [text, ...labels].join('\n')
}

function verdict(number: number, replayed: Replayed): string {
  if (isSame(replayed)) return '✓'
  const { failed, differences } = replayed
  if (failed !== undefined) return `第 ${number} 步与记录不同：今天的程序在这一步出错（${failed}）。`
  return [`第 ${number} 步与记录不同：`, ...differences.map(differenceWords)].join('\n')
}

const names: Readonly<Record<Difference['of'], string>> = {
  changes: '改动',
  place: '停在',
  buttons: '按钮',
  step: '状态',
}

function differenceWords({ of, was, is }: Difference): string {
  return `  ${names[of]}\n    记录：${shown(was)}\n    现在：${shown(is)}`
}

function shown(value: unknown): string {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? '（无）' : JSON.stringify(value)
}

function astrayWords(astray: readonly string[]): string[] {
  if (astray.length === 0) return []
  return [
    `现在的答案与改动记录不符的格：${astray.slice(0, 20).join('、')}${astray.length > 20 ? ` 等 ${astray.length} 格` : ''}。`,
  ]
}

function closing(turns: readonly ReplayedTurn[]): string {
  const replayed = turns.flatMap((one) => one.replayed ?? [])
  const differing = replayed.filter((one) => !isSame(one)).length
  const left = turns.length - replayed.length
  const done = `重放了 ${replayed.length} 步，${differing === 0 ? '都与记录相同' : `其中 ${differing} 步与记录不同`}`
  return left === 0 ? `${done}。` : `${done}；另有 ${left} 步不能重放。`
}
