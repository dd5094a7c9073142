/** What buttons say at questions and under drafts that only some of them have; each is written here alone. */
export const labels = {
  take: '采用',
  another: '换一稿',
  own: '我来改',
  points: '补充要点',
  wholeRow: '改整行',
} as const
