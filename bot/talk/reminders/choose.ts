import { found } from '../../../core/known/needs.ts'
import type { ReminderSettings } from '../../../core/people.ts'
import { readClock, readDeadline } from '../../../core/values/dates.ts'
import { dayAfter } from '../../../core/values/days.ts'
import type { Refusal } from '../../../core/values/refusal.ts'
import { comingAfter, deadlineExample, local, today } from '../clock.ts'
import type { Button } from '../nouns.ts'
import { goingOnAt, type Talk, type Turn } from '../talk.ts'
import type { ReminderSay } from './say.ts'

type Shown = Extract<ReminderSay, { say: 'reminders' }>

/** The hours at which people may be reminded; local. */
const [earliest, latest] = ['07:00', '21:59']
const back: Button = { label: '接着填', action: { do: 'continue' } }

function settingsOf(talk: Talk): ReminderSettings {
  return found(talk, 'reminders').settings
}

/** When the next reminder would come with these settings and this deadline; local. */
function nextAfter(talk: Talk, settings: ReminderSettings, deadline: string): string | undefined {
  const { person, at, zone, calendar } = talk
  return calendar.next(found(talk, 'reminders').basis, { person: person.id, settings, deadline, at, zone })
}

/** 提醒: when the next reminder comes, and what can be changed. */
export function showReminders(talk: Talk): Turn {
  return shown(talk, settingsOf(talk), talk.filing.deadline)
}

/** Postpones reminders until a day; that of the last day comes all the same. */
export function snooze(talk: Talk, until: string | undefined): Turn {
  const { deadline = '' } = talk.filing
  const { hour } = settingsOf(talk)
  const settings: ReminderSettings = { ...(hour ? { hour } : {}), ...(until ? { snoozed: until } : {}) }
  if (until !== undefined && today(talk) === deadline.slice(0, 10)) return { says: [{ say: 'lastDayStays' }] }
  return { ...shown(talk, settings, deadline, until === undefined ? 'awake' : 'snoozed'), reminding: settings }
}

/** Asks for the hour of reminders; `refused` is a text that was not taken. */
export function askHour(talk: Talk, refused?: string): Turn {
  const choices: Button[] = ['08:30', '12:00', '15:00', '20:00'].map((hour) => ({
    label: hour,
    action: { do: 'remindAt', hour },
  }))
  const say = { say: 'askHour', choices, ...(refused === undefined ? {} : { refused }) } as const
  return { place: { at: 'hour', choices, ...goingOnAt(talk.place) }, says: [say] }
}

/** Reads a text as the hour. */
export function takeHour(talk: Talk, text: string): Turn {
  const hour = readClock(text)
  return hour === undefined ? askHour(talk, text) : remindAt(talk, hour)
}

/** Reminders come at this hour (`20:30`) from now on; asks again if it is too early or too late. */
export function remindAt(talk: Talk, hour: string): Turn {
  if (hour < earliest || hour > latest) return askHour(talk, hour)
  const settings = { ...settingsOf(talk), hour }
  return { ...shown(talk, settings, talk.filing.deadline, 'hour'), reminding: settings }
}

/** Asks for the deadline, or takes what was said of it, unless a bureau reviews the filing and sets it. */
export function askLimit(talk: Talk, { said }: { readonly said?: string } = {}): Turn {
  if (talk.filing.reviewed) return showReminders(talk)
  if (said !== undefined) return takeLimit(talk, said)
  return askedLimit(talk)
}

function askedLimit(talk: Talk, refused?: Refusal): Turn {
  const example = deadlineExample(talk, talk.filing.year)
  const say = { say: 'askLimit', example, ...(refused ? { refused } : {}), choices: [back] } as const
  return { place: { at: 'limit', choices: [back], ...goingOnAt(talk.place) }, says: [say] }
}

/** Reads a text as the deadline of a filing that no bureau reviews. */
export function takeLimit(talk: Talk, text: string): Turn {
  const read = readDeadline(text, comingAfter(talk, talk.filing.year))
  if ('refused' in read) return askedLimit(talk, read.refused)
  const late = read.value <= local(talk, talk.at)
  return { ...shown(talk, settingsOf(talk), read.value, 'limit', late), deadline: read.value }
}

function shown(
  talk: Talk,
  settings: ReminderSettings,
  deadline: string | undefined,
  changed?: Shown['changed'],
  late = false,
): Turn {
  const next = deadline === undefined ? undefined : nextAfter(talk, settings, deadline)
  const choices = choicesOf(talk, settings, deadline, next)
  const say: Shown = {
    say: 'reminders',
    settings,
    choices,
    known: talk.calendar.isKnown((next ?? deadline ?? today(talk)).slice(0, 10)),
    ...(deadline === undefined ? {} : { deadline }),
    ...(next === undefined ? {} : { next }),
    ...(changed ? { changed } : {}),
    ...(late ? { late } : {}),
  }
  return { place: { at: 'menu', choices, ...goingOnAt(talk.place) }, says: [say] }
}

function choicesOf(
  talk: Talk,
  settings: ReminderSettings,
  deadline: string | undefined,
  next: string | undefined,
): Button[] {
  const day = today(talk)
  const limit: Button[] = talk.filing.reviewed
    ? []
    : [{ label: deadline === undefined ? '定截止时间' : '改截止时间', action: { do: 'askLimit' } }]
  if (next === undefined) return [...limit, back]
  const later = (label: string, until: string): Button => ({ label, action: { do: 'snooze', until } })
  const last = deadline?.slice(0, 10) ?? ''
  const snoozes =
    settings.snoozed !== undefined && settings.snoozed > day
      ? [{ label: '恢复提醒', action: { do: 'snooze' } } satisfies Button]
      : [
          later('明天再提醒', dayAfter(day, 1)),
          later('三天后提醒', dayAfter(day, 3)),
          ...(last > day ? [later('最后一天再说', last)] : []),
        ]
  return [...(day === last ? [] : snoozes), { label: '换个时间', action: { do: 'askHour' } }, ...limit, back]
}
