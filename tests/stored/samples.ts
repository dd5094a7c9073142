import type { Button, Job, Place } from '../../bot/talk/nouns.ts'

const row = 'base.reception'
const choices: readonly Button[] = [
  { label: '就用我填的', action: { do: 'answer', row, values: { 'base.reception.final': '9.99' }, seen: 1 } },
  { label: '回目录', action: { do: 'go', row, from: { do: 'contents', of: 'base.publicFunds' } } },
]
const from = { do: 'findings', from: 0 } as const

/** An example of every place, with all that it can contain; a kind without one does not compile. */
export const places: Readonly<Record<Place['at'], Place>> = {
  row: { at: 'row', row, cell: 'base.reception.final', from, seen: 1, offered: choices },
  clash: { at: 'clash', choices, row, from, seen: 1 },
  more: { at: 'more', row, choices, from },
  start: { at: 'start', name: '云溪县档案馆', year: 2023, apart: true, choices: [] },
  explain: { at: 'explain', check: 'project.executed.coverage', row },
  copy: { at: 'copy', list: 'project', number: 1, choices },
  sign: { at: 'sign', choices },
  opinion: { at: 'opinion', choices },
  hour: { at: 'hour', choices, row },
  limit: { at: 'limit', choices, row },
  menu: { at: 'menu', choices, row, from, offered: choices },
  desk: { at: 'desk', ask: { for: 'opening', draft: { year: 2024, deadline: '2025-07-03T18:00' } }, choices },
  invite: { at: 'invite', role: 'head', choices },
  out: { at: 'out', department: '云溪县档案馆', year: 2023, by: '周敏', choices },
  namesake: { at: 'namesake', name: '云溪县档案馆', year: 2023, choices },
  waiting: { at: 'waiting', name: '云溪县档案馆', year: 2023, choices },
  points: { at: 'points', section: 'problems', row: 'report.sections#problems', choices },
  cause: { at: 'cause', row: 'overall.indicators.quantity.2#reason', choices, from },
  suggested: { at: 'suggested', row: 'overall.goal#actual', points: '末段征地推迟', from },
}

/** The same for jobs. */
export const jobs: Readonly<Record<Job['job'], Job>> = {
  menu: { job: 'menu' },
  reviewCopy: { job: 'reviewCopy', filing: 1 },
  links: { job: 'links', year: 2023, lines: [{ department: '县教育局', link: 'http://127.0.0.1', joined: 0 }] },
  announce: { job: 'announce', year: 2023, what: 'opened' },
  nudge: { job: 'nudge', filings: [1, 2] },
  document: { job: 'document', draft: true },
  publication: { job: 'publication' },
  export: { job: 'export' },
  transcribe: { job: 'transcribe' },
  snapshot: { job: 'snapshot', step: 1 },
  redraft: { job: 'redraft', section: 'problems', variant: 1, points: '培训办了两次' },
  review: { job: 'review', file: 'f', name: '自评.json', row, behind: true },
  compare: { job: 'compare', file: 1 },
  keepScan: { job: 'keepScan', file: 'f', name: '盖章页.pdf' },
  checkScan: { job: 'checkScan', scan: 1 },
  sendScan: { job: 'sendScan', scan: 1 },
  comment: { job: 'comment', file: 'f', name: '自评.docx' },
  board: { job: 'board', campaign: 1, view: { filter: 'all', page: 0, named: '局', pick: true }, edits: 1 },
  boardFile: { job: 'boardFile', campaign: 1, as: 'picture' },
  takeIn: { job: 'takeIn', file: 'f', name: '自评.docx', filing: 1, confirmed: 1 },
  papers: { job: 'papers', files: [{ file: 'f', name: '各部门.zip' }] },
  summary: { job: 'summary', campaign: 1, of: 'figures' },
}
