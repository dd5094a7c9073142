import { found } from '../../../core/known/needs.ts'
import type { Tell } from '../../../core/people.ts'
import { worksAlone } from '../../../core/rights.ts'
import { ways } from '../asking/ways.ts'
import { about, called, callerIn, tellAll, tellOthers } from '../keeping/telling.ts'
import type { Button, Say } from '../nouns.ts'
import { sinceReturn } from '../opinions.ts'
import type { Talk, Turn } from '../talk.ts'
import { askSign, whatIsOpen } from './sign.ts'

const directory: Button = { label: '目录', action: { do: 'directory' } }
const again: Button = { label: '先不报送', action: { do: 'continue' } }
const report: Button = { label: '报告', action: { do: 'report' } }

/** 提交: hands the filing to the head, if nothing blocks it; somebody who is also the head signs instead. */
export function submit(talk: Talk): Turn {
  const notReady = whatIsOpen(talk, 'submit')
  if (notReady) return { says: [notReady] }
  if (worksAlone(talk.person)) return askSign(talk)
  const heads = talk.members.filter(({ roles }) => roles.includes('head'))
  const choices: Button[] = [{ label: '草稿', action: { do: 'draft' } }, directory]
  const asked: Button[] = [report, directory, ...ways.slice(1, 3).map(({ label, action }) => ({ label, action }))]
  return {
    state: 'awaitingSignature',
    place: { at: 'menu', choices },
    says: [{ say: 'handedIn', to: heads.map(callerIn(talk)), choices, ...sinceReturn(talk, 'head') }],
    tells: tellAll(talk, 'head', {
      say: 'toSign',
      by: called(talk, talk.person),
      ...about(talk),
      choices: asked,
      ...sinceReturn(talk, 'head'),
    }),
  }
}

/** 报送: asks to confirm, because a filing that a bureau reviews cannot be changed afterwards. */
export function askDeliver(talk: Talk): Turn {
  const choices: Button[] = [{ label: '确认报送', action: { do: 'deliverNow' } }, again]
  const { reviewed = false, scans } = talk.filing
  const says = [{ say: 'confirmDeliver', reviewed, choices, ...(scans ? { scans } : {}) } as const]
  return { place: { at: 'menu', choices }, says }
}

/** Delivers the signed filing. */
export function deliver(talk: Talk): Turn {
  const reviewed = talk.filing.reviewed === true
  const choices: Button[] = reviewed ? [report] : [report, { label: '公开', action: { do: 'publish' } }]
  return {
    state: 'submitted',
    place: { at: 'menu', choices },
    says: [{ say: 'delivered', reviewed, choices, ...sinceReturn(talk, 'bureau') }],
    tells: [
      ...tellOthers(talk, { say: 'deliveredBy', by: called(talk, talk.person), ...about(talk) }),
      ...(reviewed ? tellOfficers(talk) : []),
    ],
  }
}

/** Tells the bureau's officers, and sends them the documents. */
function tellOfficers(talk: Talk): Tell<Say>[] {
  const says = [
    { say: 'deliveredToYou', by: called(talk, talk.person), ...about(talk), ...sinceReturn(talk, 'bureau') } as const,
  ]
  const jobs = [{ job: 'reviewCopy', filing: talk.filing.id } as const]
  return found(talk, 'watchers').map((to) => ({ to, about: 'desk', says, jobs }))
}

/** 公开: makes the copy for publication; the first time, the filing becomes published. */
export function publish(talk: Talk): Turn {
  const first = talk.filing.state !== 'published'
  const told = { say: 'publishedBy', by: called(talk, talk.person), ...about(talk) } as const
  return {
    says: [{ say: 'published' }],
    jobs: [{ job: 'publication' }],
    ...(first ? { state: 'published', tells: tellOthers(talk, told) } : {}),
  }
}
