import { isSignedState } from '../../core/dialogue/rights.ts'
import type { Say, ShownRow } from '../../core/dialogue/say.ts'
import type { FilingState } from '../../core/filing.ts'
import { rowWords } from './ask.ts'
import { handOver, stateWords, takenBack } from './people.ts'

/** What stands in the way of a step. */
export function notReadyWords(say: Extract<Say, { say: 'notReady' }>): string {
  const parts = [say.questions > 0 && `${say.questions} 个问题没答`, ...openWords(say)].filter(Boolean)
  return `${notYet[say.what]}：${parts.join('，')}。`
}

const notYet = { sign: '还不能签字', submit: '还不能提交', report: '还不能出最终报告' } as const

/** Every question is answered: what comes next. */
export function allAnsweredWords(say: Extract<Say, { say: 'allAnswered' }>): string {
  if (say.state === 'awaitingSignature') return '问题都答完了，已经提交，正等负责人签字。'
  if (say.state === 'signed') return '问题都答完了，已经签过字。发“报告”取最终文件。'
  if (isSignedState(say.state)) return `这份自评${stateWords[say.state]}。发“报告”取最终文件。`
  if (say.must + say.explain > 0) return `问题都答完了。还有 ${openWords(say).join('、')}，先看检查。`
  const last = say.choices.some(({ action }) => action.do === 'submit') ? '提交给负责人' : '签字'
  return `问题都答完了，检查没有发现要改的地方。可以看草稿，确认后${last}。`
}

/** A change would take back what was handed over: asked before it is done. */
export function confirmUnsignWords({ from, rows }: Extract<Say, { say: 'confirmUnsign' }>): string {
  const [stands, gone] = [`这份自评${handOver[from]}`, takenBack[from]]
  const anew = from === 'awaitingSignature' ? '要重新提交' : '要重新签'
  return rows.length === 0
    ? `${stands}。撤销会把${gone}一起撤回，${anew}。确定撤销吗？`
    : `${stands}。改动后${gone}会撤回，${anew}：\n${rowLines(rows)}`
}

/** What stands in the way, the grades that there are none of left out. */
function openWords({ must, explain }: { readonly must: number; readonly explain: number }): string[] {
  return [must > 0 && `${must} 处必须修改`, explain > 0 && `${explain} 处需要说明`].filter((part) => part !== false)
}

/** What was handed over is back. */
export function unsignedWords(from: FilingState): string {
  if (from === 'awaitingSignature') return '提交已撤回，改完请重新提交。'
  return `${takenBack[from]}已撤回，改完请重新签字。`
}

/** As many rows as are read at a glance; an import may be taken back. */
const mostUndone = 12

/** What stands again after an undo. */
export function undoneWords(rows: readonly ShownRow[]): string {
  if (rows.length === 0) return '已撤销，这一处回到没填的状态。'
  const more = rows.length > mostUndone ? `\n……共 ${rows.length} 行，都恢复了。` : ''
  return `已撤销，恢复为：\n${rowLines(rows.slice(0, mostUndone))}${more}`
}

/** Rows under each other. */
export function rowLines(rows: readonly ShownRow[]): string {
  return rows.map(({ title, cells }) => rowWords(title, cells)).join('\n')
}
