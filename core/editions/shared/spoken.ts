import type { SpokenWords } from '../../narrative/vocabulary.ts'

/** How targets and counted things are worded in a sentence. */
export const spokenWords: SpokenWords = {
  atLeast: '不少于',
  rateAtLeast: '不低于',
  atMost: '不超过',
  counts: [
    '人次',
    '场次',
    '次数',
    '个数',
    '家数',
    '人数',
    '户数',
    '件数',
    '项数',
    '部数',
    '册数',
    '场数',
    '期数',
    '处数',
    '台数',
    '套数',
    '份数',
    '篇数',
    '条数',
    '名数',
    '公里数',
  ],
}
