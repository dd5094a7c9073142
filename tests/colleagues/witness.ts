import { asc, gt } from 'drizzle-orm'
import { shownCell } from '../../bot/talk/asking/shown.ts'
import { isExplanation } from '../../core/checks/explanations.ts'
import { type Facts, rowNumbers } from '../../core/facts.ts'
import { cellAt } from '../../core/form.ts'
import { readFacts } from '../../db/facts.ts'
import { knownFacts } from '../../db/known.ts'
import { changes, facts as factRows } from '../../db/schema.ts'
import { replayed } from '../crash/record.ts'
import { form, year } from '../fixtures/facts.ts'
import type { Deed } from './deeds.ts'
import type { Heard, Room } from './room.ts'

type Made = typeof changes.$inferSelect

/** Whose value a cell has, and how it is shown. */
type Standing = { readonly by: number; readonly shown: string }

/** Watches the people who fill in one filing and reports at once what is wrong. */
export class Witness {
  readonly #room: Room
  readonly #standing = new Map<string, Standing>()
  readonly counts = new Map<string, number>()
  #seen: number

  constructor(room: Room) {
    this.#room = room
    this.#seen = this.#later(0).at(-1)?.id ?? 0
  }

  /** What is wrong after an act arrived for the first time. */
  after({ by, states = new Map(), update }: Deed, before: Facts, heard: readonly Heard[]): string[] {
    const own = heard.filter(({ chat }) => chat === by)
    const made = this.#later(this.#seen)
    this.#seen = made.at(-1)?.id ?? this.#seen
    const facts = this.#room.facts()
    const amiss = [
      ...(own.length === 0 ? ['nothing is said'] : []),
      ...this.#unkept(states, made, own, facts),
      ...made.flatMap((change) => this.#untold(change, before, own, heard, update)),
    ]
    this.#count(heard)
    for (const change of made) {
      const shown = shownAs(facts, change.address)
      if (change.to === null || shown === undefined) this.#standing.delete(change.address)
      else this.#standing.set(change.address, { by, shown })
    }
    return amiss
  }

  /** What is wrong after something arrived once more. */
  again(heard: readonly Heard[]): string[] {
    const made = this.#later(this.#seen)
    return [...heard.map(() => 'something is said twice'), ...made.map(({ address }) => `${address} is changed twice`)]
  }

  /** What is wrong in the end: the facts must match the record, also those held in memory. */
  whole(): string[] {
    const { store, filing } = this.#room
    const record = store.db.select().from(changes).orderBy(asc(changes.id)).all()
    const told = replayed({ changes: record })
    const kept = store.db.select().from(factRows).orderBy(asc(factRows.filing), asc(factRows.address)).all()
    const read = readFacts(store, filing)
    const known = knownFacts(store, filing)
    return [
      ...(JSON.stringify(told) === JSON.stringify(kept) ? [] : ['the facts are not what the record says']),
      ...(same(known.facts, read.facts) && same(known.versions, read.versions) ? [] : ['other facts are remembered']),
    ]
  }

  /**
   * Echoed values that are not stored as written: in their own cells, or at the question that the talk had moved on to.
   */
  #unkept(states: ReadonlyMap<string, string>, made: readonly Made[], own: readonly Heard[], facts: Facts): string[] {
    const echoed = own.flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('✓')))
    return [...states].flatMap(([address, value]) => {
      const shown = value.slice(0, 20)
      const said = echoed.some((line) => line.includes(shown))
      if (said) this.counts.set('echoed', (this.counts.get('echoed') ?? 0) + 1)
      const stands = facts.get(address) === value || made.some(({ to }) => to?.includes(value))
      return said && !stands ? [`${address} was echoed as ${shown}, not kept`] : []
    })
  }

  /** Overwritten colleagues' values that were reported neither to the person overwriting nor to the colleague. */
  #untold(change: Made, before: Facts, own: readonly Heard[], heard: readonly Heard[], update: object): string[] {
    const { address, person: by } = change
    if (cellAt(form, address)?.kind.type === 'rows') return this.#rowsUntold(change, before)
    const theirs = this.#standing.get(address)
    if (!theirs || theirs.by === by || isSides(address)) return []
    this.counts.set('overruled', (this.counts.get('overruled') ?? 0) + 1)
    if (cellAt(form, address)?.signed && heard.some(({ chat }) => chat === theirs.by)) return []
    const read = this.#room.chat(by).filter((one) => !own.includes(one))
    const tapped = read.find(({ id }) => id === underOf(update))
    const choice = tapped?.buttons.flat()[indexOf(update)]?.label ?? ''
    if (/用我的|照样撤销/.test(choice) && !heard.some(({ chat }) => chat === theirs.by))
      return [`${theirs.by} is not told that ${address} “${theirs.shown}” is overruled`]
    const told = read.some(({ text }) => text.includes(theirs.shown)) || /还有 \d+ 行|文件/.test(tapped?.text ?? '')
    return told ? [] : [`${address} “${theirs.shown}” of ${theirs.by} went unsaid: ${change.from} → ${change.to}`]
  }

  /** Rows removed from a list without having been named, at the latest at their removal. */
  #rowsUntold({ address, person, from, to }: Made, before: Facts): string[] {
    const [was, is] = [from, to].map((list) => rowNumbers(new Map([[address, list ?? '']]), address) ?? [])
    const gone = (was ?? []).filter((number) => !is?.includes(number))
    const said = this.#room
      .chat(person)
      .slice(-6)
      .map(({ text }) => text)
      .join('\n')
    return gone.flatMap((number) => {
      const name = before.get(`${address}.${number}.name`)
      this.counts.set('rows gone', (this.counts.get('rows gone') ?? 0) + 1)
      return name && !said.includes(asQuoted(name)) && !said.includes('已撤销')
        ? [`${name} left ${address} unsaid`]
        : []
    })
  }

  #count(heard: readonly Heard[]): void {
    for (const { text } of heard)
      for (const [what, words] of counted)
        if (text.includes(words)) this.counts.set(what, (this.counts.get(what) ?? 0) + 1)
  }

  #later(change: number): Made[] {
    return this.#room.store.db.select().from(changes).where(gt(changes.id, change)).orderBy(asc(changes.id)).all()
  }
}

