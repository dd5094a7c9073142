import { momentWords, weekdayWords } from '../../../core/words/moments.ts'
import { refusalWords } from '../../../core/words/refusals.ts'
import type { Sentences } from '../worded.ts'
import type { ReminderSay } from './say.ts'

type Shown = Extract<ReminderSay, { say: 'reminders' }>

export const reminderSays: Sentences<ReminderSay> = {
  reminders: (say) => remindersWords(say),
  askHour: (say) =>
    [
      say.refused !== undefined && `没看懂“${say.refused.slice(0, 20)}”，要 7:00 到 21:59 之间。`,
      '每天几点提醒？例：20:30',
    ]
      .filter(Boolean)
      .join('\n'),
  askLimit: (say) =>
    say.refused ? refusalWords({ label: '截止时间', refusal: say.refused }) : `什么时候截止？例：${say.example}`,
  lastDayStays: () => '今天是最后一天，不能推迟。签字后就不再提醒。',
}

function remindersWords(say: Shown): string {
  const { deadline, next, changed } = say
  const head = changed && `✓ ${changes[changed](say)}`
  if (deadline === undefined) return [head, '还没有截止时间，不会提醒。'].filter(Boolean).join('\n')
  const when = next === undefined ? '没有要您做的，不会提醒。' : `下一次提醒：${dayWords(next)}。`
  const unknown = !say.known && `${(next ?? deadline).slice(0, 4)}年的放假调休安排我这里还没有，先避开周末和法定节日。`
  return [head, when, limitWords(say, deadline), next !== undefined && rule, unknown].filter(Boolean).join('\n')
}

/** The deadline; with its year where it was just given, perhaps without one. */
function limitWords({ late, changed }: Shown, deadline: string): string {
  const dated = `${deadline.slice(0, 4)}年${momentWords(deadline)}`
  if (late) return `截止 ${dated}，已超期。写错了就点“改截止时间”。`
  return `截止 ${changed === 'limit' ? dated : momentWords(deadline)}。`
}

const rule = '截止前提醒 5 次，超期后每个工作日 1 次；节假日提前。填好就不再提醒。'

const changes: Readonly<Record<NonNullable<Shown['changed']>, (say: Shown) => string>> = {
  snoozed: ({ settings }) =>
    `好，${Number(settings.snoozed?.slice(5, 7))}月${Number(settings.snoozed?.slice(8))}日起再提醒您。最后一天照常提醒。`,
  awake: () => '恢复提醒了。',
  hour: ({ settings }) => `以后 ${settings.hour} 提醒。`,
  limit: () => '截止时间改好了。',
}

/** 6月26日（周三）09:00 */
function dayWords(local: string): string {
  const [day, hour] = momentWords(local).split(' ')
  return `${day}（${weekdayWords(local)}）${hour}`
}
