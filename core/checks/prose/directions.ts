const up = '增加|增长|上升|提高|上涨|增幅'
const down = '减少|下降|降低|压减|下滑|降幅|减幅'
const tail = '(?:(?:了|额|数|率|幅度?|金额|比例)+(?:为|达)?|达)?'
const rises = new RegExp(`(?:${up})${tail}$`)
const falls = new RegExp(`(?:${down})${tail}$`)
const alone = new RegExp(`^(?:相?比|同比|同期|实际)*(?:${up}|${down})${tail}$`)
const reaches = new RegExp(`(?:${up}|${down})(?:到|至|为)$`)

/** 1 if the words right before a figure mean more, −1 if they mean less, else 0. */
export function directionOf(phrase: string): 1 | -1 | 0 {
  const words = phrase.trim()
  if (rises.test(words)) return 1
  return falls.test(words) ? -1 : 0
}

/** Whether the figure is the value reached (增加到), not the difference. */
export function isReached(phrase: string): boolean {
  return reaches.test(phrase.trim())
}

/** Whether the words are a direction and nothing else: 减少, 同比下降, 相比增加. */
export function isBare(phrase: string): boolean {
  return alone.test(phrase.trim())
}
