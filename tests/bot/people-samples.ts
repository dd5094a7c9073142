import type { PeopleSay } from '../../core/dialogue/people/say.ts'
import type { Button } from '../../core/turn.ts'

type Samples = { readonly [Kind in PeopleSay['say']]: Extract<PeopleSay, { say: Kind }> }

/** One of everything that is said about who does what with a filing. */
export function peopleSamples(department: string, year: number, choices: readonly Button[]): Samples {
  const [by, about] = ['罗志远', { department, year }]
  return {
    denied: { say: 'denied', right: 'sign', why: 'headsOnly' },
    forHead: { say: 'forHead', state: 'awaitingSignature', open: 0, must: 1, explain: 2, ...about, choices },
    handedIn: { say: 'handedIn', to: ['王建国'], choices },
    toSign: { say: 'toSign', by, ...about, choices },
    signedBy: { say: 'signedBy', by, ...about, choices },
    askOpinion: { say: 'askOpinion', choices },
    sentBack: { say: 'sentBack' },
    sentBackBy: { say: 'sentBackBy', by, opinion: '意见'.repeat(500), ...about, choices },
    confirmDeliver: { say: 'confirmDeliver', reviewed: true, choices },
    delivered: { say: 'delivered', reviewed: false, choices },
    deliveredBy: { say: 'deliveredBy', by, ...about },
    published: { say: 'published' },
    publishedBy: { say: 'publishedBy', by, ...about },
    withdrawnBy: { say: 'withdrawnBy', by, from: 'signed', ...about },
    commentKept: { say: 'commentKept', title: department },
    comment: { say: 'comment', by, title: department, text: '核一下。', choices },
  }
}
