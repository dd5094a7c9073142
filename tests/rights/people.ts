/** Everybody who may come: from the department in question, from another, from two bureaus, and from none. */
export const people = {
  preparer: 11,
  head: 12,
  'preparer,head': 13,
  /** Was a preparer, and was removed. */
  gone: 14,
  neighbour: 21,
  officer: 1,
  /** Another officer of the same bureau. */
  second: 3,
  /** Was an officer of it, and was removed. */
  dismissed: 4,
  foreign: 2,
  stranger: 31,
} as const

export type Who = keyof typeof people
