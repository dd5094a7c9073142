import type { Patience } from '../../bot/channels/telegram/client.ts'

/** Where the bot can be made to die, in the order in which one message passes these points. */
export const points = ['beforeBegin', 'beforeCommit', 'afterCommit', 'beforeSending', 'beforeMarking'] as const

/** Where it can die while ending a job, once nothing else is being sent. */
export const jobPoints = ['beforeFinish', 'afterFinish'] as const

export type Point = (typeof points | typeof jobPoints)[number]

/** Requests from the process that acts as the office to the bot's process. */
export type Asked = { readonly ask: 'arm'; readonly point: Point } | { readonly ask: 'rest' }

/** The parameters of the bot's process. */
export type Orders = {
  readonly apiRoot: string
  readonly token: string
  readonly database: string
  /** The port on which the page listens. */
  readonly port?: number
  readonly point?: Point
  /** How long the bot waits for answers, if not as usual. */
  readonly patience?: Patience
}
