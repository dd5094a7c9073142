import { setTimeout } from 'node:timers/promises'
import type { Dice } from '../fixtures/dice.ts'
import type { Event } from './day.ts'
import type { Point } from './points.ts'

/** At each of these messages the bot dies at its points, one after another, and is restarted each time. */
export function dyingAt(deaths: ReadonlyMap<number, readonly Point[]>): Event {
  return async (number, bots, send) => {
    const [first, ...others] = deaths.get(number) ?? []
    if (!first) return send()
    await bots.arm(first)
    const done = await send()
    await bots.died(first)
    for (const point of others) {
      bots.start(point)
      await bots.died(point)
    }
    return done
  }
}

/**
 * Throughout a day of so many messages the bot is killed, up to `enough` times: as it answers, as it sends, and as it
 * restarts.
 */
export function dyingAnytime(dice: Dice, enough: number, messages: number): Event {
  return async (number, bots, send) => {
    // All of them within three quarters of the day.
    const due = Math.min(enough, (enough * number) / (0.75 * messages))
    if (bots.kills >= due || dice.chance(0.5)) return send()
    const sent = send()
    await setTimeout(dice.upTo(dice.chance(0.7) ? 15 : 60))
    await bots.kill()
    while (dice.chance(0.5)) {
      bots.start()
      await setTimeout(dice.upTo(250))
      await bots.kill()
    }
    return sent
  }
}
