import { flatMap } from '../../flat-map.ts'
import { endOfName, endsAt, isHan, isName } from './candidate.ts'
import { acts, addresses, announcements, endsBefore, handsOver, joins, offices, shortOffice } from './contexts.ts'
import { isOrdinary } from './ordinary.ts'
import { isDoubtful, isFamiliar, isVerbal, surnameLength } from './surnames.ts'
import type { Place, View } from './view.ts'

/** A phone number, which follows its owner: 王小明 13800005555. */
const phones = /(?<!\d)[(:,]?(?:1[3-9]\d{9}|\(?0\d{2,3}\)?-?[2-9]\d{6,7})(?!\d)/g

/** Where a text names persons not given to us: next to a title, after a label, or doing what only persons do. */
export function namesIn(view: View): Place[] {
  const found = [
    ...flatMap([...view.text.matchAll(offices)], (match) => atOffice(view, match.index, match.index + match[0].length)),
    ...flatMap([...view.text.matchAll(addresses)], (match) => before(view, match.index, match.index + match[0].length)),
    ...flatMap([...view.text.matchAll(announcements)], (match) => announced(view, match.index + match[0].length)),
    ...flatMap([...view.text.matchAll(phones)], (match) => before(view, match.index, match.index)),
    ...Array.from(view.text, (_, at) => [...acting(view, at), ...familiar(view, at)]).flat(),
  ]
  return found.concat(inARows(view, found))
}

/** A name at an office: 王小明局长 and 局长王小明 include the office; 局长：王小明 is the name alone. */
function atOffice(view: View, from: number, to: number): Place[] {
  const named = before(view, from, to)
  if (named.length > 0) return named
  const parted = /[:“"(]/.test(view.text[to] ?? '')
  const end = nameBehind(view, parted ? to + 1 : to)
  return end === undefined ? [] : [{ from: parted ? to + 1 : from, to: end }]
}

/** The name that ends where a title begins; its surname alone only if a word ends before it. */
function before(view: View, at: number, to: number): Place[] {
  const starts = [4, 3, 2].map((length) => at - length).filter((from) => from >= 0 && isName(view, from, at, 'firm'))
  const clean = starts.find((from) => beginsAt(view, from))
  const from = clean ?? starts.find((one) => isName(view, one, at, 'loose')) ?? surnameBefore(view, at)
  return from === undefined ? [] : [{ from, to }]
}

/** The start of the surname before an office: 王局长, 欧阳主任. */
function surnameBefore(view: View, at: number): number | undefined {
  const from = [at - 2, at - 1].find((one) => one >= 0 && surnameLength(view.text, one) === at - one)
  if (from === undefined || isVerbal(view.text.slice(from, at)) || !beginsAt(view, from)) return undefined
  return from
}

/** Whether a word ends before this position. */
function beginsAt({ text, spaced }: View, at: number): boolean {
  return !isHan(text[at - 1]) || spaced[at] === true || endsBefore.test(text.slice(at - 1, at))
}

/** The end of the name right after a title. */
function nameBehind(view: View, at: number): number | undefined {
  const end = endOfName(view, at, 'firm')
  if (end !== undefined) return end
  const whole = at + surnameLength(view.text, at) + 2
  return isName(view, at, whole, 'loose') ? whole : undefined
}

/** Names after a word that announces them: 联系人：张建国, 联系人是李红, 村民张大山. */
function announced(view: View, at: number): Place[] {
  const from = /[:“"(是为叫]/.test(view.text[at] ?? '') ? at + 1 : at
  const parted = (from > at && !isHan(view.text[at])) || view.spaced[at] === true
  const end = parted ? nameBehind(view, from) : endOfName(view, from, 'fair')
  return end === undefined ? [] : [{ from, to: end }]
}

/** Names by what the person does: 由张建国负责, 李红退休, 欧阳说. */
function acting(view: View, from: number): Place[] {
  const surname = surnameLength(view.text, from)
  if (surname === 0) return []
  const handed = handsOver.test(view.text.slice(Math.max(0, from - 2), from))
  if (!handed && isHan(view.text[from - 1]) && !view.spaced[from]) return []
  const ground = handed || surname > 1 ? 'firm' : 'loose'
  const ends = [
    endOfName(view, from, ground),
    surname > 1 && !isDoubtful(view.text.slice(from, from + surname)) ? from + surname : undefined,
  ]
  return ends.filter((to) => to !== undefined && isActing(view, to)).map((to) => ({ from, to: to ?? from }))
}

function isActing({ text }: View, at: number): boolean {
  acts.lastIndex = at
  return acts.test(text)
}

/** Familiar forms of a name: 小王, 老李, 李某某, 王局. */
function familiar(view: View, at: number): Place[] {
  if (!beginsAt(view, at)) return anonymous(view, at, /^某{1,2}/)
  const surname = /[小老]/.test(view.text[at] ?? '') ? surnameLength(view.text, at + 1) : 0
  const to = at + 1 + surname
  if (surname > 0 && (surname > 1 || isFamiliar(view.text[at + 1] ?? '')) && endsAt(view, to)) return [{ from: at, to }]
  return [...anonymous(view, at, /^(?:某{1,2}|[xX×*]{1,2})/), ...shortened(view, at)]
}

/** A surname with the given name left out: 李某, 李某某, 李××. */
function anonymous(view: View, from: number, blank: RegExp): Place[] {
  const surname = surnameLength(view.text, from)
  const [left = ''] = blank.exec(view.text.slice(from + surname, from + surname + 2)) ?? []
  const to = from + surname + left.length
  const named = surname > 0 && left !== '' && !isDoubtful(view.text.slice(from, from + surname)) && endsAt(view, to)
  return named ? [{ from, to }] : []
}

function shortened(view: View, from: number): Place[] {
  const { text } = view
  const surname = surnameLength(text, from)
  const to = from + surname + 1
  if (surname === 0 || (surname === 1 && !isFamiliar(text[from] ?? ''))) return []
  const short = shortOffice.test(text.slice(from + surname, to)) && !isOrdinary(text.slice(from, from + 2))
  return short && endsAt(view, to) ? [{ from, to }] : []
}

/** The names in a row with one that was found: 王局长、李四和张建国. */
export function inARows(view: View, known: readonly Place[]): Place[] {
  return [...follow(known, (place) => next(view, place.to)), ...follow(known, (place) => last(view, place.from))]
}

/** Steps on from each place as long as there is another; a place already reached is not continued from again. */
function follow(known: readonly Place[], step: (place: Place) => Place | undefined): Place[] {
  const reached = new Map<number, Place>()
  for (const begun of known)
    for (let place = step(begun); place && !reached.has(place.from); place = step(place)) reached.set(place.from, place)
  return [...reached.values()]
}

function next(view: View, at: number): Place | undefined {
  joins.lastIndex = at
  const [joint = ''] = joins.exec(view.text) ?? []
  const from = at + joint.length
  const to = joint === '' ? undefined : endOfName(view, from, joint === '、' ? 'firm' : 'loose')
  return to === undefined ? undefined : { from, to }
}

function last(view: View, at: number): Place | undefined {
  const [joint = ''] = /(?:、|以及|和|与|及|跟|同)$/.exec(view.text.slice(Math.max(0, at - 2), at)) ?? []
  const to = at - joint.length
  const from = joint === '' ? undefined : [to - 4, to - 3, to - 2].find((one) => stands(view, one, to))
  return from === undefined ? undefined : { from, to }
}

function stands(view: View, from: number, to: number): boolean {
  return from >= 0 && isName(view, from, to, 'loose') && beginsAt(view, from)
}
