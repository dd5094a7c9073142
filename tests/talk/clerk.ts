import type { Message } from '../../bot/talk/message.ts'
import type { Action, Button, Job, Place, Say } from '../../bot/talk/nouns.ts'
import { type Turn, withChanges } from '../../bot/talk/talk.ts'
import type { Facts } from '../../core/facts.ts'
import type { Change, Filing, Person } from '../../core/filing.ts'
import type { Answers } from '../../core/known/needs.ts'
import type { PastTurn } from '../../core/known/past.ts'
import type { Scan, ScanChange } from '../../core/known/scans.ts'
import type { Member, Tell } from '../../core/people.ts'
import { around, turnOf } from './around.ts'

type Desk = {
  person: Person
  filing: Filing | undefined
  place: Place | undefined
  readonly past: (PastTurn & { undone?: true })[]
  /** All buttons sent so far, oldest first. */
  readonly buttons: Button[]
  readonly colleagues: readonly Member[]
  /** What others were told. */
  readonly tells: Tell<Say>[]
  /** The file sent last, while a decision is pending. */
  file: { readonly file: number; readonly text: string } | undefined
  /** The files that are still to be read, besides the one on which a decision is pending. */
  waiting: number
  jobs: readonly Job[]
  scans: readonly Scan[]
  /** Every change with its author. */
  readonly record: { id: number; address: string; by: number; to: string | undefined }[]
}

/** One person at the chat: what is said to the bot, and what is stored between two messages. */
export function clerk(filing?: Partial<Filing>, person: Partial<Person> = {}, colleagues: readonly Member[] = []) {
  const desk: Desk = {
    colleagues,
    tells: [],
    person: { id: 1, name: '周敏', phone: '0730-5550101', roles: ['preparer', 'head'], ...person },
    filing: filing && { ...blank, ...filing },
    place: undefined,
    past: [],
    buttons: [],
    file: undefined,
    waiting: 0,
    jobs: [],
    scans: [],
    record: [],
  }
  const send = (message: Message) => keep(desk, answered(desk, message))
  return {
    /** Types one message after another; returns what is said to the last. */
    say: (...texts: string[]) => texts.map((text) => send({ kind: 'text', text }))[texts.length - 1] ?? [],
    /** Taps the newest button with this label. */
    tap: (label: string) => send({ kind: 'action', action: newest(desk, label) }),
    act: (action: Action) => send({ kind: 'action', action }),
    send,
    /** The stored file that was sent last. */
    file: () => desk.file,
    /** Stores something else in its place. */
    keeps: (text: string) => {
      desk.file = { file: 1, text }
    },
    /** So many files are still to be read. */
    waits: (files: number) => {
      desk.waiting = files
    },
    /** The jobs of the last turn. */
    jobs: () => desk.jobs,
    /** Somebody else changes the filing. */
    meanwhile: (changes: readonly Change[], by = 2) => keepChanges(desk, changes, by),
    buttons: (label: string) => desk.buttons.filter((button) => button.label === label),
    filing: () => desk.filing,
    facts: (): Facts => desk.filing?.facts ?? new Map(),
    value: (address: string) => desk.filing?.facts.get(address),
    state: () => desk.filing?.state,
    /** Scans kept by somebody, or by nobody in particular. */
    scans: (scans?: readonly Scan[]) => {
      if (scans) Object.assign(desk, { scans, filing: { ...desk.filing, scans: scans.length } })
      return desk.scans
    },
    place: () => desk.place,
    /** Sets the place. */
    stand: (place: Place) => {
      desk.place = place
    },
    person: () => desk.person,
    /** What others were told. */
    tells: () => desk.tells,
    /** Who fills which annex from now on. */
    hands: (handed: Filing['handed']) => {
      desk.filing = desk.filing && handed && { ...desk.filing, handed }
    },
    /** What others were told, in short: `2 toSign`. */
    told: () => desk.tells.map(({ to, says }) => `${to} ${short(says)}`),
  }
}

export type Clerk = ReturnType<typeof clerk>

const blank: Filing = {
  id: 1,
  department: '云溪县文化旅游广电体育局',
  year: 2023,
  edition: 'hunan-2023',
  state: 'filling',
  facts: new Map(),
  versions: new Map(),
}

