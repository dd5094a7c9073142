import { setImmediate } from 'node:timers/promises'
import { onTestFinished, vi } from 'vitest'

/** Stops the clock of all timers until the test is over. Network and processes go on; time passes only by `pass`. */
export function stopClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
}

/** Lets so many ms pass at once. */
export async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

/** Waits for an event, however long the machine takes; at most as long as the test. */
export async function until(happened: () => boolean): Promise<void> {
  let over = false
  onTestFinished(() => {
    over = true
    vi.useRealTimers()
  })
  while (!happened() && !over) await setImmediate()
}
