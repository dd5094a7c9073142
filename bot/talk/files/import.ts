import type { Change } from '../../../core/filing.ts'
import { type Contents, endingOf } from '../../../core/known/contents.ts'
import { type Brings, type CheckedFile, changesIn, type KeptFile, writeKept } from '../../../core/known/files.ts'
import { found } from '../../../core/known/needs.ts'
import type { SentRef } from '../../../core/known/sent.ts'
import { denialOf, isFilling } from '../../../core/rights.ts'
import { continueTalk } from '../asking/moves.ts'
import { takesIn } from '../desk/feature.ts'
import { commit, commitUnsigned } from '../keeping/commit.ts'
import type { Button, Say } from '../nouns.ts'
import { goingOnAt, type Incoming, type Talk, type Turn } from '../talk.ts'
import type { FileAction } from './actions.ts'
import { afterwards, handOn, tellParts, tellSender } from './handing.ts'
import { compareAnew, gone, receivedIn } from './kept.ts'
import { leftOpen, onTo } from './left-open.ts'
import { isOutdated, partsSaid } from './parts.ts'
import { choicesOf, preview } from './preview.ts'
import { onToNext } from './queue.ts'

type Import = Extract<FileAction, { do: 'import' }>

type Data = Extract<Contents, { is: 'data' }>

/** An exchange file or a paper: whoever may change the filing is shown what it would change, anybody else only its findings. */
export function takeData(
  incoming: Incoming,
  talk: Talk | undefined,
  { file, text, kept: id, again, from }: Data,
  sent?: SentRef,
): Turn {
  if ('unreadable' in file) return { says: [{ say: 'fileUnreadable', why: file.unreadable, read: file.read }] }
  const may = talk && denialOf(incoming.person, talk.filing, 'change') === undefined
  if (!may || !('brings' in file)) {
    const own = talk || !sent ? [] : [...beginning(incoming, file, sent), ...takesIn(incoming, file, sent)]
    const choices = [...own, ...backInWord(file, sent)]
    return { says: [{ ...findingsOf(file), ...(choices.length > 0 ? { choices } : {}) }] }
  }
  const kept: KeptFile = { text, file, ...(sent ? { sent } : {}), ...(from === undefined ? {} : { from }) }
  const receives = { file: id, text: writeKept(kept) }
  if (isOutdated(talk, file.brings, from !== undefined)) return { ...compareAnew(id), says: [], receives }
  return { ...preview(talk, kept, id, again), receives }
}

/**
 * 全部填入 and 只填没填的: takes everything in one turn, or compares again if the filing has changed since. Colleagues are
 * shown what the file brings for their annexes; the sender's copy stays until that is decided.
 */
export function importFile(talk: Talk, action: Import): Turn {
  const kept = receivedIn(talk, action.file)
  if (!kept) return gone(talk, action.file)
  const { file, from } = kept
  const part = from !== undefined
  if (action.seen !== file.brings.seen || isOutdated(talk, file.brings, part)) return compareAnew(action.file)
  const { changes, ...counts } = taken(file.brings, action.how)
  if (changes.length === 0)
    return file.parts ? handOn(talk, kept, action.file) : left(talk, action.file, 'nothingToImport')
  if (!isFilling(talk.filing.state) && !action.unsigns) return askUnsigns(talk, action)
  const parts = partsSaid(talk, file.parts)
  const change = {
    changes,
    ...onTo(talk, changes),
    first: [
      {
        say: 'imported',
        ...counts,
        parts,
        ...leftOpen(talk, kept, action.file),
        isLast: found(talk, 'queue').waiting === 0,
      },
    ],
    quiet: true,
  } as const
  const turn = action.unsigns ? commitUnsigned(talk, change) : commit(talk, change)
  const tells = [
    ...(turn.tells ?? []),
    ...tellParts(talk, kept, action.file),
    ...tellSender(talk, kept, action.file, true),
  ]
  const done = {
    ...turn,
    ...(tells.length > 0 ? { tells } : {}),
    ...afterwards(kept, action.file),
    imports: action.file,
  }
  return onToNext(talk, action.file, done)
}

/** 只检查: the file's findings, with the same choices. */
export function checkFile(talk: Talk, { file: kept }: Extract<FileAction, { do: 'checkFile' }>): Turn {
  const received = receivedIn(talk, kept)
  if (!received) return gone(talk, kept)
  const { file, sent } = received
  const others = choicesOf(received, kept).filter(({ action }) => action.do !== 'checkFile')
  const choices = [...backInWord(file, sent), ...others]
  const { place } = preview(talk, received, kept, false)
  return {
    says: [{ ...findingsOf(file), choices }],
    ...(place?.at === 'menu' ? { place: { ...place, choices } } : {}),
  }
}

/** 先不填入: drops the file, and the talk goes on. */
export function leaveFile(talk: Talk, kept: number): Turn {
  const file = receivedIn(talk, kept)
  const tells = file ? tellSender(talk, file, kept, false) : []
  return { ...left(talk, kept, 'fileLeft'), ...(tells.length > 0 ? { tells } : {}) }
}

function taken(brings: Brings, how: Import['how']) {
  const { changed, emptied, filled, blanks } = brings
  if (how === 'blanks') {
    const changes: readonly Change[] = filled.filter(({ address }) => blanks.includes(address))
    return { changes, changed: 0, filled: changes.length, emptied: 0 }
  }
  return { changes: changesIn(brings), changed: changed.length, filled: filled.length, emptied: emptied.length }
}

function left(talk: Talk, kept: number, say: 'fileLeft' | 'nothingToImport'): Turn {
  const next = continueTalk(talk)
  return onToNext(talk, kept, { ...next, says: [{ say }, ...next.says], drops: kept })
}

function askUnsigns({ filing, place }: Talk, action: Import): Turn {
  const choices: Button[] = [
    {
      label: filing.state === 'awaitingSignature' ? '填入，再重新提交' : '填入，再重新签',
      action: { ...action, unsigns: true },
    },
    { label: '先不填入', action: { do: 'leaveFile', file: action.file } },
  ]
  return {
    says: [{ say: 'importUnsigns', from: filing.state, choices }],
    place: { at: 'menu', choices, ...goingOnAt(place) },
  }
}

/** A file that came before there was a filing can begin one. */
function beginning({ bureau }: Incoming, { department, year }: CheckedFile, sent: SentRef): Button[] {
  if (bureau || department === '') return []
  return [{ label: '用它开始填', action: { do: 'unitName', name: department, year, sent } }]
}

/** A Word file with findings can be sent back with them as comments. */
function backInWord({ found: { first } }: CheckedFile, sent: SentRef | undefined): Button[] {
  const isWord = sent && ['docx', 'doc', 'wps', 'rtf', 'zip'].includes(endingOf(sent.name))
  return isWord && first.length > 0 ? [{ label: '发回带批注的 Word', action: { do: 'commentFile', sent } }] : []
}

/** 发回带批注的 Word: the file is fetched again and checked in the background. */
export function commentFile(sent: SentRef): Turn {
  return { says: [{ say: 'making', what: 'comments' }], jobs: [{ job: 'comment', ...sent }] }
}

function findingsOf({ department, year, found, paper }: CheckedFile): Extract<Say, { say: 'fileFindings' }> {
  return { say: 'fileFindings', department, year, found, ...(paper?.refused ? { refused: paper.refused } : {}) }
}
