/** What buttons say at questions and under drafts that only some of them have; each is written here alone. */
export const labels = {
  take: '采用',
  fill: '填入',
  another: '换个写法',
  own: '自己写',
  points: '补充要点',
  wholeRow: '改整行',
} as const
