import { reviewFile } from '../../check-file.ts'
import { blanksOf, compareWith } from '../../exchange/compare.ts'
import { type Exchanged, readExchange } from '../../exchange/file.ts'
import { isAnswered } from '../../questions.ts'
import type { Button, Change } from '../../turn.ts'
import { commit, commitUnsigned } from '../commit.ts'
import { continueTalk } from '../moves.ts'
import { denialOf, isFilling } from '../rights.ts'
import type { Say } from '../say.ts'
import { goingOnAt, type Incoming, questionOf, rowOf, type Talk, type Turn, withChanges } from '../talk.ts'
import type { FileAction } from './actions.ts'
import { preview } from './preview.ts'

type Import = Extract<FileAction, { do: 'import' }>

/** More cells than any department has; a file of more is checked, never taken. */
const mostCells = 8000

/** An exchange file that was sent: whoever may change the filing sees what it would bring, anybody else what is wrong in it. */
export function takeData(incoming: Incoming, talk: Talk | undefined, text: string, kept: number): Turn {
  const file = readExchange(text)
  if ('unreadable' in file) return { says: [{ say: 'fileUnreadable', why: file.unreadable, read: file.read }] }
  const may = talk && denialOf(incoming.person, talk.filing, 'change') === undefined
  if (!may || file.facts.size > mostCells) return { says: [checked(text)] }
  return { ...preview(talk, file, kept, false), receives: { file: kept, text } }
}

/** 全部采用 and 只填空白: everything in one turn, or nothing where the filing has moved on since it was compared. */
export function importFile(talk: Talk, action: Import): Turn {
  const file = receivedFile(talk, action.file)
  if (!file) return gone(talk)
  if (movedOn(talk, action.seen)) return preview(talk, file, action.file, true)
  const found = compareWith(talk.form, talk.filing, file)
  const changed = action.how === 'all' ? found.changed : []
  const filled = action.how === 'all' ? found.filled : blanksOf(talk.filing, file, found)
  const changes = [...changed, ...filled]
  if (changes.length === 0) return left(talk, action.file, 'nothingToImport')
  if (!isFilling(talk.filing.state) && !action.unsigns) return askUnsigns(talk, action)
  const emptied = changed.filter(({ to }) => to === undefined).length
  const said = { say: 'imported', changed: changed.length - emptied, filled: filled.length, emptied } as const
  const change = { changes, ...onTo(talk, changes), first: [said], quiet: true } as const
  return {
    ...(action.unsigns ? commitUnsigned(talk, change) : commit(talk, change)),
    drops: action.file,
    imports: action.file,
  }
}

/** 只检查: its findings, with the choice as it was. */
export function checkFile(talk: Talk, { file: kept, seen }: Extract<FileAction, { do: 'checkFile' }>): Turn {
  const text = talk.received?.(kept)
  const file = receivedFile(talk, kept)
  if (text === undefined || !file) return gone(talk)
  if (movedOn(talk, seen)) return preview(talk, file, kept, true)
  const { place } = preview(talk, file, kept, false)
  const choices = place?.at === 'menu' ? place.choices.filter(({ action }) => action.do !== 'checkFile') : []
  const said = checked(text)
  const says: Say[] = [said.say === 'fileFindings' ? { ...said, choices } : said]
  return { says, ...(place?.at === 'menu' ? { place: { ...place, choices } } : {}) }
}

/** 不用: the file is put away, and the talk goes on. */
export function leaveFile(talk: Talk, kept: number): Turn {
  return left(talk, kept, 'fileLeft')
}

/** Whether anything was changed since a preview. */
function movedOn({ filing }: Talk, seen: number): boolean {
  return (filing.change ?? 0) !== seen
}

function left(talk: Talk, kept: number, say: 'fileLeft' | 'nothingToImport'): Turn {
  const next = continueTalk(talk)
  return { ...next, says: [{ say }, ...next.says], drops: kept }
}

function gone(talk: Talk): Turn {
  const next = continueTalk(talk)
  return { ...next, says: [{ say: 'fileGone' }, ...next.says] }
}

function askUnsigns({ filing, place }: Talk, action: Import): Turn {
  const choices: Button[] = [
    {
      label: filing.state === 'awaitingSignature' ? '采用并撤回提交' : '采用并撤回签字',
      action: { ...action, unsigns: true },
    },
    { label: '不用', action: { do: 'leaveFile', file: action.file } },
  ]
  return {
    says: [{ say: 'importUnsigns', from: filing.state, choices }],
    place: { at: 'menu', choices, ...goingOnAt(place) },
  }
}

/** The question that the talk stood at is put again while it is open. */
function onTo(talk: Talk, changes: readonly Change[]) {
  const facts = withChanges(talk.filing.facts, changes)
  const question = questionOf(talk, rowOf(talk.place), facts)
  if (!question) return {}
  return isAnswered(facts, question) ? { row: question.id } : { again: question.id }
}

function receivedFile(talk: Talk, kept: number): Exchanged | undefined {
  const text = talk.received?.(kept)
  const file = text === undefined ? undefined : readExchange(text)
  return file && 'facts' in file ? file : undefined
}

function checked(text: string): Extract<Say, { say: 'fileFindings' | 'fileUnreadable' }> {
  const reviewed = reviewFile(text)
  if ('unreadable' in reviewed) return { say: 'fileUnreadable', why: reviewed.unreadable, read: reviewed.read }
  const { file, findings } = reviewed
  return { say: 'fileFindings', department: file.department, year: file.year, findings }
}
