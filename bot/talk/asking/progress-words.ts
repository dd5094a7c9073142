import { isSignedState } from '../../../core/rights.ts'
import { openWords } from '../../../core/words/findings.ts'
import { filingWords, stateWords } from '../../../core/words/states.ts'
import type { SaidAs } from '../worded.ts'
import type { AskingSay, Where } from './say.ts'

/** 附件一; 附件三 项目2 */
export function whereWords({ annex, copy }: Where): string {
  return copy === undefined ? annex : `${annex} 项目${copy}`
}

/** That an annex is complete, and where the talk goes on. */
export function annexDoneWords({ done, waits, next }: SaidAs<AskingSay, 'annexDone'>): string {
  return `${whereWords(done)}${waits ? '写好了，只等缺的数' : '填完了'}，接着填${whereWords(next)}。`
}

/** The person's own annexes are complete, and those of others are not. */
export function ownAnsweredWords({ open, names }: SaidAs<AskingSay, 'ownAnswered'>): string {
  const theirs = names.length > 0 ? `${names.join('、')}` : '同事'
  return `您的题都答完了。${theirs}还差 ${open} 题；要帮忙，点“目录”。`
}

/** All questions are answered: what comes next. */
export function allAnsweredWords(say: SaidAs<AskingSay, 'allAnswered'>): string {
  if (say.state === 'awaitingSignature') return '都答完了，已提交，等负责人签字。'
  if (say.state === 'signed') return '都答完了，已签字。发“报告”取正式报告。'
  if (isSignedState(say.state)) return `这份自评${stateWords[say.state]}。发“报告”取正式报告。`
  if (say.must + say.explain > 0) return `都答完了。还有 ${openWords(say).join('、')}。`
  return '✓ 全部填好，查过无误。'
}

/** The progress of the filing, for a head who does not fill it. */
export function forHeadWords(say: SaidAs<AskingSay, 'forHead'>): string {
  const { open, must, explain } = say
  const parts = [
    open > 0 && `${open} 题没填`,
    must > 0 && `${must} 处要改`,
    explain > 0 && `${explain} 处要说明`,
  ].filter(Boolean)
  const left = parts.length > 0 ? `还有 ${parts.join('，')}。` : '全部填好，查过无误。'
  return `${filingWords(say)}：${stateWords[say.state]}。${left}`
}
