import { formForYear, publishedForms } from '../../../core/editions/index.ts'
import type { Change, Filing } from '../../../core/filing.ts'
import type { Form } from '../../../core/form.ts'
import type { FilingHead } from '../../../core/known/people.ts'
import type { SentRef } from '../../../core/known/sent.ts'
import { readsSame, shownName } from '../../../core/names.ts'
import type { Tell } from '../../../core/people.ts'
import { readDeadline } from '../../../core/values/dates.ts'
import { saysNone } from '../../../core/values/texts.ts'
import { askNext } from '../asking/ask.ts'
import { comingAfter, deadlineExample, today, yearIn } from '../clock.ts'
import { waysToBegin } from '../home.ts'
import type { Button, Place, Say } from '../nouns.ts'
import { type Incoming, type Talk, type Turn, withChanges } from '../talk.ts'
import { carriedFromLast, type LastYear, offerCopies } from './last-year.ts'
import { askNamesake } from './namesake.ts'
import { anotherName, askOtherName, askWhole, isDoubtful, nameIn } from './unit-name.ts'

const longestName = 60
/** Words that begin the start again. */
const back = ['返回', '上一题', '重来', '重新开始']
const greetings = /^(你好|您好|在吗|开始|hi|hello)/i
const undecided = '还没定'
type Start = Extract<Place, { at: 'start' }>
/** What was answered so far; `apart`: this is not the existing filing of the same name and year; `sent`: begins with it. */
type Begun = { readonly name: string; readonly year: number; readonly apart?: true; readonly sent?: SentRef }

/** The start for a department without a bureau: asks for its name, the year and the deadline, then opens the filing. */
export function start(incoming: Incoming, place: Start): Turn {
  const { message } = incoming
  const text = message.kind === 'text' ? message.text.trim() : undefined
  const action = message.kind === 'action' ? message.action : undefined
  if (text !== undefined && back.includes(text)) return askName(incoming)
  if (place.name === undefined) return takeName(incoming, text)
  if (place.year === undefined)
    return takeYear(incoming, place.name, action?.do === 'year' ? String(action.year) : text)
  const begun = { ...place, name: place.name, year: place.year }
  if (action?.do === 'noDeadline' || text === undecided || (text !== undefined && saysNone(text)))
    return open(incoming, begun)
  return takeDeadline(incoming, begun, text)
}

/** Asks for the department's name; somebody with other filings can go back to them. */
export function askName({ filings }: Incoming): Turn {
  const [last] = filings
  const choices: Button[] = last ? [{ label: '先不新开', action: { do: 'switchTo', filing: last.id } }] : []
  return { place: { at: 'start' }, says: [{ say: 'askName', ...(last ? { choices } : {}) }] }
}

function takeName(incoming: Incoming, text: string | undefined): Turn {
  if (!text || text.startsWith('/')) return askName(incoming)
  const name = nameIn(text)
  if (name.length > longestName) return { place: { at: 'start' }, says: [{ say: 'nameTooLong' }] }
  if (name.length < 3 || greetings.test(name) || /^[\d\p{P}\p{S}\s]+$/u.test(name))
    return { place: { at: 'start' }, says: [{ say: 'notName' }] }
  return isDoubtful(name) ? askWhole(name) : askYear(incoming, name)
}

/** Takes a name after asking about it, and goes on to the year, or past it. */
export function takeUnitName(
  incoming: Incoming,
  { name, year, sent }: { readonly name: string; readonly year?: number; readonly sent?: SentRef },
): Turn {
  return year === undefined ? askYear(incoming, name) : takeYear(incoming, name, String(year), sent)
}

function askYear(incoming: Incoming, name: string, refused?: string): Turn {
  const last = Number(today(incoming).slice(0, 4)) - 1
  const choices: Button[] = [last, last - 1].map((year) => ({ label: `${year}年度`, action: { do: 'year', year } }))
  return {
    place: { at: 'start', name },
    says: [{ say: 'askYear', name, choices, ...(refused === undefined ? {} : { refused }) }],
  }
}