/** The events of such a day, recognised by words that are used for nothing else. */
const counted = [
  ['clashes', '填的和您不一样：'],
  ['undo clashes', '后来又改过：'],
  ['undone', '已撤销'],
  ['imported', '导入'],
  ['handed over', '交给您填'],
  ['explained', '说明写好了'],
  ['stale', '这一题后来改过了'],
  ['removed', '删除'],
] as const

/** The two sides of a finding are stored with its explanation and never shown. */
function isSides(address: string): boolean {
  return isExplanation(address) && address.endsWith('.for')
}

/** A long name is quoted by its beginning; as numbered here, no two begin alike. */
function asQuoted(name: string): string {
  return name.slice(0, 12)
}

/** The part of a value that can be recognised in messages; a direction that came with a copied frame is never shown. */
function shownAs(facts: Facts, address: string): string | undefined {
  const from = cellAt(form, address)?.readFrom
  const said = from ? address.replace(/[^.]+$/, from) : address
  if (!facts.has(said)) return undefined
  const text = shownCell(form, facts, year, said)?.text ?? facts.get(address) ?? ''
  return text === '无' ? '没有' : (text.split('\n')[0] ?? '').slice(0, 12)
}

function underOf(update: object): number | undefined {
  const query = 'callback_query' in update ? (update.callback_query as { data: string }) : undefined
  return query && Number.parseInt(query.data, 10)
}

/** The index of a button in the message. */
function indexOf(update: object): number {
  const query = 'callback_query' in update ? (update.callback_query as { data: string }) : undefined
  return Number(query?.data.split('.')[1] ?? -1)
}

function same<Value>(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value)
}
