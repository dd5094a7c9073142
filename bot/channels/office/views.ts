import { createHash, randomBytes } from 'node:crypto'
import type { Filing } from '../../../core/filing.ts'
import { see } from '../../../db/context.ts'
import { type InHand, inHandOf } from '../../../db/page/in-hand.ts'
import { findPerson } from '../../../db/people.ts'
import type { Store } from '../../../db/store.ts'
import type { MadeView } from '../../view/make-view.ts'

/** Makes what everybody sees of a filing; may take a while, and may fail. */
export type MakeView = (filing: Filing) => Promise<MadeView>

/** What was made of a filing, and of which version of it. */
export type Viewed = MadeView & { readonly key: string }

export type ViewsOptions = {
  readonly store: Store
  readonly make: MakeView
  /** In ms since 1970. */
  readonly now: () => number
}

/** How many versions are kept; a full filing takes 100 KB. */
const mostKept = 50
/** A version that could not be made is not tried again for this long, in ms. */
const rest = 10_000

/** Nothing is made: this version could not be made a moment ago, or the server is closing. */
export class RestingError extends Error {}

/**
 * What is seen of filings beside the chat. One is made at a time, of the filing as it is when its turn comes; whoever
 * asked for the same one meanwhile gets it, too.
 */
export class Views {
  readonly #options: ViewsOptions
  /** Another program may print the same filing otherwise. */
  readonly #program = randomBytes(9).toString('base64url')
  readonly #kept = new Map<string, Viewed>()
  readonly #failed = new Map<string, number>()
  #last: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(options: ViewsOptions) {
    this.#options = options
  }

  /** The person's current filing, if they belong to it. */
  inHand(person: number): InHand | undefined {
    return inHandOf(this.#options.store, person)
  }

  /** Tells two views of one person apart; `key`: of which version of the filing it was made. */
  version(inHand: InHand | undefined, key = inHand && keyOf(inHand)): string {
    const { state, deadline, row, finding } = inHand ?? {}
    const text = JSON.stringify([this.#program, key, state, deadline, row, finding])
    return createHash('sha256').update(text).digest('base64url').slice(0, 22)
  }

  /**
   * What is made of this version or a later one; undefined if the person that it was made for has lost the filing
   * meanwhile. Rejects if it cannot be made.
   */
  async of(person: number, inHand: InHand): Promise<Viewed | undefined> {
    const known = this.#known(keyOf(inHand))
    if (known) return known
    const mine = this.#last.then(() => this.#take(person, inHand.filing))
    this.#last = mine.catch(() => undefined)
    return mine
  }

  /** Ends what waits, and begins nothing any more. */
  close(): void {
    this.#closed = true
  }

  /** What was made of a version. Throws a RestingError if it could not be made a moment ago. */
  #known(key: string): Viewed | undefined {
    if (this.#closed || (this.#failed.get(key) ?? 0) > this.#options.now()) throw new RestingError()
    const kept = this.#kept.get(key)
    return kept && this.#keep(kept)
  }

  /** The filing as it is now: made, unless somebody else had it made meanwhile. */
  async #take(person: number, id: number): Promise<Viewed | undefined> {
    if (this.#closed) throw new RestingError()
    const { store } = this.#options
    const inHand = this.inHand(person)
    const row = findPerson(store, person)
    if (!row || inHand?.filing !== id) return undefined
    const key = keyOf(inHand)
    const known = this.#known(key)
    if (known) return known
    const { filing } = see(store, row, id)
    return filing && this.#make(key, filing)
  }

  /** When a cell was changed matters to opinions alone. */
  async #make(key: string, { versions, ...filing }: Filing): Promise<Viewed> {
    try {
      const made = await this.#options.make({ ...filing, versions: filing.sentBack ? versions : new Map() })
      if (this.#closed) throw new RestingError()
      return this.#keep({ key, ...made })
    } catch (error) {
      if (this.#closed) throw new RestingError()
      this.#failed.set(key, this.#options.now() + rest)
      dropFirst(this.#failed)
      throw error
    }
  }

  #keep(viewed: Viewed): Viewed {
    this.#kept.delete(viewed.key)
    this.#kept.set(viewed.key, viewed)
    dropFirst(this.#kept)
    return viewed
  }
}

function dropFirst(kept: Map<string, unknown>): void {
  const [first] = kept.keys()
  if (kept.size > mostKept && first !== undefined) kept.delete(first)
}

/** The version of all that everybody sees. */
function keyOf({ filing, change, step, department }: InHand): string {
  return JSON.stringify([filing, change, step, department])
}
