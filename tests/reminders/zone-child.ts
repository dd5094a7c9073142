import { daysAfter, isWorkday, knownThrough } from '../../bot/reminders/workdays.ts'

/** A program that prints which days are workdays, and the offset of its machine's clock from UTC. */
const days = Array.from({ length: 1461 }, (_, more) => daysAfter('2024-01-01', more))
const offset = new Date(0).getTimezoneOffset()
process.stdout.write(JSON.stringify({ knownThrough, offset, workdays: days.filter(isWorkday) }))
