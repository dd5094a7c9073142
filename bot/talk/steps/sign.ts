import { bind } from '../../../core/address.ts'
import { openTally } from '../../../core/checks/entries.ts'
import { listedRows } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import { visibleName } from '../../../core/names.ts'
import { neededQuestions } from '../../../core/questions.ts'
import { isSignedState, worksAlone } from '../../../core/rights.ts'
import { today } from '../clock.ts'
import { about, nameOf, tellAll } from '../keeping/telling.ts'
import type { Button, Say } from '../nouns.ts'
import { findingsOf, type Talk, type Turn } from '../talk.ts'

/** 报告: the final document, if nothing blocks it. */
export function askReport(talk: Talk): Turn {
  const notReady = whatIsOpen(talk, 'report')
  if (notReady) return { says: [notReady] }
  const what = isSignedState(talk.filing.state) ? 'report' : 'unsignedReport'
  return { says: [{ say: 'making', what }], jobs: [{ job: 'document', draft: false }] }
}

const notYet: Button = { label: '先不签字', action: { do: 'continue' } }

/** 签字: asks to confirm; the head may have another name than the person who types. */
export function askSign(talk: Talk, name: string | undefined = talk.person.name): Turn {
  const notReady = whatIsOpen(talk, 'sign')
  if (notReady) return { says: [notReady] }
  if (!name) return { says: [{ say: 'needHeadName' }] }
  const choices: Button[] = [{ label: '确认签字', action: { do: 'signNow', name } }, notYet]
  const { scans } = talk.filing
  const say = { say: 'confirmSign', name, day: today(talk), choices, ...(scans ? { scans } : {}) } as const
  return { place: { at: 'sign', choices }, says: [say] }
}

/** What is no name though it is as short as one: 先不签, 等局长回来, 张局长. */
const noName =
  /^(?:不|先[不别放等]|等|还[没不]|再|没|要|我|[今明后]天|签|提交|退回)|(?:[局科股院校馆站所镇乡县主处]长|主任|书记|主席|领导|负责人|同志)$/

/** Reads a text as the head's name, and asks to confirm again. */
export function takeHeadName(talk: Talk, text: string): Turn {
  const name = visibleName(text).replace(/^.*?(?:负责人)?(?:姓名)?[是为：:]\s*/, '')
  const isName = /^[\p{Script=Han}·]{2,10}$|^[A-Za-z][A-Za-z .'-]{1,40}$/u.test(name) && !noName.test(name)
  return isName ? askSign(talk, name) : { says: [{ say: 'notHeadName', choices: [notYet] }] }
}

/** Signs: the head's name and today's date go into every annex. */
export function signNow(talk: Talk, name: string): Turn {
  const asked = askSign(talk, name)
  if (asked.says[0]?.say !== 'confirmSign') return asked
  const choices: Button[] = [
    { label: '报告', action: { do: 'report' } },
    { label: '报送', action: { do: 'deliver' } },
  ]
  return {
    changes: signatureChanges(talk, name),
    state: 'signed',
    alone: worksAlone(talk.person),
    place: { at: 'menu', choices },
    says: [{ say: 'signed', name, day: today(talk), choices }],
    tells: tellAll(talk, 'preparer', { say: 'signedBy', by: nameOf({ name }), ...about(talk), choices }),
  }
}

function signatureChanges(talk: Talk, name: string): Change[] {
  const signed = [...talk.form.cells.values()].filter((cell) => cell.signed)
  return signed.flatMap((cell) =>
    listedRows(talk.filing.facts, cell.pattern).map((numbers) => ({
      address: bind(cell.pattern, numbers),
      to: cell.kind.type === 'date' ? today(talk) : name,
    })),
  )
}

/** The open questions and findings that block a step; undefined if there are none. */
export function whatIsOpen(talk: Talk, what: 'report' | 'submit' | 'sign'): Say | undefined {
  const { facts } = talk.filing
  const open = neededQuestions(talk.form, facts).length
  const { must, explain } = openTally(talk.form, talk.filing, findingsOf(talk))
  if (open + must + explain === 0) return undefined
  const choices: Button[] = [
    ...(open > 0 ? [{ label: '接着填', action: { do: 'continue' } as const }] : []),
    ...(must + explain > 0 ? [{ label: '检查', action: { do: 'check' } as const }] : []),
    { label: '草稿', action: { do: 'draft' } },
  ]
  return { say: 'notReady', what, questions: open, must, explain, choices }
}
