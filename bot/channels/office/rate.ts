/** Requests permission for one act: 0 if it may go ahead, otherwise the whole seconds to wait. */
export type Limiter<Key = number> = (key: Key) => number

type Bucket = { tokens: number; at: number; perSecond: number; size: number }

/** So many acts a minute for each key, and a whole minute's at once after a rest; unlimited without a number. */
export function perMinute<Key>(count: number | undefined, now: () => number): Limiter<Key> {
  if (count === undefined) return () => 0
  const buckets = new Map<Key, Bucket>()
  return (key) => {
    const own = buckets.get(key) ?? bucket(count / 60, count, now())
    if (!buckets.has(key) && buckets.size % 1000 === 999) dropFull(buckets, now())
    buckets.set(key, own)
    return taken(own, now())
  }
}

/** Takes one token; returns 0, or the seconds until there is one. */
function taken(one: Bucket, now: number): number {
  const wait = secondsToToken(one, now)
  if (wait > 0) return Math.ceil(wait)
  one.tokens -= 1
  return 0
}

/** Drops full buckets, which are as good as new ones. */
function dropFull<Key>(buckets: Map<Key, Bucket>, now: number): void {
  for (const [key, one] of buckets) {
    secondsToToken(one, now)
    if (one.tokens >= one.size) buckets.delete(key)
  }
}

function bucket(perSecond: number, size: number, at: number): Bucket {
  return { tokens: size, at, perSecond, size }
}

function secondsToToken(bucket: Bucket, now: number): number {
  const grown = bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * bucket.perSecond
  bucket.tokens = Math.min(bucket.size, grown)
  bucket.at = now
  return bucket.tokens >= 1 - 1e-9 ? 0 : (1 - bucket.tokens) / bucket.perSecond
}
