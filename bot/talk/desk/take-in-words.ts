import { namesWords } from '../../../core/words/names.ts'
import { stateWords } from '../../../core/words/states.ts'
import type { SaidAs } from '../worded.ts'
import type { BureauSay } from './say.ts'

/** Why a paper was not filed for a department. */
export function notTakenInWords({ why, department, year, by, state }: SaidAs<BureauSay, 'notTakenIn'>): string {
  if (why === 'filled')
    return `没有代收：${department} 已经自己在填了（${namesWords(by)}）。请让他们填完报送，或点“催一催”。`
  if (why === 'state') return `没有代收：${department} ${year}年度自评现在是“${stateWords[state]}”。`
  if (why === 'otherYear') return `没有代收：文件和 ${department} ${year}年度自评不是同一年度，或不是同一种表样。`
  return '没有代收：这个文件里没有能填入的。'
}
