import type { Button, Place, Say } from '../../bot/talk/nouns.ts'
import { type Turn, withChanges } from '../../bot/talk/talk.ts'
import type { Facts } from '../../core/facts.ts'
import type { Form } from '../../core/form.ts'
import type { PastTurn } from '../../core/known/past.ts'
import type { Question } from '../../core/question.ts'
import { isAnswered, questionAt, questions } from '../../core/questions.ts'
import { around, turnOf } from './around.ts'
import { buttonsOf } from './clerk.ts'
import { type Move, movesAt, rightAnswer } from './walker-moves.ts'

/** A correct and complete filing, and the section that is walked in it. */
export type Ground = { readonly form: Form; readonly year: number; readonly facts: Facts; readonly section: string }

/** The state of a walk: the facts, the place, the current buttons, and the path there. */
export type Standing = {
  readonly facts: Facts
  readonly place: Place | undefined
  readonly buttons: readonly Button[]
  /** A score is asked again because its figures came after it. */
  readonly renews?: boolean
  readonly path: readonly string[]
}

export type Walked = { readonly standings: number; readonly steps: number; readonly whole: boolean }

/**
 * Visits every way through a section that people can take, each standing once, up to `most` standings; throws with the
 * path if the talk does not end, asks twice, leaves a cell open or loses an answer.
 */
export function walk(ground: Ground, most: number): Walked {
  const walker = new Walker(ground)
  return walker.walk(most)
}

class Walker {
  readonly #ground: Ground
  readonly #met = new Set<string>()
  /** What is still asked from some facts on when every question is answered. */
  readonly #rest = new Map<string, ReadonlySet<string>>()
  #steps = 0

  constructor(ground: Ground) {
    this.#ground = ground
  }

