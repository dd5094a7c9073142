import { setTimeout as after } from 'node:timers/promises'
import { bringTo } from './play.ts'

/** A process that reads its own talk without pause, from `begin` until `end`, and reports its longest wait. */
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
