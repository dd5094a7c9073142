import type { Chat } from '../../bot/local/client.ts'

/** How long somebody else waited at the longest while something went on, in milliseconds. */
export async function longestWait<Result>(
  bystander: Chat,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly held: number }> {
  const end = new AbortController()
  const watching = watch(bystander, end.signal)
  const result = await work().finally(() => end.abort())
  return { result, held: await watching }
}

async function watch(bystander: Chat, signal: AbortSignal): Promise<number> {
  let longest = 0
  do {
    const began = performance.now()
    await bystander.me()
    longest = Math.max(longest, performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, 5))
  } while (!signal.aborted)
  return longest
}
