import { soundAlike } from './sounds.ts'

/** Characters that look alike, in pairs. */
const shapes = new Set(
  (
    '撤撒 撤澈 待侍 待持 待特 接按 务各 务备 未末 己已 人入 大太 目日 目自 历厉 回同 反友 返迈 返近 千干 销锁 消稍 录隶 查杳 ' +
    '助肋 报投 告吉 稿槁 草革 项顶 项顷 出岀 费资 编偏 治冶 采来 购沟 购构 交文 跳逃 提堤 提是 土士 户卢 护户 护扩 运远 置署 额颜 公么 ' +
    '车东 楼搂 堂掌 业亚 力刀 维雄 修俢 支技 支友 签答 字宇 字学 续读 题颢 开井 始姑 帮绑 导寻 检险 检捡 邀激 换唤 同问 事争'
  )
    .split(' ')
    .flatMap((pair) => [pair, [...pair].reverse().join('')]),
)

function isAlike(one: string, other: string): boolean {
  return one === other || shapes.has(one + other) || soundAlike(one, other)
}

/**
 * Whether a text is no slip whatever its characters look like: it is shorter, has one more that is not the only
 * difference, or more than two others. Told before anything is weighed.
 */
function isFar(typed: string, word: string): boolean {
  if (typed.length < word.length) return true
  let wrong = 0
  for (let at = 0; at < word.length && wrong < 3; at += 1) {
    if (typed[at] === word[at]) continue
    if (typed.length > word.length) return !typed.endsWith(word.slice(at))
    wrong += 1
  }
  return wrong > 2
}

/**
 * Whether a text is a word with one slip of the pen: a character that sounds or looks like the right one, two that changed
 * places, one that stands twice.
 */
export function isSlip(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 1 || isFar(typed, word)) return false
  const [said, right] = [[...typed], [...word]]
  if (typed === word || right.length < 2) return false
  if (said.length === right.length + 1)
    return said.some((one, at) => one === said[at + 1] && without(said, at) === word)
  if (said.length !== right.length) return false
  const wrong = right.flatMap((one, at) => (one === said[at] ? [] : [at]))
  const [first = 0, second] = wrong
  if (second === undefined) return isAlike(said[first] ?? '', right[first] ?? '')
  return wrong.length === 2 && second === first + 1 && said[first] === right[second] && said[second] === right[first]
}

/** The same, or a text that sounds alike all through, or of three characters and more with any one wrong, missing or added. */
export function isNear(typed: string, word: string): boolean {
  const [said, right] = [[...typed], [...word]]
  if (typed === word || right.length < 2) return false
  if (isSlip(typed, word)) return true
  if (said.length === right.length && said.every((one, at) => isAlike(one, right[at] ?? ''))) return true
  return right.length > 2 && isOneOff(typed, word)
}

/** A rare character is two units long. */
const mostOff = 2

/** Whether two texts differ in one character: another one, one more or one less. */
export function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > mostOff) return false
  const [a, b] = [Array.from(one), Array.from(other)]
  const from = a.findIndex((sign, at) => sign !== b[at])
  const at = from < 0 ? a.length : from
  const [rest, others] = [a.slice(at), b.slice(at)]
  const ends = [
    [rest.slice(1), others.slice(1)],
    [rest.slice(1), others],
    [rest, others.slice(1)],
  ]
  return one !== other && ends.some(([left = [], right = []]) => left.join('') === right.join(''))
}

function without(characters: readonly string[], at: number): string {
  return characters.filter((_, index) => index !== at).join('')
}
