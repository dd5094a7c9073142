import type { ActionNeeds, Needs } from '../needs.ts'

const reminders = (): Needs => ({ reminders: true })

export const reminderNeeds: ActionNeeds = { reminders, snooze: reminders, remindAt: reminders, askLimit: reminders }
