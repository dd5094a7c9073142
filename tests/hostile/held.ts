import { setTimeout as after } from 'node:timers/promises'

const tickMs = 10

/**
 * The longest time, in milliseconds, that this program kept a timer waiting during a piece of work. What the machine
 * alone kept it waiting does not count: then the program used less of the processor than that.
 */
export async function held(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let [last, used] = [performance.now(), process.cpuUsage()]
  const tick = setInterval(() => {
    const { user, system } = process.cpuUsage(used)
    longest = Math.max(longest, Math.min(performance.now() - last, (user + system) / 1000) - tickMs)
    ;[last, used] = [performance.now(), process.cpuUsage()]
  }, tickMs)
  await after(2 * tickMs)
  await work()
  await after(2 * tickMs)
  clearInterval(tick)
  return longest
}
