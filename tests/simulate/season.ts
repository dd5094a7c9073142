import { eq } from 'drizzle-orm'
import { localOf } from '../../bot/reminders/slots.ts'
import { daysAfter, isWorkday } from '../../bot/reminders/workdays.ts'
import { departments, filings } from '../../db/schema.ts'
import { type Dice, diceOf } from '../fixtures/dice.ts'
import { type Clock, fakeClock, zone } from './clock.ts'
import { Department } from './department.ts'
import { Held, type Sent, sentTwice } from './held.ts'
import { openTown, type Someone, type Town } from './town.ts'

/** The outcome of a season. */
export type Told = {
  readonly sent: readonly Sent[]
  readonly broken: readonly string[]
  /** How many were to be reminded on the last day of their filing. */
  readonly lastDay: number
  /** How many filings ended in each state, by how their departments worked. */
  readonly ended: readonly { readonly manner: string; readonly state: string }[]
  /** The officer's morning messages. */
  readonly digests: number
  /** Days on which the bot was down, and those before which it was restarted. */
  readonly down: readonly string[]
}

const opens = '2024-06-03'
const deadlineDay = '2024-07-03'
const lastSeen = 40
/** The bot is down over a day of reminders. */
const down: readonly string[] = ['2024-06-25', '2024-06-26']
const extended = 5

/** A whole season of so many departments, on a clock that jumps between hours of interest. */
export async function playSeason(count: number, seed: number, heard: (line: string) => void = () => {}): Promise<Told> {
  const clock = fakeClock(`${opens}T09:30`)
  const town = await openTown()
  try {
    return await new Season(town, clock, diceOf(seed), heard).play(count)
  } finally {
    await town.close()
    clock.restore()
  }
}

class Season {
  readonly #town: Town
  readonly #clock: Clock
  readonly #dice: Dice
  readonly #heard: (line: string) => void
  readonly #held: Held
  readonly #sent: Sent[] = []
  /** The token of each department's link. */
  #tokens: ReadonlyMap<string, string> = new Map()
  #lastDay = 0
  #officer: Someone | undefined

  constructor(town: Town, clock: Clock, dice: Dice, heard: (line: string) => void) {
    this.#town = town
    this.#clock = clock
    this.#dice = dice
    this.#heard = heard
    this.#held = new Held(town.store)
  }

  async play(count: number): Promise<Told> {
    const all = Array.from({ length: count }, (_, at) => new Department(this.#town, `县第${at + 1}局`, at, this.#dice))
    this.#officer = await this.#town.person('陈审核')
    await this.#open(all)
    for (let day = 0; day <= lastSeen; day += 1) await this.#day(daysAfter(opens, day), day, all)
    const broken = [...this.#held.broken, ...sentTwice(this.#sent)]
    const digests = (await this.#officer.chat.messages()).filter(({ text }) => text.includes('年度绩效自评进度')).length
    return { sent: this.#sent, broken, lastDay: this.#lastDay, ended: this.#ended(all), digests, down }
  }

  /** The officer opens the year and lists everybody. */
  async #open(all: readonly Department[]): Promise<void> {
    const names = all.map(({ name }) => name).join('\n')
    const { officerToken } = this.#town
    for (const text of [
      `/start ${officerToken}`,
      '云溪县财政局',
      '开展自评',
      '2023',
      '无',
      `${deadlineDay} 18:00`,
      '1',
    ])
      await this.#officer?.say(text)
    await this.#officer?.tap('确认开展')
    await this.#officer?.tap('部门名单')
    await this.#officer?.say(names)
    await this.#officer?.tap('确认加入')
    await this.#officer?.say('邀请链接')
    const said = ((await this.#officer?.chat.messages()) ?? []).map(({ text }) => text).join('\n')
    const links = said.matchAll(/^\d+\. (.+)\n\S+start=([\w-]+)$/gm)
    this.#tokens = new Map([...links].map(([, name = '', token = '']) => [name, token]))
  }

  async #day(date: string, day: number, all: readonly Department[]): Promise<void> {
    const before = this.#sent.length
    if (down.includes(date)) return this.#beDown(date)
    for (const hour of ['08:00', '09:00']) await this.#look(`${date}T${hour}`)
    if (isWorkday(date) && day > 0) await this.#work(date, day, all)
    if (day % 9 === 0) await this.#restart()
    for (const hour of ['11:00', '13:00', '17:00', '20:00']) {
      await this.#look(`${date}T${hour}`)
      if (hour === '17:00') this.#lastDay += this.#held.lastDay(date)
    }
    this.#tell(date, this.#sent.slice(before))
  }

  async #beDown(date: string): Promise<void> {
    if (date === down[0]) await this.#town.stopBot()
    this.#clock.set(`${date}T21:00`)
    this.#heard(`${date} 停机`)
    if (date === down.at(-1)) await this.#startAgain(`${daysAfter(date, 1)}T07:30`)
  }

  async #startAgain(local: string): Promise<void> {
    this.#clock.set(local)
    await this.#town.startBot()
    this.#sent.push(...this.#held.sent(this.#clock.now()))
  }

  async #restart(): Promise<void> {
    await this.#town.stopBot()
    await this.#startAgain(localOf(this.#clock.now(), zone))
  }

  async #look(local: string): Promise<void> {
    this.#clock.set(local)
    await this.#town.look()
    this.#sent.push(...this.#held.sent(this.#clock.now()))
  }

  /** Everybody does what is due on their day; the officer decides what is delivered, and extends some deadlines. */
  async #work(date: string, day: number, all: readonly Department[]): Promise<void> {
    this.#clock.set(`${date}T10:30`)
    for (const department of all) {
      const { state } = this.#find(department.name)
      await department.act(day, state, this.#tokens.get(department.name) ?? '')
      if (state === 'signed' && this.#find(department.name).state === 'submitted') await this.#review()
    }
    if (date === '2024-07-01') await this.#extend(all.filter(({ manner }) => manner === 'late').slice(0, extended))
    if (date === '2024-07-02') await this.#nudge()
  }

  async #review(): Promise<void> {
    if (this.#dice.chance(0.15)) {
      await this.#officer?.tap('退回')
      await this.#officer?.say('公务接待：与决算报表不一致，请核对')
      await this.#officer?.tap('确认退回')
    } else await this.#officer?.tap('审核通过')
  }

  async #extend(late: readonly Department[]): Promise<void> {
    for (const { name } of late) {
      await this.#officer?.say('延期')
      await this.#officer?.say(name)
      await this.#officer?.tap(this.#dice.chance(0.5) ? '延3天' : '延7天')
      await this.#officer?.say('人员刚刚调整')
    }
  }

  async #nudge(): Promise<void> {
    await this.#officer?.say('催一催')
    await this.#officer?.tap('催全部')
  }

  #find(name: string) {
    const row = this.#town.store.db
      .select({ state: filings.state })
      .from(departments)
      .innerJoin(filings, eq(filings.department, departments.id))
      .where(eq(departments.name, name))
      .get()
    if (!row) throw new Error(`${name} was not listed`)
    return row
  }

  #ended(all: readonly Department[]) {
    return all.map(({ name, manner }) => ({ manner, state: this.#find(name).state }))
  }

  #tell(date: string, sent: readonly Sent[]): void {
    for (const { at, name, slot, kind, department, text } of sent)
      this.#heard(`${at} ${name} ${slot} ${kind} ${department} ${text.split('\n').at(-1)}`)
    if (sent.length === 0) this.#heard(`${date}`)
  }
}