  walk(most: number): Walked {
    const open = withoutSection(this.#ground)
    const start: Standing = { facts: open, place: undefined, buttons: [], path: ['继续'] }
    const waiting: Standing[] = [this.#step(start, { name: '继续', message: { kind: 'text', text: '继续' } }).next]
    while (waiting.length > 0 && this.#met.size < most) {
      const standing = this.#met.size % 2 === 0 ? waiting.shift() : waiting.pop()
      if (standing) waiting.push(...this.#from(standing))
    }
    return { standings: this.#met.size, steps: this.#steps, whole: waiting.length === 0 }
  }

  /** The new standings after each move. */
  #from(standing: Standing): Standing[] {
    const key = keyOf(standing, this.#ground.facts)
    if (this.#met.has(key)) return []
    this.#met.add(key)
    this.#ends(standing)
    if (!this.#isInside(standing)) return []
    return movesAt(this.#ground.form, standing).map((move) => this.#checked(standing, move))
  }

  /** A move, after which no answer is lost, and which 撤销 undoes completely. */
  #checked(standing: Standing, move: Move): Standing {
    const { turn, next } = this.#step(standing, move)
    for (const [address, value] of standing.facts) {
      const now = next.facts.get(address)
      if (now === undefined && !emptied(move, address)) fail(`${address} is lost`, next)
      else if (now !== undefined && now !== value && !move.owns(address))
        fail(`${address} was ${value} and became ${now}`, next)
    }
    if (turn.says.length === 0) fail('nothing is said', next)
    if ((turn.changes ?? []).length > 0) this.#undone(standing, turn, next)
    return next
  }

  #undone(before: Standing, turn: Turn, after: Standing): void {
    const changes = (turn.changes ?? []).map(({ address, to }, id) => ({
      id,
      address,
      from: before.facts.get(address),
      to,
    }))
    const undo: Move = { name: '撤销', message: { kind: 'action', action: { do: 'undo', turn: 1 } }, owns: () => true }
    const { next } = this.#step(after, undo, { turn: 1, changes: changes.filter(({ from, to }) => from !== to) })
    if (changes.some(({ address, from, to }) => from !== to && next.facts.get(address) !== from))
      fail('撤销 does not take it back', next)
  }

  /** Answering every question leads to the end: none is asked twice, none is left open. */
  #ends(from: Standing): ReadonlySet<string> {
    const key = [...from.facts].filter(([address, value]) => this.#ground.facts.get(address) !== value).join('|')
    const known = this.#rest.get(key)
    if (known) return known
    const asked: string[] = []
    let standing = this.#step(from, { name: '继续', message: { kind: 'text', text: '继续' } }).next
    for (let question = this.#put(standing); question; question = this.#put(standing)) {
      const again = standing.renews ? asked.filter((id) => id === question.id).length > 1 : asked.includes(question.id)
      if (again) fail(`${question.id} is asked twice: ${asked.join(' ')}`, standing)
      asked.push(question.id)
      standing = this.#step(standing, rightAnswer(standing, question)).next
    }
    const open = questions(this.#ground.form, standing.facts).filter((one) => !isAnswered(standing.facts, one))
    if (open.length > 0) fail(`${open.map(({ id }) => id).join(' ')} are left open`, standing)
    const rest = new Set(asked)
    this.#rest.set(key, rest)
    return rest
  }

  /** The question that the talk asks: an open one, or a score that no longer fits. */
  #put({ facts, place }: Standing): Question | undefined {
    return place?.at === 'row' ? questionAt(this.#ground.form, facts, place.row) : undefined
  }

  #isInside({ facts, place }: Standing): boolean {
    const row = place && 'row' in place ? place.row : undefined
    const question = row === undefined ? undefined : questionAt(this.#ground.form, facts, row)
    return question === undefined ? place?.at !== 'menu' : question.row.section === this.#ground.section
  }

  #step(standing: Standing, { name, message }: Omit<Move, 'owns'>, last?: PastTurn): { turn: Turn; next: Standing } {
    this.#steps += 1
    const { facts, place, path } = standing
    const { form, year } = this.#ground
    const filing = { ...blank, edition: form.edition.id, year, facts }
    const turn = turnOf({ ...speaker, filing, ...(place ? { place } : {}) }, message, {
      lastTurn: () => (last ? { turn: last } : {}),
    })
    const next = {
      facts: withChanges(facts, turn.changes ?? []),
      place: turn.place ?? place,
      buttons: turn.says.flatMap((say: Say) => buttonsOf(say)),
      renews: turn.says.some(({ say }) => say === 'scoreAgain'),
      path: [...path, name],
    }
    return { turn, next }
  }
}

const blank = { id: 1, department: '云溪县文化旅游广电体育局', state: 'filling', versions: new Map() } as const
const speaker = {
  person: { id: 1, name: '周敏', phone: '0730-5550101', roles: ['preparer', 'head'] },
  ...around,
  members: [],
  filings: [],
} as const

/** Whether a tap removes the last row of this list, which is then not answered any more. */
function emptied({ message }: Move, address: string): boolean {
  return message.kind === 'action' && message.action.do === 'arrange' && message.action.list === address
}

function fail(what: string, { path }: Standing): never {
  throw new Error(`${what}\nafter: ${path.join(' → ')}`)
}

function keyOf({ facts, place }: Standing, base: Facts): string {
  return `${[...facts]
    .filter(([address, value]) => base.get(address) !== value)
    .sort()
    .join('|')}#${base.size - facts.size}#${JSON.stringify(place)}`
}

/** The filing as if the section had not been asked: its lists lose all their rows. */
export function withoutSection({ form, facts, section }: Ground): Facts {
  const own = questions(form, facts).filter(({ row }) => row.section === section)
  const gone = new Set(own.flatMap(({ cells }) => cells.map(({ address }) => address)))
  gone.delete(form.edition.layout.name)
  const lists = own.flatMap(({ row, cells }) => (row.repeats ? cells.map(({ address }) => `${address}.`) : []))
  return new Map(
    [...facts].filter(([address]) => !gone.has(address) && !lists.some((list) => address.startsWith(list))),
  )
}
