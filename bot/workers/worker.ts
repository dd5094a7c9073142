import { watchMemory } from './memory.ts'
import { type Answer, type Asked, tasks } from './tasks.ts'

/** A worker process: does one task after another, and ends with the bot, which alone may end it earlier. */

const [wholeMegabytes] = process.argv.slice(2)
if (wholeMegabytes !== undefined) watchMemory(Number(wholeMegabytes))
process.on('message', async ({ name, input }: Asked) => process.send?.(await answer(name, input)))
process.on('disconnect', () => process.exit())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
process.send?.('ready')

async function answer(name: Asked['name'], input: unknown): Promise<Answer> {
  try {
    return { made: await (tasks[name] as (input: unknown) => Promise<unknown>)(input) }
  } catch (error) {
    return { error }
  }
}
