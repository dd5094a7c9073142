import type { Needs } from '../../../core/known/needs.ts'
import { feature } from '../feature.ts'
import { reminderAction } from './actions.ts'
import { askHour, askLimit, remindAt, showReminders, snooze, takeHour, takeLimit } from './choose.ts'
import { limitWish } from './limit-wish.ts'
import { reminderPlace } from './place.ts'
import { reminderSays } from './words.ts'

const reminders = (): Needs => ({ reminders: true })

/** 提醒: shows the next reminder, postpones it or changes its hour; sets the deadline. */
export const reminding = feature<'reminders'>({
  name: 'reminders',
  labels: ['定截止时间', '改截止时间', '恢复提醒', '换个时间'],
  commands: [
    { command: 'reminders', words: ['提醒', '提醒设置'], menu: '下一次提醒，推迟或换时间', does: { do: 'reminders' } },
  ],
  help: ['提醒：下一次什么时候提醒，推迟、换时间'],
  word: limitWish,
  actions: reminderAction,
  right: { reminders: 'read', snooze: 'read', askHour: 'read', remindAt: 'read', askLimit: 'change' },
  needs: { reminders, snooze: reminders, remindAt: reminders, askLimit: reminders },
  act: {
    reminders: showReminders,
    snooze: (talk, { until }) => snooze(talk, until),
    askHour: (talk) => askHour(talk),
    remindAt: (talk, { hour }) => remindAt(talk, hour),
    askLimit,
  },
  places: reminderPlace,
  reads: {
    hour: { moves: 'ofQuestion', needs: { reminders: true }, read: (talk, _, text) => takeHour(talk, text) },
    limit: {
      moves: 'ofQuestion',
      right: 'change',
      needs: { reminders: true },
      read: (talk, _, text) => takeLimit(talk, text),
    },
  },
  says: reminderSays,
})
