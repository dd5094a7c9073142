import { writeExchange } from '../../core/exchange/file.ts'
import { correctFiling } from '../fixtures/correct.ts'
import type { Dice } from '../fixtures/dice.ts'
import { form } from '../fixtures/facts.ts'
import type { Someone, Town } from './town.ts'

/** How a department works. */
export type Manner = 'early' | 'steady' | 'wrongly' | 'late' | 'never' | 'absent' | 'blocks' | 'newHead'

const manners: readonly Manner[] = ['early', 'steady', 'wrongly', 'late', 'never', 'absent', 'blocks', 'newHead']

/** The day of the season on which each thing happens; 0 is the day on which the year is opened. */
type Days = { readonly comes: number; readonly fills: number; readonly hands: number; readonly signs: number }

/** One department: its people do at most one thing a day, when its day has come. */
export class Department {
  readonly name: string
  readonly manner: Manner
  readonly #days: Days
  readonly #town: Town
  #preparer: Someone | undefined
  #head: Someone | undefined
  #done = new Set<string>()

  constructor(town: Town, name: string, at: number, dice: Dice) {
    this.#town = town
    this.name = name
    this.manner = at < manners.length ? (manners[at] ?? 'steady') : dice.pick([...manners, 'early', 'steady', 'steady'])
    this.#days = daysOf(this.manner, dice)
  }

  /** What the department does on a day of the season; `state` is its filing's. */
  async act(day: number, state: string, invitation: string): Promise<void> {
    const { comes, fills, hands, signs } = this.#days
    if (this.manner === 'absent' || day < comes) return
    if (this.#once('comes')) return this.#come(invitation)
    if (this.manner === 'never' || day < fills) return
    if (this.manner === 'blocks') return this.#block()
    if (this.#once('fills')) return this.#fill(this.manner === 'wrongly')
    if (day < hands) return
    if (state === 'filling' || state === 'returned') return this.#handIn(day)
    if (state === 'awaitingSignature' && day >= signs) return this.#sign()
    if (state === 'signed') await this.#deliver()
  }

  #once(what: string): boolean {
    const first = !this.#done.has(what)
    this.#done.add(what)
    return first
  }

  async #come(invitation: string): Promise<void> {
    this.#preparer = await this.#town.person(`${this.name}填表人`)
    await this.#preparer.say(`/start ${invitation}`)
    this.#head = await this.#newHead('负责人')
  }

  async #newHead(name: string): Promise<Someone> {
    await this.#preparer?.say('同事')
    await this.#preparer?.tap('邀请负责人')
    const said = await this.#preparer?.tap('1人 7天')
    const head = await this.#town.person(`${this.name}${name}`)
    await head.say(/\/start \S+/.exec(said?.text ?? '')?.[0] ?? '')
    return head
  }

  async #block(): Promise<void> {
    if (this.#once('blocks')) await this.#preparer?.chat.block()
  }

  /** Imports what was worked out elsewhere, as an exchange file. */
  async #fill(wrongly: boolean): Promise<void> {
    const facts = new Map([...correctFiling()].filter(([address]) => !/\.signature\.(head|date)$/.test(address)))
    facts.set('unit.name', this.name)
    if (wrongly) facts.set('base.office.final', '131.06')
    await this.#preparer?.send('自评数据.json', writeExchange(form, { facts, year: 2023, department: this.name }))
    await this.#preparer?.tap('全部填入')
  }

  /** Hands it in; errors are found then, and mended some days later. */
  async #handIn(day: number): Promise<void> {
    if (this.manner === 'wrongly' && day >= this.#days.hands + 3 && this.#once('mends')) await this.#fill(false)
    await this.#preparer?.say('提交')
    if (this.manner === 'newHead' && this.#once('changes head')) this.#head = await this.#newHead('新负责人')
  }

  async #sign(): Promise<void> {
    await this.#head?.say('签字')
    await this.#head?.tap('确认签字')
  }

  async #deliver(): Promise<void> {
    await this.#preparer?.say('报送')
    await this.#preparer?.tap('确认报送')
  }
}

/** The season has thirty days before the deadline, and ten after it. */
function daysOf(manner: Manner, dice: Dice): Days {
  const comes = manner === 'early' ? dice.upTo(3) : 1 + dice.upTo(16)
  const work = { early: 2, steady: 14, wrongly: 12, late: 30, never: 0, absent: 0, blocks: 6, newHead: 10 }[manner]
  const fills = Math.max(comes + 1, work + dice.upTo(10))
  const hands = fills + 1 + dice.upTo(3)
  return { comes, fills, hands, signs: hands + 1 + dice.upTo(4) }
}
