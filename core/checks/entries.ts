import { copyAt } from '../annexes.ts'
import type { Facts } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { labelOf } from '../labels.ts'
import { isOpen } from './explanations.ts'
import type { Finding, Tally } from './finding.ts'
import type { Grade } from './kinds.ts'
import { weightsApart } from './weights.ts'

/** One place of an entry: what it is called without its annex, what is apart there, and the findings that say so. */
export type EntryPlace = {
  readonly title: string
  /** The copy of the annex that it stands in, `project.2`. */
  readonly copy?: string
  readonly shows: string
  readonly findings: readonly Finding[]
}

/** What a reader takes as one thing: a finding, or equal ones over projects or rows, with their places. */
export type Entry = {
  readonly is: 'one' | 'equal' | 'blanks'
  readonly grade: Grade
  /** What is wrong and what to do, without the place. */
  readonly says: string
  readonly places: readonly EntryPlace[]
  /** All that it stands for. */
  readonly findings: readonly Finding[]
}

/** What is checked, for the labels of its cells. */
export type Labelled = { readonly facts: Facts; readonly year: number }

type Thing = Pick<Entry, 'grade' | 'says'> & { readonly rule: string; readonly place: EntryPlace }

/** Findings as a reader takes them, in the order of the first of each. */
export function entriesOf(form: Form, labelled: Labelled, findings: readonly Finding[]): Entry[] {
  const groups = new Map<string, Thing[]>()
  for (const thing of thingsOf(form, labelled, findings)) {
    const state = thing.place.findings.every(({ explained }) => explained) ? 'explained' : ''
    const key = [thing.rule, thing.grade, thing.says, state].join('|')
    groups.set(key, [...(groups.get(key) ?? []), thing])
  }
  return [...groups.values()].flatMap((things) => entryOf(things) ?? [])
}

/** Whether it stands in the way of the finished report. */
export function isOpenEntry({ findings }: Entry): boolean {
  return findings.some(isOpen)
}

/** How many there are of each grade. */
export function tallyEntries(entries: readonly Entry[]): Tally {
  const count = (grade: Grade) => entries.filter((entry) => entry.grade === grade).length
  return { must: count('must'), explain: count('explain'), note: count('note') }
}

/** How many entries stand in the way. */
export function openTally(form: Form, labelled: Labelled, findings: readonly Finding[]) {
  const { must, explain } = tallyEntries(entriesOf(form, labelled, findings.filter(isOpen)))
  return { must, explain }
}

function entryOf(things: readonly Thing[]): Entry | undefined {
  const [first] = things
  if (!first) return undefined
  const { grade, says, rule } = first
  const places = things.map(({ place }) => place)
  const is = places.length === 1 ? 'one' : rule === blank ? 'blanks' : 'equal'
  return { is, grade, says, places, findings: places.flatMap(({ findings }) => findings) }
}

function thingsOf(form: Form, labelled: Labelled, findings: readonly Finding[]): Thing[] {
  const apart = weightsApart(form, labelled.facts, findings)
  return findings.flatMap((finding) => {
    const joined = apart.get(finding)
    if (!joined) return [alone(form, labelled, finding)]
    const [first] = joined.findings
    if (first !== finding) return []
    const { rule } = finding
    const { shows, says, findings: together } = joined
    const grade = together.some((one) => one.grade === 'must') ? 'must' : finding.grade
    const place = placeOf(form, labelled, finding)
    const title = place.title.replace(/ [^ ]*$/, '')
    return [{ grade, rule, says, place: { ...place, title, shows, findings: together } }]
  })
}

const blank = 'blank'

function alone(form: Form, labelled: Labelled, finding: Finding): Thing {
  const { grade, says, shows, at } = finding
  const label = labelOf(form, labelled.facts, labelled.year, at[0] ?? '')
  const isBlank = finding.rule.endsWith('.required') && shows === '空白'
  return {
    grade,
    rule: isBlank ? blank : finding.rule.replace(/indicators\.\w+\.\*/, 'indicators.*.*'),
    says: says.startsWith(`${label}：`) ? says.slice(label.length + 1) : says,
    place: placeOf(form, labelled, finding),
  }
}

function placeOf(form: Form, { facts, year }: Labelled, finding: Finding): EntryPlace {
  const [address = ''] = finding.at
  const annex = form.sections.get(cellAt(form, address)?.row.section ?? '')?.annex.number ?? ''
  const label = labelOf(form, facts, year, address)
  const copy = copyAt(form, address)
  return {
    title: label.startsWith(`${annex} `) ? label.slice(annex.length + 1) : label,
    ...(copy === undefined ? {} : { copy }),
    shows: finding.shows,
    findings: [finding],
  }
}
