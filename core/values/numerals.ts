const han = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A number up to 99 in words: 十二. */
export function inHan(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? han[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? han[ones] : ''}`
}
