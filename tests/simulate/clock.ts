import { instantOf } from '../../bot/reminders/slots.ts'

export const zone = 'Asia/Shanghai'

/** A clock that stands still until it is set; everything in this process reads it. */
export type Clock = {
  /** Sets the local time, `2024-07-03T09:00`. */
  set(local: string): void
  now(): string
  restore(): void
}

/** Replaces the machine's clock by one that is set by hand. */
export function fakeClock(local: string): Clock {
  const real = Date
  let at = real.parse(instantOf(local, zone))
  class Standing extends real {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [at] : given) as [number]))
    }
    static override now(): number {
      return at
    }
  }
  globalThis.Date = Standing as DateConstructor
  return {
    set: (to) => {
      at = real.parse(instantOf(to, zone))
    },
    now: () => new real(at).toISOString(),
    restore: () => {
      globalThis.Date = real
    },
  }
}
