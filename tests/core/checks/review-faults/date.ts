import type { FaultKind, Faulty } from './fault.ts'

function dated(title: string, date: string, shows: RegExp): Faulty {
  return [title, { 'report.date': date }, ['report.date.afterYear', 'report.date', shows]]
}

/** The year's figures do not exist before its last day is over. */
export const date: FaultKind = {
  title: 'A report of before the end of its year',
  faulty: [
    dated('it is dated on the last day of the year', '2023-12-31', /^2023-12-31 是评价年度的最后一天$/),
    dated('it is dated in December', '2023-12-20', /^2023-12-20 早于 2023-12-31$/),
    dated('it is dated a year too early', '2022-12-31', /^2022-12-31 早于 2023-12-31$/),
  ],
  sound: [
    ['it is dated in January', { 'report.date': '2024-01-05' }],
    ['it is dated on New Year’s Day', { 'report.date': '2024-01-01' }],
    ['it is dated a year later', { 'report.date': '2024-12-31' }],
  ],
}
