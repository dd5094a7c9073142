import { formOf } from '../editions/index.ts'
import type { Action, Button, Message, Place } from '../turn.ts'
import { answer, answerCell, answerNone } from './answers.ts'
import { goToCell } from './changing/cell.ts'
import { mendFinding } from './changing/mend.ts'
import { readFor } from './changing/reply.ts'
import { partNamed } from './choices.ts'
import { wordToAction } from './commands.ts'
import { directory } from './directory.ts'
import { askExplanation, listFindings, takeExplanation } from './findings.ts'
import { removeRow } from './lists.ts'
import { beside, continueTalk, go, gone, goToCopies, resume, skip } from './moves.ts'
import { askReport, askSign, signNow, takeHeadName } from './sign.ts'
import { askName, start } from './start.ts'
import { type Incoming, questionOf, rowOf, type Talk, type Turn, withChanges } from './talk.ts'
import { adoptAll, takeTapped, takeUnsigned, undo } from './tapped.ts'

/** What one incoming message does: pure, whatever comes in. */
export function takeTurn(incoming: Incoming): Turn {
  const { message, filing, place } = incoming
  if (message.kind === 'unreadable') return { says: [{ say: 'notRead' }] }
  if (message.kind === 'file') {
    return { says: [{ say: 'making', what: 'review' }], jobs: [{ job: 'review', file: message.file }] }
  }
  const form = filing && formOf(filing.edition)
  const asked = message.kind === 'action' ? message.action : wordToAction(message.text)
  if (filing && !form) return { says: [{ say: 'noForm' }] }
  if (!filing || !form) return firstTalk(incoming, place, asked)
  const talk: Talk = { ...incoming, filing, form }
  return settled(talk, asked ? act(talk, asked) : readText(talk, message))
}

function readText(talk: Talk, message: Message): Turn {
  if (message.kind !== 'text') return continueTalk(talk)
  if (/^\/[a-z]/i.test(message.text)) return { says: [{ say: 'unknownCommand' }] }
  return message.row === undefined ? read(talk, message.text) : readFor(talk, message.row, message)
}

/** A turn with what the talk comes back to said after it, as the filing stands by then. */
function settled(talk: Talk, turn: Turn): Turn {
  const { backTo, ...done } = turn
  if (!backTo) return done
  const { filing } = talk
  const facts = withChanges(filing.facts, done.changes ?? [])
  const after: Talk = { ...talk, filing: { ...filing, facts, state: done.state ?? filing.state } }
  const next = act(done.place ? { ...after, place: done.place } : after, backTo)
  return { ...done, ...(next.place ? { place: next.place } : {}), says: [...done.says, ...next.says] }
}

/** Before there is a filing: the three questions of the start; commands that need one say so. */
function firstTalk(incoming: Incoming, place: Place | undefined, asked: Action | undefined): Turn {
  if (asked?.do === 'help') return { says: [{ say: 'help' }] }
  if (asked?.do === 'start' || place?.at !== 'start') return askName()
  if (asked && asked.do !== 'year' && asked.do !== 'noDeadline')
    return { says: [{ say: 'noFiling' }, ...start(blank(incoming), place).says] }
  return start(incoming, place)
}

/** The same question again: an incoming that answers nothing. */
function blank(incoming: Incoming): Incoming {
  return { ...incoming, message: { kind: 'unreadable' } }
}

type Move = 'skip' | 'back' | 'next' | 'none' | 'adoptAll'

const moves: ReadonlyMap<string, Move> = new Map([
  ['跳过', 'skip'],
  ['上一题', 'back'],
  ['下一题', 'next'],
  ['本行都没有', 'none'],
  ['全部为空', 'none'],
  ['后面的都采用', 'adoptAll'],
])

/** A text: a menu's choice, an explanation, or the answer to the question the talk stands at. */
function read(talk: Talk, text: string): Turn {
  const { place } = talk
  const how = moves.get(text.trim())
  if (place?.at === 'explain' && text.trim() === '去修改数字') return mendFinding(talk, place.check)
  if (place?.at === 'explain') return how ? continueTalk(talk) : takeExplanation(talk, place.check, text)
  if (place?.at === 'sign') return pickOr(talk, place.choices, text, () => takeHeadName(talk, text))
  if (place?.at === 'menu' && !(how && place.row)) return pick(talk, place.choices, text)
  const question = questionOf(talk, rowOf(place))
  if (!question) return continueTalk(talk)
  if (how) return move(talk, how, question.id)
  const part = partNamed(talk, question, text)
  if (part) return act(talk, part.action)
  const cell = place?.at === 'row' ? place.cell : undefined
  const turn = cell ? answerCell(talk, question, cell, text) : answer(talk, question, text)
  return { ...turn, answered: question.id }
}

function pick(talk: Talk, choices: readonly Button[], text: string): Turn {
  return pickOr(talk, choices, text, () => ({ says: [{ say: 'pickOne' }] }))
}

/** A menu's choice by its label or number; any other text is for `otherwise`. */
function pickOr(talk: Talk, choices: readonly Button[], text: string, otherwise: () => Turn): Turn {
  const typed = text.trim().normalize('NFKC')
  const chosen =
    choices.find(({ label }) => label.normalize('NFKC') === typed) ??
    choices.find(({ label }) => /^\d+( |$)/.test(label) && label.split(' ')[0] === typed) ??
    (/^\d{1,2}$/.test(typed) && !choices.some(({ label }) => /^\d+( |$)/.test(label))
      ? choices[Number(typed) - 1]
      : undefined)
  return chosen ? act(talk, chosen.action) : otherwise()
}

function act(talk: Talk, action: Action): Turn {
  switch (action.do) {
    case 'start':
    case 'continue':
      return continueTalk(talk)
    case 'help':
      return { says: [{ say: 'help', unit: talk.form.edition.unit }] }
    case 'directory':
      return directory(talk)
    case 'projects':
      return goToCopies(talk)
    case 'check':
      return listFindings(talk, 0)
    case 'findings':
      return listFindings(talk, action.from)
    case 'explain':
      return askExplanation(talk, action.check)
    case 'mend':
      return mendFinding(talk, action.check)
    case 'draft':
      return { says: [{ say: 'making', what: 'draft' }], jobs: [{ job: 'document', draft: true }] }
    case 'export':
      return { says: [{ say: 'making', what: 'export' }], jobs: [{ job: 'export' }] }
    case 'redraft':
      return { says: [{ say: 'making', what: 'redraft' }], jobs: [{ job: 'redraft', section: action.section }] }
    case 'report':
      return askReport(talk)
    case 'sign':
      return askSign(talk)
    case 'signNow':
      return signNow(talk, action.name)
    case 'undo':
      return undo(talk)
    case 'unsign':
      return takeUnsigned(talk, action)
    case 'remove':
      return removeRow(talk, action.list, action.number)
    case 'answer':
      return takeTapped(talk, action)
    case 'go':
      return go(talk, action.row, action.from)
    case 'cell':
      return goToCell(talk, action.address, action.from)
    case 'resume':
      return resume(talk, action.row)
    case 'year':
    case 'noDeadline':
      return continueTalk(talk)
    default:
      return move(talk, action.do, action.row)
  }
}

function move(talk: Talk, how: Move, row: string): Turn {
  if (how === 'back') return beside(talk, row, -1)
  if (how === 'next') return beside(talk, row, 1)
  if (how === 'skip') return skip(talk, row)
  const question = questionOf(talk, row)
  if (!question) return gone(talk)
  return how === 'none' ? answerNone(talk, question) : adoptAll(talk, question)
}
