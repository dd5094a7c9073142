import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Asked, Orders, Point } from './points.ts'

/** One bot at a time on one database: started, killed and restarted. */
export class Bots {
  readonly #program: string
  readonly #orders: Orders
  readonly #errors: string[] = []
  #process: ChildProcess | undefined
  #kills = 0
  #ends = 0

  constructor(program: string, orders: Orders) {
    this.#program = program
    this.#orders = orders
  }

  /** How often a bot was killed or killed itself. */
  get kills(): number {
    return this.#kills
  }

  /** How often a bot ended by itself with an exit code; it is restarted as by a supervisor. */
  get ends(): number {
    return this.#ends
  }

  /** The errors that the bots reported. */
  get errors(): readonly string[] {
    return this.#errors
  }

  get alive(): boolean {
    return this.#process !== undefined
  }

  /** Starts a bot, to die at this point if one is given. */
  start(point?: Point): void {
    const orders = JSON.stringify({ ...this.#orders, ...(point ? { point } : {}) })
    const child = fork(this.#program, [orders], { execArgv: [], stdio: ['ignore', 'inherit', 'pipe', 'ipc'] })
    child.stderr?.on('data', (chunk: Buffer) => this.#errors.push(chunk.toString()))
    child.once('exit', (code) => {
      if (code) this.#ends += 1
      if (this.#process === child) this.#process = undefined
    })
    this.#process = child
  }

  /** Makes the running bot die at this point of the next message. */
  async arm(point: Point): Promise<void> {
    if (!(await this.#ask({ ask: 'arm', point }))) fail('there is no bot to arm')
  }

  /** Resolves when everything committed has been made and sent. */
  async rest(): Promise<void> {
    while (!(await this.#ask({ ask: 'rest' }))) this.start()
  }

  /** Restarts the bot until this is settled, as a supervisor does. */
  async running<Result>(done: Promise<Result>): Promise<Result> {
    const over = new AbortController()
    const end = () => over.abort()
    done.then(end, end)
    while (!over.signal.aborted) {
      if (!this.alive) this.start()
      await this.#ended(over.signal).catch(() => undefined)
    }
    return done
  }

  /** Resolves when the bot has killed itself. */
  async died(point: Point): Promise<void> {
    const child = this.#process
    await this.#ended(AbortSignal.timeout(120_000)).catch(() => fail(`${point} never came`))
    if (child && child.signalCode !== 'SIGKILL') fail(`the bot ended with ${child.exitCode}: ${this.#errors.join('')}`)
    this.#kills += 1
  }

  /** Kills the bot wherever it is. */
  async kill(): Promise<void> {
    if (!this.#process?.kill('SIGKILL')) return
    await this.#ended()
    this.#kills += 1
  }

  async stop(): Promise<void> {
    if (this.#process?.connected) this.#process.disconnect()
    await this.#ended()
  }

  async #ended(signal?: AbortSignal): Promise<void> {
    if (this.#process) await once(this.#process, 'exit', signal ? { signal } : {})
  }

  /** Resolves to whether the bot answered before it ended. */
  async #ask(asked: Asked): Promise<boolean> {
    const child = this.#process
    if (!child) return false
    const over = new AbortController()
    const signal = AbortSignal.any([over.signal, AbortSignal.timeout(120_000)])
    child.send(asked, () => undefined)
    const answered = once(child, 'message', { signal }).then(() => true)
    const ended = once(child, 'exit', { signal }).then(() => false)
    return Promise.race([answered, ended])
      .catch(() => fail(`the bot does not come to rest: ${this.#errors.join('')}`))
      .finally(() => over.abort())
  }
}

function fail(words: string): never {
  throw new Error(words)
}
