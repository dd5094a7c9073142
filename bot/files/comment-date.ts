import type { DateTime } from 'luxon'

/** A time as comments bear it: Word writes local time with a Z, and shows it as it is written. */
export function commentDate(at: DateTime): string {
  return at.toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'")
}
