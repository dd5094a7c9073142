import { Refused } from '../server/requests.ts'
import { tell } from './notices.ts'

/** Runs a request and shows words meanwhile; reports a failure. Returns whether it succeeded. */
export async function attempt(work: () => Promise<unknown>, meanwhile?: string): Promise<boolean> {
  if (meanwhile !== undefined) tell(meanwhile)
  try {
    await work()
    if (meanwhile !== undefined) tell('')
    return true
  } catch (error) {
    if (error instanceof Refused && error.status === 401) location.reload()
    tell(wordsOf(error))
    return false
  }
}

/** The rest before a request is made again, in ms. */
const rest = 3000

/** An answer of the server, asked for until it comes; undefined for somebody whom the server does not recognise. */
export async function answered<T>(work: () => Promise<T>): Promise<T | undefined> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Refused && error.status === 401) return undefined
      tell(wordsOf(error))
      await later(rest)
    }
  }
}

/** The words of an error that the page may show. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : '没有成功，请再试一次。'
}

export function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
