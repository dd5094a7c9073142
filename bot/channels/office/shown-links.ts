import { forgetShownLinks } from '../../../db/page/shown.ts'
import type { Store } from '../../../db/store.ts'

/** Removes links that have been displayed; remembers up to which line in each chat. */
export class ShownLinks {
  readonly #store: Store
  readonly #done = new Map<number, number>()

  constructor(store: Store) {
    this.#store = store
  }

  /** The person has received everything up to this line. */
  upTo(chat: number, line: number): void {
    const from = this.#done.get(chat) ?? 0
    if (line <= from) return
    forgetShownLinks(this.#store, chat, from, line)
    this.#done.set(chat, line)
  }
}
