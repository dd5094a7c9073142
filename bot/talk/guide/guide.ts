import { isLong } from '../../../core/cell-kind.ts'
import type { Question } from '../../../core/question.ts'
import { isBegun, isFigureRow } from '../../../core/questions.ts'
import { standingOf } from '../../../core/standing.ts'
import { putsRight, saidChange, saysWrong } from '../../../core/values/corrected.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { likens } from '../../../core/values/likening.ts'
import { isWordy } from '../../../core/values/tokens.ts'
import { labelled } from '../answer/cells.ts'
import { namesSomeRow } from '../answer/elsewhere.ts'
import { fillHere } from '../answer/fill.ts'
import { askQuestion } from '../asking/ask.ts'
import { originOf } from '../home.ts'
import { saysLater } from '../later.ts'
import type { Button } from '../nouns.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'
import { readsAsQuestion, saidKindly } from './asks.ts'
import { lastRowButtons } from './last-row.ts'

/**
 * Says what this is, the progress of the filing, and what comes next; asks the current question again, if there is one.
 * The place does not change.
 */
export function guide(talk: Talk): Turn {
  const { form, filing, place } = talk
  const { department, year, state } = filing
  const question = putAt(talk)
  const onwards: Button[] = question ? [] : [{ label: '接着填', action: { do: 'continue' } }]
  const choices: Button[] = [
    ...onwards,
    { label: '目录', action: { do: 'directory' } },
    { label: '检查', action: { do: 'check' } },
    { label: '帮助', action: { do: 'help' } },
  ]
  const standing = standingOf(form, filing)
  const say = { say: 'guide', department, year, state, standing, asks: question !== undefined, choices } as const
  if (!question) return { says: [say] }
  return { says: [say, askQuestion(talk, filing.facts, question, originOf(place)).say] }
}

/** Says how to go on with another device; asks the current question again. */
export function otherDevice(talk: Talk): Turn {
  const question = putAt(talk)
  const again = question ? [askQuestion(talk, talk.filing.facts, question, originOf(talk.place)).say] : []
  return { says: [{ say: 'otherDevice' }, ...again] }
}

/** 不客气; asks the current question again. */
export function thanked(talk: Talk): Turn {
  const question = putAt(talk)
  if (!question) return { says: [{ say: 'kindly', said: 'thanks' }] }
  const again = askQuestion(talk, talk.filing.facts, question, originOf(talk.place)).say
  return { says: [{ say: 'kindly', said: 'thanks', asks: true }, again] }
}

/** The current question, if it is asked as a whole. */
function putAt(talk: Talk): Question | undefined {
  const { place } = talk
  return place?.at === 'row' && !place.cell ? questionOf(talk, place.row) : undefined
}

/** 算了 and 明天再填: says that everything is stored, and what can be done instead. */
export function later({ id }: Question, text: string): Turn | undefined {
  if (!saysLater(text)) return undefined
  const choices: Button[] = [
    { label: '先跳过', action: { do: 'skip', row: id } },
    { label: '撤销', action: { do: 'undo' } },
    { label: '目录', action: { do: 'directory' } },
    { label: '接着填', action: { do: 'continue' } },
  ]
  return { says: [{ say: 'later', choices }] }
}

/** 谢谢 and 收到 answer no question: asks it again. */
export function kindly(talk: Talk, question: Question, text: string): Turn | undefined {
  const said = saidKindly(text, !question.cells.some(isWordy))
  if (said === undefined) return undefined
  const again = askQuestion(talk, talk.filing.facts, question, originOf(talk.place)).say
  return { says: [{ say: 'kindly', said, asks: true }, again] }
}

/** A correction that does not name its row may be about the last answer, not about the current question: asks. */
export function whichWrong(talk: Talk, question: Question, text: string): Turn | undefined {
  const wrong = isFigureRow(question.row) ? putsRight(text) || putsColumnRight(talk, text) : saysWrong(text)
  if (!wrong && !changesOther(talk, question, text)) return undefined
  const choices: Button[] = [
    ...lastRowButtons(talk, text),
    { label: '撤销', action: { do: 'undo' } },
    ...(putsRight(text) ? [] : [fillHere(talk, question, text)]),
    { label: '目录', action: { do: 'directory' } },
    { label: '接着填', action: { do: 'continue' } },
  ]
  return { says: [{ say: 'whichWrong', text: text.trim(), choices }] }
}

/** What something becomes is a few words; more is a text of its own. */
const becomes = /^\S{1,20}$/

/** 第一个指标的完成值改成118: a change of something that is not asked here; in a long text, words like any others. */
function changesOther(talk: Talk, { row, cells }: Question, text: string): boolean {
  const said = saidChange(text)
  if (!said || !becomes.test(said.to) || row.repeats || row.prose || cells.some(({ kind }) => isLong(kind)))
    return false
  return byLabels(labelled(talk, cells), `${said.what} 1`) === undefined && !namesSomeRow(talk, text)
}

const columnWrong = /^([^\d，,。；;：:\s]{1,12}?)(?:[写填打录输]错|错了|有误|不对|不正确)/

/** 上年决算不对，应该是 1650: a correction of a column that does not name its row. */
function putsColumnRight(talk: Talk, text: string): boolean {
  const column = columnWrong.exec(text.trim())?.[1]?.replace(/的$/, '')
  if (column === undefined || namesSomeRow(talk, text)) return false
  const rows = talk.form.edition.rows.filter((row) => isFigureRow(row) && !row.repeats)
  return rows.some(({ cells }) => byLabels(cells, `${column} 1`) !== undefined)
}

/** A text where words are expected that may be a question to the bot: asks. */
export function askedOrMeant(talk: Talk, question: Question, text: string): Turn | undefined {
  if (question.row.repeats || !question.cells.some(isWordy)) return undefined
  if (likens(text) && !isBegun(talk.filing.facts, question)) return likened(talk, question, text)
  if (!readsAsQuestion(text)) return undefined
  const choices: Button[] = [
    fillHere(talk, question, text),
    { label: '问题，看帮助', action: { do: 'help' } },
    { label: '接着填', action: { do: 'continue' } },
  ]
  return { says: [{ say: 'askedOrMeant', text: text.trim(), choices }] }
}

/** 同上 where words are expected: asks, since the report has nothing above it. */
function likened(talk: Talk, question: Question, text: string): Turn {
  const choices: Button[] = [fillHere(talk, question, text), { label: '接着填', action: { do: 'continue' } }]
  return { says: [{ say: 'likened', text: text.trim(), choices }] }
}