/** The turn of a message, given only what it needs. */
function answered(desk: Desk, message: Message): Turn {
  const { person, filing, place, colleagues, file, past, waiting } = desk
  const standing = {
    ...around,
    person,
    members: [person, ...colleagues],
    filings: [],
    ...(filing ? { filing } : {}),
    ...(place ? { place } : {}),
  }
  const turn = past.findLast(({ undone }) => !undone)
  return turnOf(standing, message, {
    scans: () => desk.scans,
    received: (of) => ({ of, ...(file?.file === of ? { text: file.text } : {}) }),
    queue: () => ({ waiting, ...(file ? { undecided: { file: file.file, name: '附件一.docx' } } : {}) }),
    lastTurn: () => (turn ? { turn } : {}),
    theirs: () => theirsIn(desk),
  })
}

/** Stores what a turn leaves behind, as the database would. */
function keep(desk: Desk, turn: Turn): readonly Say[] {
  if (turn.open) desk.filing = { ...blank, ...turn.open, facts: withChanges(new Map(), turn.open.facts) }
  if (turn.undoes !== undefined) for (const past of desk.past) if (past.turn === turn.undoes) past.undone = true
  const changes = keepChanges(desk, turn.changes ?? [], desk.person.id)
  if (turn.undoes === undefined && changes.length > 0) desk.past.push({ turn: desk.past.length + 1, changes })
  if (turn.state && desk.filing) desk.filing = { ...desk.filing, state: turn.state }
  if (turn.person) desk.person = { ...desk.person, ...turn.person }
  desk.place = turn.place ?? desk.place
  desk.jobs = turn.jobs ?? []
  if (turn.receives) desk.file = turn.receives
  if (turn.drops !== undefined && turn.drops === desk.file?.file) desk.file = undefined
  if (turn.scan) keepScans(desk, turn.scan)
  desk.tells.push(...(turn.tells ?? []))
  for (const say of turn.says) desk.buttons.push(...buttonsOf(say))
  return turn.says
}

function keepScans(desk: Desk, change: ScanChange): void {
  const { scans, person } = desk
  const others = scans.filter(({ dropped }) => !dropped)
  if (change.change === 'keep') desk.scans = [...scans, { ...change, by: person.id }]
  else if (change.change === 'putBack') desk.scans = scans.map(({ dropped: _, ...one }) => one)
  else desk.scans = others.map((one) => (one.id === change.scan ? { ...one, dropped: true } : one))
  const { length } = desk.scans.filter(({ dropped }) => !dropped)
  desk.filing = desk.filing && { ...desk.filing, scans: length }
}

function keepChanges(desk: Desk, changes: readonly Change[], by: number): PastTurn['changes'] {
  const { filing } = desk
  if (!filing) return []
  const versions = new Map(filing.versions)
  const made = changes.flatMap(({ address, to }) => {
    const from = filing.facts.get(address)
    if (from === to) return []
    const id = desk.record.push({ id: desk.record.length + 1, address, by, to })
    versions.set(address, id)
    return [{ id, address, from, to }]
  })
  if (made.length === 0) return made
  const change = desk.record.length
  desk.filing = { ...filing, facts: withChanges(filing.facts, changes), versions, change }
  return made
}

/** For each cell, the latest change by somebody else. */
function theirsIn({ record, person, colleagues }: Desk): Answers['theirs'] {
  const others = record.filter(({ by }) => by !== person.id)
  return new Map(
    others.map(({ id, address, by, to }) => {
      return [address, { id, by: colleagues.find((one) => one.id === by) ?? { id: by }, to }]
    }),
  )
}

function newest(desk: Desk, label: string): Action {
  const button = desk.buttons.findLast((each) => each.label === label)
  if (!button) throw new Error(`no button ${label}, only ${desk.buttons.map((each) => each.label).join(' ')}`)
  return button.action
}

export function buttonsOf(say: Say): readonly Button[] {
  if (say.say === 'ask') return [...say.ask.choices, ...(say.ask.parts ?? [])]
  return 'choices' in say ? say.choices : []
}

/** What was said, in short: `kept · ask base.reception`. */
export function short(says: readonly Say[]): string {
  return says.map(word).join(' · ')
}

function word(say: Say): string {
  if (say.say === 'ask') return `ask ${say.ask.question}`
  if (say.say === 'denied') return `denied ${say.why}`
  if (say.say === 'refused') return `refused ${say.refusals.map(({ refusal }) => refusal.code).join(',')}`
  if (say.say === 'broke')
    return `broke ${say.entries.flatMap(({ findings }) => findings.map(({ check }) => check)).join(',')}`
  return say.say
}

/** The question that was asked; fails if there is none. */
export function asked(says: readonly Say[]) {
  const say = says.find((each) => each.say === 'ask')
  if (say?.say !== 'ask') throw new Error(`nothing is asked: ${short(says)}`)
  return say.ask
}
