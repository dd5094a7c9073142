import type { BureauSay } from '../../bot/talk/desk/say.ts'
import type { Button } from '../../bot/talk/nouns.ts'
import type { Finding } from '../../core/checks/finding.ts'
import { bureauPeopleSamples } from './belonging-samples.ts'

type Samples = { readonly [Kind in BureauSay['say']]: BureauSay & { readonly say: Kind } }

/** An example of every message to officers, and to departments on their behalf. */
export function bureauSamples(department: string, year: number, finding: Finding, choices: readonly Button[]): Samples {
  const about = { department, year }
  const deadline = '2024-07-03T18:00'
  const many = Array.from({ length: 300 }, (_, at) => `${at}${department}`)
  const refused = { code: 'notDate', read: '下周', example: '2024年7月3日 18:00' } as const
  const desk = {
    year,
    deadline,
    closed: false,
    counts: [{ state: 'submitted', count: 2 }],
    empty: 3,
    unreachable: [{ department, name: '罗志远' }],
  } as const
  return {
    ...bureauPeopleSamples(department, choices),
    desk: { say: 'desk', name: '云溪县财政局', year: desk, choices },
    counting: { say: 'counting' },
    summing: { say: 'summing', of: 'reports' },
    papersCollected: { say: 'papersCollected', count: 100, most: true, choices },
    readingPapers: { say: 'readingPapers' },
    noPapers: { say: 'noPapers' },
    askSummary: { say: 'askSummary', year, choices },
    deskHelp: { say: 'deskHelp' },
    askInvitee: { say: 'askInvitee', choices },
    askBureauName: { say: 'askBureauName', refused: true },
    officerIn: { say: 'officerIn', again: true, choices },
    officerLink: { say: 'officerLink', link: 'https://t.me/ziping_bot?start=token', token: 'token', until: deadline },
    notAtDesk: { say: 'notAtDesk', choices },
    noYear: { say: 'noYear' },
    noDepartments: { say: 'noDepartments' },
    yearClosed: { say: 'yearClosed' },
    nobodyWaiting: { say: 'nobodyWaiting' },
    nobodyBehind: { say: 'nobodyBehind' },
    askCampaignYear: { say: 'askCampaignYear', refused: '1999', why: 'noForm', choices },
    confirmReturn: { say: 'confirmReturn', department, opinion: '意见'.repeat(1000), rows: many, choices },
    askNotice: { say: 'askNotice', year, refused: '通知'.repeat(100), choices },
    askYearDeadline: { say: 'askYearDeadline', year, refused, choices },
    askForm: { say: 'askForm', year, forms: [department, department], choices },
    confirmYear: {
      say: 'confirmYear',
      year,
      notice: '云财绩〔2024〕5号',
      deadline,
      form: '县级部门',
      from: { year: year - 1, departments: 80 },
      unknown: 2027,
      choices,
    },
    yearOpened: { say: 'yearOpened', year, departments: 80, from: year - 1, choices },
    askDepartments: { say: 'askDepartments', count: 3, choices },
    listFaults: {
      say: 'listFaults',
      errors: many.map((read, at) => ({ line: at + 1, read, why: 'tooLong' })),
      good: 3,
      choices,
    },
    listRead: {
      say: 'listRead',
      names: many,
      twice: many,
      known: many,
      odd: many,
      alike: [[department, `云溪县${department}`]],
      cut: many,
      choices,
    },
    listEmpty: { say: 'listEmpty', known: 0, choices },
    listTooLong: { say: 'listTooLong', most: 3000 },
    listed: { say: 'listed', count: 3, all: 5, choices },
    links: {
      say: 'links',
      year,
      lines: many.map((department) => ({ department, link: 'https://t.me/ziping_bot?start=token', joined: 1 })),
      choices,
    },
    askWho: { say: 'askWho', what: 'nudge', behind: 3, shown: 2, choices },
    whichDepartment: { say: 'whichDepartment', read: department, count: 0, choices },
    askLater: { say: 'askLater', department, deadline, refused: 'notLater', choices },
    askReason: { say: 'askReason', department, deadline, refused: true, choices },
    extended: { say: 'extended', department, deadline, told: ['罗志远'], choices },
    extendedForYou: { say: 'extendedForYou', deadline, reason: '人员变动', ...about, choices },
    askYearLimit: { say: 'askYearLimit', deadline, choices },
    yearLimitMoved: { say: 'yearLimitMoved', deadline, own: 2, choices },
    confirmClose: { say: 'confirmClose', year, behind: 2, choices },
    yearIsClosed: { say: 'yearIsClosed', year, choices },
    yearReopened: { say: 'yearReopened', year, choices },
    nudging: { say: 'nudging', count: 3 },
    nudged: {
      say: 'nudged',
      told: many.map((department) => ({ department, people: ['罗志远'] })),
      recent: many,
      empty: many,
      unreachable: many,
    },
    yearBegun: { say: 'yearBegun', deadline, ...about, choices },
    yearMoved: { say: 'yearMoved', deadline, ...about, choices },
    toReview: {
      say: 'toReview',
      state: 'submitted',
      score: '92.30',
      grade: '优',
      findings: Array(40).fill({ ...finding, explained: '下半年集中支付。'.repeat(20) }),
      ...about,
      choices,
    },
    waiting: { say: 'waiting', departments: many, choices },
    deliveredToYou: { say: 'deliveredToYou', by: '罗志远', ...about },
    fetchingReview: { say: 'fetchingReview', department },
    approved: { say: 'approved', left: 2, ...about, choices },
    approvedForYou: { say: 'approvedForYou', ...about, choices },
    askReviewOpinion: { say: 'askReviewOpinion', department, refused: true, choices },
    returned: { say: 'returned', rows: ['公务接待'], told: 0, left: 1, ...about, choices },
    returnedForYou: { say: 'returnedForYou', opinion: '意见'.repeat(1000), ...about, choices },
    reviewedMeanwhile: { say: 'reviewedMeanwhile', state: 'approved', ...about },
  }
}
