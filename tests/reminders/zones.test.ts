import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { DateTime } from 'luxon'
import { beforeAll, expect, test } from 'vitest'
import { buildProgram, type Program } from '../programs.ts'

/** The arrangements of the State Council, and for 2027 the fixed holidays. */
const free = `
  2024-01-01 2024-02-10..2024-02-17 2024-04-04..2024-04-06 2024-05-01..2024-05-05 2024-06-10
  2024-09-15..2024-09-17 2024-10-01..2024-10-07
  2025-01-01 2025-01-28..2025-02-04 2025-04-04..2025-04-06 2025-05-01..2025-05-05 2025-05-31..2025-06-02
  2025-10-01..2025-10-08
  2026-01-01..2026-01-03 2026-02-15..2026-02-23 2026-04-04..2026-04-06 2026-05-01..2026-05-05 2026-06-19..2026-06-21
  2026-09-25..2026-09-27 2026-10-01..2026-10-07
  2027-01-01 2027-02-05..2027-02-08 2027-04-05 2027-05-01..2027-05-02 2027-06-09 2027-09-15 2027-10-01..2027-10-03`
const madeUp = `
  2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
  2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
  2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10`

const daysOf = (text: string) => new Set(text.trim().split(/\s+/).flatMap(range))

function range(text: string): string[] {
  const [from = '', to = from] = text.split('..')
  const [first, last] = [from, to].map((day) => DateTime.fromISO(day, { zone: 'utc' }))
  const days = last && first ? last.diff(first, 'days').days : -1
  return Array.from({ length: days + 1 }, (_, more) => first?.plus({ days: more }).toISODate() ?? '')
}

/** Every workday from 2024 to 2027. */
function expected(): string[] {
  const [holidays, makeUpDays] = [daysOf(free), daysOf(madeUp)]
  const isWorkday = (day: string) =>
    makeUpDays.has(day) || (DateTime.fromISO(day, { zone: 'utc' }).weekday < 6 && !holidays.has(day))
  return range('2024-01-01..2027-12-31').filter(isWorkday)
}

let program: Program
beforeAll(async () => {
  program = await buildProgram('tests/reminders/zone-child.ts')
})

test.each([
  ['in New York', 'America/New_York', 300],
  ['on Kiritimati', 'Pacific/Kiritimati', 640],
  ['in UTC', 'UTC', 0],
])('a machine %s knows every workday from 2024 to 2027', async (_, TZ, offset) => {
  const { stdout } = await promisify(execFile)(process.execPath, [program.file], { env: { ...process.env, TZ } })
  expect(JSON.parse(stdout)).toEqual({ knownThrough: 2026, offset, workdays: expected() })
})
