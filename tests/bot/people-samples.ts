import type { HistorySay } from '../../bot/talk/history/say.ts'
import type { ClashSay } from '../../bot/talk/keeping/say.ts'
import type { Button } from '../../bot/talk/nouns.ts'
import type { TogetherSay } from '../../bot/talk/people/together-say.ts'
import type { StepSay } from '../../bot/talk/steps/say.ts'

/** The messages about steps that `words.test.ts` has no example of. */
type HandSay = Exclude<
  StepSay,
  { readonly say: 'notReady' | 'confirmSign' | 'needHeadName' | 'notHeadName' | 'signed' }
>

type Samples<Said extends { readonly say: string }> = { readonly [Kind in Said['say']]: Said & { readonly say: Kind } }

/** An example of every message about who does what with a filing. */
export function peopleSamples(department: string, year: number, choices: readonly Button[]): Samples<HandSay> {
  const [by, about] = ['罗志远', { department, year }]
  return {
    confirmSendBack: { say: 'confirmSendBack', opinion: '意见'.repeat(500), rows: ['公务接待'], choices },
    denied: { say: 'denied', right: 'sign', why: 'headsOnly' },
    handedIn: { say: 'handedIn', to: ['王建国'], choices },
    toSign: { say: 'toSign', by, ...about, choices },
    signedBy: { say: 'signedBy', by, ...about, choices },
    askOpinion: { say: 'askOpinion', choices },
    sentBack: { say: 'sentBack' },
    sentBackBy: { say: 'sentBackBy', by, opinion: '意见'.repeat(500), ...about, choices },
    confirmDeliver: { say: 'confirmDeliver', reviewed: true, choices },
    delivered: { say: 'delivered', reviewed: false, choices },
    deliveredBy: { say: 'deliveredBy', by, ...about },
    takenInHere: { say: 'takenInHere', by: '陈审核', day: '2024-07-03', choices },
    takenOver: { say: 'takenOver' },
    takenOverBy: { say: 'takenOverBy', by, ...about },
    published: { say: 'published' },
    publishedBy: { say: 'publishedBy', by, ...about },
    withdrawnBy: { say: 'withdrawnBy', by, from: 'signed', ...about },
  }
}

/** An example of every message about working together. */
export function togetherSamples(department: string, year: number, choices: readonly Button[]): Samples<TogetherSay> {
  const [by, title, until, about] = ['罗志远', `附件三 ${department}`, '2024-07-10T09:00', { department, year }]
  const into = { role: 'preparer', ...about } as const
  const members = [{ number: 1, name: by, me: true, roles: ['preparer', 'head'], annexes: [title, '附件一'] }] as const
  return {
    people: { say: 'people', members, invitations: [{ role: 'head', left: 2, until }], ...about, choices },
    askInvite: { say: 'askInvite', role: 'head', refused: '很多人', choices },
    invited: {
      say: 'invited',
      role: 'preparer',
      uses: 5,
      until,
      token: 'aB_-9',
      link: 'https://t.me/x?start=aB_-9',
      choices,
    },
    revoked: { say: 'revoked', choices },
    revokedAlready: { say: 'revokedAlready' },
    headStays: { say: 'headStays' },
    notYours: { say: 'notYours' },
    noInvitation: { say: 'noInvitation', why: 'expired' },
    joined: { say: 'joined', ...into, others: true, choices },
    joinedAlready: { say: 'joinedAlready', ...into, choices },
    joinedBy: { say: 'joinedBy', by, role: 'head', asks: true, choices },
    headLeft: { say: 'headLeft', to: [by] },
    headIsYours: { say: 'headIsYours', by, ...about },
    askAnnex: { say: 'askAnnex', choices },
    askHolder: { say: 'askHolder', title, choices },
    handedOver: { say: 'handedOver', title, to: by, choices },
    handedToYou: { say: 'handedToYou', by, title, choices },
    takenFromYou: { say: 'takenFromYou', by, title, to: by },
    filings: {
      say: 'filings',
      filings: [
        { ...about, state: 'signed', current: true, fellows: ['周敏'] },
        { ...about, state: 'filling', current: false, fellows: [] },
      ],
      choices,
    },
    switched: { say: 'switched', state: 'returned', ...about },
    elsewhere: { say: 'elsewhere', ...about, choices },
    filingExists: { say: 'filingExists', ...about, choices },
  }
}

/** An example of every message for several people changing the same filing. */
export function sharedSamples(title: string, choices: readonly Button[]): Samples<ClashSay> {
  const cells = [{ label: '2023年决算', from: '4.28', to: '4.30', unit: '万元' }]
  const long = [{ label: '部门职责', from: '职责'.repeat(1500), unit: '' }]
  const rows = [...Array.from({ length: 40 }, () => ({ title, cells })), { title, cells: long }]
  const said = { by: ['罗志远'], rows, choices }
  return {
    clash: { say: 'clash', ...said },
    undoClash: { say: 'undoClash', ...said },
    leftTheirs: { say: 'leftTheirs' },
    meanwhile: { say: 'meanwhile', by: [{ name: title, cells: 41 }], rows: rows.slice(-3), more: 38 },
    overruled: { say: 'overruled', by: '罗志远', department: title, year: 2023, undoes: false, rows, choices },
  }
}

/** The longest page of who changed what. */
export function historySamples(name: string, choices: readonly Button[]): Samples<HistorySay> {
  const [at, text] = ['2024-06-20T18:00', '职责'.repeat(1500)]
  const cells = Array.from({ length: 9 }, () => ({ label: name, from: text, to: text, unit: '万元' }))
  const list = { title: name, cells: [{ label: name, unit: '', rows: { added: [text, text], gone: [text] } }] }
  const who = { at, by: name, me: true }
  const one = { ...who, was: 'answer', undone: true, cells: 90, rows: [{ title: name, cells }], more: 9 } as const
  const step = { ...who, step: { from: 'signed', to: 'returned', note: text } } as const
  const wide = Array.from({ length: 7 }, () => one)
  const coming = { ...who, coming: { what: 'removed', who: name, roles: ['preparer', 'head'] } } as const
  const entries = [...Array(11).fill(step), coming, ...wide, { ...one, was: 'undo', rows: [list] } as const]
  return {
    history: { say: 'history', of: name, entries, choices, edits: 3 },
    noHistoryOf: { say: 'noHistoryOf', called: text },
  }
}