function takeYear(incoming: Incoming, name: string, text: string | undefined, sent?: SentRef): Turn {
  if (text === undefined) return askYear(incoming, name)
  const other = anotherName(text, name)
  if (other !== undefined) return askOtherName(other, name)
  const year = yearIn(incoming, text) ?? 0
  if (!formForYear(year) || year > Number(today(incoming).slice(0, 4))) return askYear(incoming, name, text)
  const own = incoming.filings.find((one) => readsSame(one.department, name) && one.year === year)
  return own
    ? goToExisting(own)
    : (askNamesake(incoming, name, year) ?? askDeadline(incoming, { name, year, ...(sent ? { sent } : {}) }))
}

function goToExisting({ id, department, year }: FilingHead): Turn {
  const choices: Button[] = [{ label: '切换过去', action: { do: 'switchTo', filing: id } }]
  return { place: { at: 'start' }, says: [{ say: 'filingExists', department, year, choices }] }
}

/** Asks for the deadline. */
export function askDeadline(incoming: Incoming, { name, year, apart, sent }: Begun): Turn {
  const running = year === Number(today(incoming).slice(0, 4))
  const choices: Button[] = [{ label: undecided, action: { do: 'noDeadline' } }]
  return {
    place: { at: 'start', name, year, ...(apart ? { apart } : {}), ...(sent ? { sent } : {}) },
    says: [
      {
        say: 'askDeadline',
        name,
        year,
        example: deadlineExample(incoming, year),
        choices,
        ...(running ? { running: true as const } : {}),
      },
    ],
  }
}

function takeDeadline(incoming: Incoming, begun: Begun, text: string | undefined): Turn {
  const asked = askDeadline(incoming, begun)
  if (text === undefined) return asked
  if (yearIn(incoming, text) !== undefined) return takeYear(incoming, begun.name, text)
  const other = anotherName(text, begun.name)
  if (other !== undefined) return askOtherName(other, begun.name, begun.year)
  const read = readDeadline(text, comingAfter(incoming, begun.year))
  if ('value' in read) return open(incoming, begun, read.value)
  const says = asked.says.map((say) => (say.say === 'askDeadline' ? { ...say, refused: read.refused } : say))
  return { ...asked, says }
}

function open(incoming: Incoming, { name, year, apart, sent }: Begun, deadline?: string): Turn {
  const form = formForYear(year)
  if (!form) return askYear(incoming, name, String(year))
  const namesake = apart ? undefined : askNamesake(incoming, name, year)
  if (namesake) return namesake
  const last = carriedFromLast(incoming, form, name, year)
  const facts: Change[] = [{ address: form.edition.layout.name, to: name }, ...(last?.facts ?? [])]
  const filing: Filing = {
    id: 0,
    department: name,
    year,
    edition: form.edition.id,
    state: 'filling',
    facts: withChanges(new Map(), facts),
    versions: new Map(),
  }
  const talk: Talk = { ...incoming, filing, form }
  const next = askNext(talk, filing.facts, undefined)
  const limit = deadline === undefined ? {} : { deadline }
  const late = deadline !== undefined && deadline.slice(0, 10) < today(incoming) ? { late: true as const } : {}
  return {
    open: { department: name, edition: form.edition.id, year, facts, ...limit },
    place: next.place,
    says: [
      {
        say: 'opened',
        name,
        year,
        choices: sent ? [] : waysToBegin,
        ...limit,
        ...late,
        ...formSaid(form),
        ...carriedSaid(last),
      },
      ...(last && next.place.at === 'row' ? offerCopies(form, last, next.place.row) : []),
      sent ? { say: 'making', what: 'review' } : next.say,
    ],
    ...(sent ? { jobs: [{ job: 'review', ...sent }] } : {}),
    ...(last ? { tells: tellOthers(incoming, last, name, year) } : {}),
  }
}

function carriedSaid(last: LastYear | undefined): Pick<Extract<Say, { say: 'opened' }>, 'carried'> {
  return last ? { carried: { from: last.year, cells: last.facts.length, people: last.others.length } } : {}
}

/** Tells the other members of last year's filing that the new year is open. */
function tellOthers({ person }: Incoming, { others }: LastYear, department: string, year: number): Tell<Say>[] {
  const choices: Button[] = [{ label: '接着填', action: { do: 'continue' } }]
  const told = { say: 'openedBy', by: shownName(person.name), department, year, choices } as const
  return others.map(({ id }) => ({ to: id, says: [told] }))
}

/** The form's title, if it is not the newest: for an earlier year, the person may not expect it. */
function formSaid(form: Form): { form?: string } {
  return form === publishedForms.at(-1) ? {} : { form: form.edition.title }
}
