import { isFilling } from '../../../core/rights.ts'
import { allDone, leftWords, limitWords } from '../../../core/words/left.ts'
import { dayWords, weekdayWords } from '../../../core/words/moments.ts'
import { handOver } from '../../../core/words/states.ts'
import type { Sentences } from '../worded.ts'
import type { TodaySay } from './say.ts'

export const todaySays: Sentences<TodaySay> = {
  today: ({ now, deadline, state, standing }) =>
    [
      `今天是${dayWords(now)}（${weekdayWords(now)}）。`,
      deadline === undefined ? '还没有定截止时间。' : limitWords(deadline, now),
      isFilling(state) ? (leftWords(standing) ?? allDone) : `这份自评${handOver[state]}。`,
      deadline === undefined && '财政局定了截止时间，点“提醒设置”填上。',
    ]
      .filter(Boolean)
      .join('\n'),
}
