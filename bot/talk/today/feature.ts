import { feature } from '../feature.ts'
import { todayAction } from './actions.ts'
import { asksOfToday } from './asks.ts'
import { today } from './today.ts'
import { todaySays } from './words.ts'

/** 今天: what is left, and until when. */
export const todays = feature<'today'>({
  name: 'today',
  commands: [{ command: 'today', words: ['今天'], menu: '今天还差什么，哪天截止', does: { do: 'today' } }],
  help: ['今天：还差什么，离截止还有几天'],
  word: (text) => (asksOfToday(text) ? { do: 'today' } : undefined),
  actions: todayAction,
  right: 'read',
  act: { today },
  says: todaySays,
})
