/** Messages per second, to one chat and in all; `burst` may go to one chat at once (as many as `perChat` if not given). */
export type Rate = { perChat: number; overall: number; burst?: number }

/** Takes leave to send one message to a chat: 0 when it may go, else the whole seconds to wait. */
export type Limiter = (chat: number) => number

type Bucket = { tokens: number; at: number; perSecond: number; size: number }

export function createLimiter(rate: Rate, now: () => number): Limiter {
  const burst = Math.max(1, rate.burst ?? rate.perChat)
  const overall = bucket(rate.overall, Math.max(rate.overall, burst), now())
  const chats = new Map<number, Bucket>()
  return (chat) => {
    const own = chats.get(chat) ?? bucket(rate.perChat, burst, now())
    chats.set(chat, own)
    const wait = Math.max(secondsToToken(own, now()), secondsToToken(overall, now()))
    if (wait > 0) return Math.ceil(wait)
    own.tokens -= 1
    overall.tokens -= 1
    return 0
  }
}

function bucket(perSecond: number, size: number, at: number): Bucket {
  return { tokens: size, at, perSecond, size }
}

function secondsToToken(bucket: Bucket, now: number): number {
  const grown = bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * bucket.perSecond
  bucket.tokens = Math.min(bucket.size, grown)
  bucket.at = now
  return bucket.tokens >= 1 ? 0 : (1 - bucket.tokens) / bucket.perSecond
}
