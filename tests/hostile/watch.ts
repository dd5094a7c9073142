import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./bystander.ts', import.meta.url))

/**
 * Somebody else at the same chat, in a process of their own, so that delays of the sender are not attributed to the
 * bot.
 */
export async function openBystander(url: string): Promise<ChildProcess> {
  const bystander = fork(program, [url], { execArgv: ['--import', 'tsx'] })
  await once(bystander, 'message')
  return bystander
}

/** The longest wait of somebody else while something went on, in ms. */
export async function longestWait<Result>(
  bystander: ChildProcess,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly held: number }> {
  bystander.send('begin')
  const told = once(bystander, 'message')
  const result = await work().finally(() => void bystander.send('end'))
  return { result, held: Number((await told)[0]) }
}
