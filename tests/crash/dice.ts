/** Choices that come out the same for the same seed. */
export type Dice = {
  /** From 0 to below 1. */
  roll(): number
  chance(share: number): boolean
  /** From 0 to below `end`. */
  upTo(end: number): number
  pick<Item>(items: readonly Item[]): Item
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    roll,
    chance: (share) => roll() < share,
    upTo: (end) => Math.floor(roll() * end),
    pick: (items) => {
      const item = items[Math.floor(roll() * items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
  }
}
