import { formOf } from '../../../core/editions/index.ts'
import type { Change, Filing } from '../../../core/filing.ts'
import { type Brings, type ComparedFile, changesIn } from '../../../core/known/files.ts'
import { foundOf } from '../../../core/known/needs.ts'
import { readsSame, shownName } from '../../../core/names.ts'
import { isFilling } from '../../../core/rights.ts'
import type { Message } from '../message.ts'
import type { Button } from '../nouns.ts'
import type { AtDesk, Turn } from '../talk.ts'
import type { BureauAction } from './actions.ts'
import { asking, leave } from './opening.ts'
import { readForDepartment } from './take-in.ts'
import type { TakeInSay, TakeInShown } from './take-in-say.ts'
import { peopleOf } from './watching.ts'

type Contents = Extract<Message, { kind: 'contents' }>

/** A paper of one department and what it brings. */
type Paper = Pick<ComparedFile, 'department' | 'annexes' | 'brings' | 'paper'>

/**
 * The turn of a paper that was read for a filing: the officer is shown what it would file; once they have confirmed that,
 * it is filed. It is shown again if the filing has changed since, and refused if the department has begun by itself.
 */
export function takeInRead(at: AtDesk, { contents, sent, takes = 0, confirmed }: Contents): Turn {
  const open = openFor(at, takes)
  if ('says' in open) return open
  if (contents.is === 'nothing') return { says: [{ say: 'unreadFile', why: contents.why }] }
  const file = contents.is === 'data' && 'brings' in contents.file ? contents.file : undefined
  const why = whyNot(open, file)
  if (!sent || !file || why) return refused(open, why ?? 'nothing')
  const { seen } = file.brings
  if (seen !== (open.change ?? 0)) return readForDepartment(at, sent, takes, confirmed)
  if (confirmed === seen) return { ...filed(at, open, file.brings), ...importOf(contents) }
  return shown(
    open,
    file,
    [
      { label: '确认代收', action: { do: 'takeInNow', sent, filing: takes, seen } },
      { label: '先不代收', action: { do: 'desk' } },
    ],
    confirmed !== undefined,
  )
}

/** 确认代收: reads the paper once more and files it, as long as the filing is as it was when the paper was shown. */
export function takeInNow(at: AtDesk, { sent, filing, seen }: Extract<BureauAction, { do: 'takeInNow' }>): Turn {
  const open = openFor(at, filing)
  return 'says' in open ? open : readForDepartment(at, sent, filing, seen)
}

function importOf(contents: Contents['contents']): { readonly imports?: number } {
  return contents.is === 'data' ? { imports: contents.kept } : {}
}

/** The filing, if a paper can be filed for it now; otherwise the refusal. */
function openFor(at: AtDesk, id: number): Filing | Turn {
  const { filing, filledBy = [] } = foundOf(at, 'reviewed', id)
  if (!filing) return { says: [{ say: 'notYours' }] }
  const { takenIn } = filing
  if (takenIn) return refused(filing, 'taken', takenIn.by === undefined ? [] : [shownName(takenIn.by)])
  if (!isFilling(filing.state)) return refused(filing, 'state')
  if (filledBy.length > 0) return refused(filing, 'filled', filledBy.map(shownName))
  const isOpen = at.bureau.campaigns.some(({ year, state }) => year === filing.year && state === 'open')
  return isOpen ? filing : { says: [{ say: 'yearClosed' }] }
}

/** Why a paper does not fit the filing. */
function whyNot(filing: Filing, file: ComparedFile | undefined): Why | undefined {
  if (!file) return 'nothing'
  const { changed, filled, shown: read } = file.brings
  if (file.year !== filing.year || read.otherForm) return 'otherYear'
  return changed.length + filled.length === 0 ? 'nothing' : undefined
}

function shown(filing: Filing, file: Paper, choices: readonly Button[], again: boolean): Turn {
  const { department, year } = filing
  const said = { department, year, ...shownOf(filing, file), ...(again ? { again } : {}) } as const
  return asking({ for: 'nothing' }, { say: 'confirmTakeIn', ...said, choices })
}

function shownOf(filing: Filing, { department, annexes, brings, paper }: Paper): TakeInShown {
  const {
    changed,
    filled,
    empty = [],
    shown: { doubts = [] },
  } = brings
  const of = formOf(filing.edition)?.edition.annexes ?? []
  return {
    ...(readsSame(department, filing.department) ? {} : { read: department }),
    cells: changed.length + filled.length,
    changed: changed.length,
    blanks: empty.length,
    doubts: doubts.length,
    missing: annexes ? of.flatMap(({ id, number }) => (annexes.includes(id) ? [] : number)) : [],
    refused: paper?.refused ?? [],
  }
}

/** What the paper states; what it leaves blank is blank, since nobody is asked about it. */
function changesOf(brings: Brings): Change[] {
  return [...changesIn(brings), ...(brings.empty ?? []).map((address) => ({ address, to: '' }))]
}

function filed(at: AtDesk, { id, department, year }: Filing, brings: Brings): Turn {
  const { changed, filled, shown: read } = brings
  const people = peopleOf(at, id)
  const choices: Button[] = [{ label: '看报告和检查', action: { do: 'look', filing: id } }, leave]
  const onward: Button[] = [{ label: '接手', action: { do: 'takeOver' } }]
  const told = { say: 'tookInForYou', by: shownName(at.person.name), department, year, choices: onward } as const
  const cells = { cells: changed.length + filled.length, doubts: read.doubts?.length ?? 0 }
  const said = { department, year, ...cells, told: people.length }
  return {
    ...asking({ for: 'nothing' }, { say: 'tookIn', ...said, choices }),
    bureau: [{ change: 'takeIn', filing: id, changes: changesOf(brings) }],
    tells: people.map((person) => ({ to: person.id, about: id, says: [told] })),
  }
}

type Why = Extract<TakeInSay, { say: 'notTakenIn' }>['why']

function refused({ department, year, state }: Filing, why: Why, by: readonly string[] = []): Turn {
  return asking({ for: 'nothing' }, { say: 'notTakenIn', why, department, year, state, by, choices: [leave] })
}
