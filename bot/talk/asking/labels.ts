/** The labels of buttons that only some questions and drafts have; each is written only here. */
export const labels = {
  take: '采用',
  fill: '填入',
  another: '换个写法',
  own: '自己写',
  points: '补充要点',
  wholeRow: '改整行',
} as const
