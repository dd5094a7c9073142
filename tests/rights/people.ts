/** Everybody who may come by: of the department that is asked about, of another, of two bureaus, and of none. */
export const people = {
  preparer: 11,
  head: 12,
  'preparer,head': 13,
  /** Was a preparer, and was taken out. */
  gone: 14,
  neighbour: 21,
  officer: 1,
  /** Another officer of the same bureau. */
  second: 3,
  /** Was an officer of it, and was taken out. */
  dismissed: 4,
  foreign: 2,
  stranger: 31,
} as const

export type Who = keyof typeof people
