import { formOf } from '../editions/index.ts'
import { cellAt } from '../form.ts'
import { adopted } from '../narrative.ts'
import { isAnswered, type Question, questions } from '../questions.ts'
import type { Action, Button, Change, Place } from '../turn.ts'
import { answer, answerNone } from './answers.ts'
import { askNext, askQuestion, seenOf } from './ask.ts'
import { wordToAction } from './commands.ts'
import { commit, commitUnsigned } from './commit.ts'
import { directory } from './directory.ts'
import { askExplanation, listFindings, mendFinding, takeExplanation } from './findings.ts'
import { removeRow } from './lists.ts'
import type { Say } from './say.ts'
import { askReport, askSign, signNow } from './sign.ts'
import { askName, start } from './start.ts'
import { type Incoming, questionOf, rowOf, type Talk, type Turn, withChanges } from './talk.ts'

/** What one incoming message does: pure, whatever comes in. */
export function takeTurn(incoming: Incoming): Turn {
  const { message, filing, place } = incoming
  if (message.kind === 'unreadable') return { says: [{ say: 'notRead' }] }
  if (message.kind === 'file') {
    return { says: [{ say: 'making', what: 'review' }], jobs: [{ job: 'review', file: message.file }] }
  }
  const form = filing && formOf(filing.edition)
  const asked = message.kind === 'action' ? message.action : wordToAction(message.text)
  if (!filing || !form) return firstTalk(incoming, place, asked)
  const talk: Talk = { ...incoming, filing, form }
  if (asked) return act(talk, asked)
  if (message.kind === 'text' && /^\/[a-z]/i.test(message.text)) return { says: [{ say: 'unknownCommand' }] }
  return message.kind === 'text' ? read(talk, message.text) : continueTalk(talk)
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

type Move = 'go' | 'skip' | 'back' | 'next' | 'none' | 'adoptAll'

const moves: Readonly<Record<string, Move>> = {
  跳过: 'skip',
  上一题: 'back',
  下一题: 'next',
  本行都没有: 'none',
  全部为空: 'none',
  后面的都采用: 'adoptAll',
}

/** A text: a menu's choice, an explanation, or the answer to the question the talk stands at. */
function read(talk: Talk, text: string): Turn {
  const { place } = talk
  const how = moves[text.trim()]
  if (place?.at === 'explain') return how ? continueTalk(talk) : takeExplanation(talk, place.check, text)
  if (place?.at === 'menu' && !(how && place.row)) return pick(talk, place.choices, text)
  const question = questionOf(talk, rowOf(place))
  if (!question) return continueTalk(talk)
  return how ? move(talk, how, question.id) : answer(talk, question, text)
}

function pick(talk: Talk, choices: readonly Button[], text: string): Turn {
  const typed = text.trim().normalize('NFKC')
  const chosen =
    choices.find(({ label }) => label.normalize('NFKC') === typed) ??
    choices.find(({ label }) => /^\d+( |$)/.test(label) && label.split(' ')[0] === typed) ??
    (/^\d{1,2}$/.test(typed) && !choices.some(({ label }) => /^\d+( |$)/.test(label))
      ? choices[Number(typed) - 1]
      : undefined)
  return chosen ? act(talk, chosen.action) : { says: [{ say: 'pickOne' }] }
}

function act(talk: Talk, action: Action): Turn {
  switch (action.do) {
    case 'start':
    case 'continue':
      return continueTalk(talk)
    case 'help':
      return { says: [{ say: 'help' }] }
    case 'directory':
      return directory(talk)
    case 'projects':
      return go(talk, 'project')
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
      return signNow(talk)
    case 'undo':
      return undo(talk)
    case 'unsign':
      return talk.filing.state === 'signed' ? commitUnsigned(talk, action) : staleAt(talk, action.row)
    case 'remove':
      return removeRow(talk, action.list, action.number)
    case 'answer':
      return takeTapped(talk, action)
    case 'year':
    case 'noDeadline':
      return continueTalk(talk)
    default:
      return move(talk, action.do, action.row)
  }
}

function move(talk: Talk, how: Move, row: string): Turn {
  if (how === 'go') return go(talk, row)
  if (how === 'back') return beside(talk, row, -1)
  if (how === 'next') return beside(talk, row, 1)
  if (how === 'skip') return onlySay(askNext(talk, talk.filing.facts, row))
  const question = questionOf(talk, row)
  if (!question) return gone(talk)
  return how === 'none' ? answerNone(talk, question) : adoptAll(talk, question)
}

function continueTalk(talk: Talk): Turn {
  const { facts } = talk.filing
  const standing = questionOf(talk, rowOf(talk.place))
  if (standing && !isAnswered(facts, standing)) return go(talk, standing.id)
  return onlySay(askNext(talk, facts, rowOf(talk.place)))
}

function go(talk: Talk, row: string): Turn {
  const all = questions(talk.form, talk.filing.facts)
  const question = all.find(({ id }) => id === row)
  return question ? onlySay(askQuestion(talk, talk.filing.facts, all, question)) : gone(talk)
}

/** The question before or after this one in paper order, answered or not. */
function beside(talk: Talk, row: string, step: -1 | 1): Turn {
  const all = questions(talk.form, talk.filing.facts)
  const question = all[all.findIndex(({ id }) => id === row) + step]
  if (question) return onlySay(askQuestion(talk, talk.filing.facts, all, question))
  return { says: [{ say: step < 0 ? 'atFirst' : 'atLast' }] }
}

/** A tapped answer counts only while nobody has changed the cells since the button was made. */
function takeTapped(talk: Talk, action: Extract<Action, { do: 'answer' }>): Turn {
  const question = questionOf(talk, action.row)
  if (!question) return gone(talk)
  if (seenOf(talk, question) > action.seen) return staleAt(talk, action.row)
  const changes = Object.entries(action.values).map(([address, to]) => ({ address, to }))
  return commit(talk, { changes, row: question.id })
}

function staleAt(talk: Talk, row: string | undefined): Turn {
  const again = row === undefined ? continueTalk(talk) : go(talk, row)
  return { ...again, says: [{ say: 'stale' }, ...again.says] }
}

/** Takes the templates of this section and of every open one after it. */
function adoptAll(talk: Talk, from: Question): Turn {
  const { facts } = talk.filing
  const all = questions(talk.form, facts)
  const prose = all.slice(all.findIndex(({ id }) => id === from.id)).filter(({ row }) => row.prose)
  const changes: Change[] = prose.flatMap(({ row, cells }) =>
    cells
      .filter(({ address }) => !facts.has(address))
      .map(({ address }) => ({ address, to: adopted(row.prose ?? '') })),
  )
  return commit(talk, { changes, row: from.id })
}

/** 撤销: this person's latest change, back to what was there; a signature that was taken back is only given anew. */
function undo(talk: Talk): Turn {
  const last = talk.lastTurn()
  if (!last) return { says: [{ say: 'nothingToUndo' }] }
  const changes = last.changes
    .filter(({ address }) => talk.filing.state === 'signed' || !cellAt(talk.form, address)?.signed)
    .map(({ address, from }) => ({ address, to: from }))
  const all = questions(talk.form, withChanges(talk.filing.facts, changes))
  const undone = all.findIndex(({ cells }) => cells.some(({ address }) => address === changes[0]?.address))
  const row = all[undone - 1]?.id ?? rowOf(talk.place)
  return commit(talk, { changes, undoes: last.turn, ...(row ? { row } : {}) })
}

function gone(talk: Talk): Turn {
  const next = continueTalk({ ...talk, place: { at: 'menu', choices: [] } })
  return { ...next, says: [{ say: 'gone' }, ...next.says] }
}

function onlySay({ say, place }: { say: Say; place: Place }): Turn {
  return { place, says: [say] }
}
