import type { Patience } from '../../bot/channels/telegram/client.ts'

/** Where the bot can be made to die, in the order in which one message passes them. */
export const points = ['beforeBegin', 'beforeCommit', 'afterCommit', 'beforeSending', 'beforeMarking'] as const

/** Where it can die as it ends a job, once nothing else is being sent. */
export const jobPoints = ['beforeFinish', 'afterFinish'] as const

export type Point = (typeof points | typeof jobPoints)[number]

/** What the process that stands for the office asks of the bot's process. */
export type Asked = { readonly ask: 'arm'; readonly point: Point } | { readonly ask: 'rest' }

/** What the bot's process is started with. */
export type Orders = {
  readonly apiRoot: string
  readonly token: string
  readonly database: string
  /** Where the page listens. */
  readonly port?: number
  readonly point?: Point
  /** How long the bot waits for answers, where not as usual. */
  readonly patience?: Patience
}
