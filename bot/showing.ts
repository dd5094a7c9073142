import type { Doing } from './channels/channel.ts'
import type { Job } from './talk/nouns.ts'

/** Shows a person that something is under way. */
export type Show = (chat: number, doing: Doing) => Promise<unknown>

/** Jobs whose result is a message without a file. */
const saidOnly: readonly Job['job'][] = ['redraft', 'board']

/** Shows that something is under way until it is done; repeated, because a chat forgets it after five seconds. */
export function showWork(
  { busy, actionMs }: { readonly busy: Show; readonly actionMs: number },
  chat: number,
  job: Job,
): NodeJS.Timeout | undefined {
  if (job.job === 'snapshot' || job.job === 'menu') return undefined
  const action = saidOnly.includes(job.job) ? 'typing' : 'upload_document'
  const show = () => void busy(chat, action).catch(() => undefined)
  show()
  return setInterval(show, actionMs).unref()
}
