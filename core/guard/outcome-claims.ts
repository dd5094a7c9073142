import { flatMap } from '../flat-map.ts'
import { onceFor } from '../once.ts'
import { around, type Marked, type Stretch } from './marked.ts'
import { isShare } from './outcome-scope.ts'

/** Words that say that indicators were reached or lost points, or the opposite. */
export type Claim = { readonly of: 'met' | 'lost'; readonly is: boolean; readonly words: RegExp }

const not = '(?:未(?:能|曾|按[期时])?|没有?(?:能|按[期时])?|尚未|并未|不)'
const claims: readonly Claim[] = [
  {
    of: 'met',
    is: false,
    words: new RegExp(
      `${not}(?:全[部面])?(?:如期|按期|按时)?(?:完成|达到|达成|实现|达标|落实到位)|未达(?![到成标])|不达标|滞后|偏离目标|存在偏差|有偏差|欠账`,
      'g',
    ),
  },
  {
    of: 'met',
    is: true,
    words: new RegExp(
      `(?<!${not}(?:全[部面])?(?:如期|按期|按时)?|部分)(?:超额|圆满|全面|全部|顺利|如期|按期|按时|提前)?(?:完成|达到|达成|实现|兑现)(?!情况|值|数|率|时[限间]|程度|质量|后|前|方式|过半|一半|大半|近半)了?|(?<![未不没])达标|控制在(?:年度)?(?:指标|目标|预算|计划|限额)[^，。；]{0,4}内|优于(?=年度|指标|目标|预期)`,
      'g',
    ),
  },
  { of: 'lost', is: true, words: /(?:没有|未|未能)得满分|(?<!没有|无|未)(?:失分|扣分|丢分)/g },
  {
    of: 'lost',
    is: false,
    words: /(?<!(?:没有|未|未能))得满分|(?<!得)满分(?=[，。；])|(?:没有|无|未)(?:失分|扣分|丢分)/g,
  },
]

const aims =
  /确保|力争|争取|保证|(?<![主重需必首紧])要(?![求点])|将|拟(?!订)|(?<!年度|工作|预算)计划$|下一步|下年|今后|尽快|督促|推动|为了|围绕|以便|努力|(?:尚|有|亟)待|需(?!求)/
/** Whether a text says that anything was reached or missed. */
export function saysOutcome(text: string): boolean {
  return claims.some(({ words }) => text.search(words) >= 0)
}

/** The claims of a text; cached by draft, which changes far less often than the facts. */
export const claimsIn = onceFor((draft: Marked) =>
  flatMap(claims, (claim) =>
    [...draft.text.matchAll(claim.words)]
      .map((match) => ({ claim, stretch: { from: match.index, to: match.index + match[0].length } }))
      .filter(({ stretch }) => isClaim(draft, stretch, claim)),
  ),
)

/** 完成95% is short of the target. */
const partly = /^完成了?\d{1,2}(?:\.\d{1,2})?[%％]/
/** 完成情况为“达成年度指标” states an indicator's result. */
const stated = /[为是]“$/

/** Whether words claim an outcome: an aim does not, nor does 实际完成 before its own figure. */
function isClaim({ text, clauses }: Marked, { from, to }: Stretch, { of, is }: Claim): boolean {
  if (of === 'lost') return true
  const clause = around(clauses, from)
  const behind = text.slice(to, clause.to)
  if (is && (/^(?:了|约)?\uFFFC/.test(behind) || isShare(behind))) return false
  if (is && partly.test(text.slice(from, to + 8))) return false
  if (stated.test(text.slice(Math.max(0, from - 4), from))) return false
  return !aims.test(text.slice(clause.from, from))
}
