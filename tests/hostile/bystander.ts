import { setTimeout as after } from 'node:timers/promises'
import { bringTo } from './play.ts'

/** A process that looks at its own talk without a pause, from `begin` until `end`, and says how long it waited at the longest. */
const chat = await bringTo(process.argv[2] ?? '', 'figures', '周敏')
let watching = false

process.on('message', async (what) => {
  watching = what === 'begin'
  if (watching) process.send?.(await longestWait())
})
process.on('disconnect', () => process.exit())
process.send?.('ready')

async function longestWait(): Promise<number> {
  let longest = 0
  do {
    const began = performance.now()
    await chat.me()
    longest = Math.max(longest, performance.now() - began)
    await after(5)
  } while (watching)
  return longest
}
