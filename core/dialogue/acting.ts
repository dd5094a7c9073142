import type { Action } from './actions.ts'
import { answerNone } from './answers.ts'
import { rightOf } from './asked-rights.ts'
import { type BureauAction, isBureauAction } from './bureau/actions.ts'
import { goToCell } from './changing/cell.ts'
import { mendFinding } from './changing/mend.ts'
import { contents, directory } from './directory/directory.ts'
import { checkFile, importFile, leaveFile } from './files/import.ts'
import { askExplanation, listFindings } from './findings.ts'
import { history } from './history/history.ts'
import { moveRow, removeRow } from './lists/arrange.ts'
import { copyFrame } from './lists/frame.ts'
import { listRow } from './lists/menu.ts'
import { beside, continueTalk, go, gone, goToCopies, resume, skip } from './moves.ts'
import { actAmong, isAmong } from './people/acting.ts'
import { colleagues } from './people/colleagues.ts'
import { askOpinion, forHead } from './people/head.ts'
import { askDeliver, publish, submit } from './people/steps.ts'
import { elsewhere, listFilings, newFiling, switchTo } from './people/switching.ts'
import { askHour, askLimit, remindAt, showReminders, snooze } from './reminders/choose.ts'
import { denialOf, type Right } from './rights.ts'
import type { SectionAction } from './sections/actions.ts'
import { rewrite, suggest } from './sections/suggesting.ts'
import { askOwn, askPoints, redraft, setDrafting, stopDraft } from './sections/writing.ts'
import { askReport, askSign, signNow } from './sign.ts'
import { showTable } from './table/table.ts'
import { questionOf, type Talk, type Turn } from './talk.ts'
import { adoptAll, scoreAll, settle, takeTapped, takeUnsigned } from './tapped.ts'
import { undo } from './undo.ts'

export type Move = 'skip' | 'back' | 'next' | 'none' | 'adoptAll' | 'scoreAll'

/** Does what the rights allow this person now, or says kindly why not. */
export function within(talk: Talk, right: Right, allowed: () => Turn): Turn {
  const why = denialOf(talk.person, talk.filing, right)
  return why === undefined ? allowed() : { says: [{ say: 'denied', right, why }] }
}

/** 继续: the next question, or for a head who does not fill, how the filing stands. */
export function onwards(talk: Talk): Turn {
  return talk.person.roles.includes('preparer') ? continueTalk(talk) : forHead(talk)
}

/** What a button, a command or its word does, within the rights. */
export function act(talk: Talk, action: Action): Turn {
  if (isBureauAction(action)) return { says: [{ say: 'denied', right: rightOf[action.do], why: 'officersOnly' }] }
  return within(talk, rightOf[action.do], () => allowed(talk, action))
}

function allowed(talk: Talk, action: Exclude<Action, BureauAction>): Turn {
  if (isAmong(action)) return actAmong(talk, action)
  switch (action.do) {
    case 'start':
    case 'continue':
      return onwards(talk)
    case 'help':
      return { says: [{ say: 'help', unit: talk.form.edition.unit }] }
    case 'directory':
      return directory(talk)
    case 'contents':
      return contents(talk, action)
    case 'projects':
      return goToCopies(talk)
    case 'check':
      return listFindings(talk, 0)
    case 'findings':
      return listFindings(talk, action.from)
    case 'table':
      return showTable(talk, action)
    case 'explain':
      return askExplanation(talk, action.check)
    case 'mend':
      return mendFinding(talk, action.check)
    case 'draft':
      return { says: [{ say: 'making', what: 'draft' }], jobs: [{ job: 'document', draft: true }] }
    case 'export':
      return { says: [{ say: 'making', what: 'export' }], jobs: [{ job: 'export' }] }
    case 'redraft':
    case 'stopDraft':
    case 'points':
    case 'own':
    case 'drafting':
    case 'suggest':
    case 'rewrite':
      return write(talk, action)
    case 'report':
      return askReport(talk)
    case 'submit':
      return submit(talk)
    case 'sendBack':
      return askOpinion()
    case 'deliver':
      return askDeliver(talk)
    case 'publish':
      return publish(talk)
    case 'people':
      return colleagues(talk)
    case 'switch':
      return listFilings(talk)
    case 'switchTo':
      return switchTo(talk, action.filing, onwards)
    case 'newFiling':
      return newFiling(talk)
    case 'elsewhere':
      return elsewhere(talk, action.filing)
    case 'sign':
      return askSign(talk)
    case 'signNow':
      return signNow(talk, action.name)
    case 'history':
      return history(talk, action)
    case 'reminders':
      return showReminders(talk)
    case 'snooze':
      return snooze(talk, action.until)
    case 'askHour':
      return askHour(talk)
    case 'remindAt':
      return remindAt(talk, action.hour)
    case 'askLimit':
      return askLimit(talk)
    case 'import':
      return importFile(talk, action)
    case 'checkFile':
      return checkFile(talk, action)
    case 'leaveFile':
      return leaveFile(talk, action.file)
    case 'outdated':
      return { says: [{ say: 'outdatedButton' }] }
    case 'undo':
      return undo(talk)
    case 'settle':
      return settle(talk, action)
    case 'unsign':
      return takeUnsigned(talk, action)
    case 'remove':
      return removeRow(talk, action.list, action.number)
    case 'move':
      return moveRow(talk, action.list, action.number, action.by)
    case 'listRow':
      return listRow(talk, action.list, action.number)
    case 'copyFrame':
      return copyFrame(talk, action.list, action.number)
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
    case 'askIn':
    case 'openApart':
    case 'stopAsking':
      return continueTalk(talk)
    default:
      return move(talk, action.do, action.row)
  }
}

function write(talk: Talk, action: SectionAction): Turn {
  if (action.do === 'drafting') return setDrafting(talk, action.on)
  if (action.do === 'suggest') return suggest(talk, action)
  if (action.do === 'rewrite') return rewrite(talk, action.row, action.text)
  const does = { redraft, stopDraft, points: askPoints, own: askOwn }
  return does[action.do](talk, action.section)
}

function move(talk: Talk, how: Move, row: string): Turn {
  if (how === 'back') return beside(talk, row, -1)
  if (how === 'next') return beside(talk, row, 1)
  if (how === 'skip') return skip(talk, row)
  const question = questionOf(talk, row)
  if (!question) return gone(talk)
  if (how === 'none') return answerNone(talk, question)
  return how === 'adoptAll' ? adoptAll(talk, question) : scoreAll(talk, question)
}
