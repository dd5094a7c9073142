import { once } from 'node:events'
import type { Logger } from 'pino'
import type { Tell } from '../data.ts'
import { endingOf, FatalError } from '../endings.ts'
import { traceOf } from '../errors.ts'
import type { Channel, Ports } from './channel.ts'
import { channelWords } from './words.ts'

export type Starting = {
  readonly ports: (channel: Channel) => Ports
  readonly tell: Tell
  readonly logger: Pick<Logger, 'error'>
  /** Ends the start. */
  readonly signal?: AbortSignal | undefined
}

export type Running = {
  /** Resolves to the reason if no channel can go on, to undefined if all are stopped. */
  readonly ended: Promise<FatalError | undefined>
  /** The first one that could be reached: the others may not know their address yet. */
  readonly first: Channel
}

/**
 * Starts the channels and resolves once one of them can be reached. If one of several cannot go on, it alone stops and
 * the operator is told; rejects if none can.
 */
export async function startChannels(channels: readonly Channel[], starting: Starting): Promise<Running> {
  const alone = channels.length === 1
  const starts = channels.map((channel) => channel.start(starting.ports(channel)))
  const ends = channels.map((channel, at) => endOf(channel, starts[at], alone ? undefined : starting))
  const reached = channels.map((channel, at) => Promise.resolve(starts[at]).then(() => channel))
  const first = await unlessAborted(Promise.any(reached), starting.signal)
  return { first, ended: Promise.all(ends).then((reasons) => reasons.find((reason) => reason !== undefined)) }
}

/** Why a channel cannot go on, or could not start. */
async function endOf(channel: Channel, start: Promise<void> | undefined, starting: Starting | undefined) {
  try {
    await start
    const reason = await channel.ended
    if (reason) rests(channel, reason, starting)
    return reason
  } catch (error) {
    rests(channel, error, starting)
    return error instanceof FatalError ? error : undefined
  }
}

function rests({ name }: Channel, reason: unknown, starting: Starting | undefined): void {
  starting?.logger.error({ channel: name, ...traceOf(reason) }, 'a channel rests')
  starting?.tell(channelWords.rests(name, endingOf(reason).line))
}

async function unlessAborted<Started>(started: Promise<Started>, signal: AbortSignal | undefined): Promise<Started> {
  const over = new AbortController()
  const aborted = signal && once(signal, 'abort', { signal: over.signal })
  try {
    if (signal?.aborted) throw signal.reason
    return await Promise.race([started, ...(aborted ? [aborted.then(() => Promise.reject(signal?.reason))] : [])])
  } catch (error) {
    throw error instanceof AggregateError ? error.errors[0] : error
  } finally {
    aborted?.catch(() => undefined)
    over.abort()
  }
}
