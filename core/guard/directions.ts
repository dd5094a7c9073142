import { flatMap } from '../flat-map.ts'
import { draftedOf, type Fault, fault, type Guarded } from './fault.ts'
import { around, type Stretch } from './marked.ts'
import { type Change, changeOf, changesIn, comparedIn, nearest, type Sign } from './signs.ts'

type Direction = { readonly sign: 1 | 0 | -1; readonly words: string; readonly compares?: true }

const directions: readonly Direction[] = [
  { sign: 1, words: '增长(?![点极])|增加(?!值)|上升|上涨|提高|提升|增幅|增多|回升|攀升|递增|扩大|多支出' },
  {
    sign: -1,
    words:
      '减少|下降|降低|压减|压缩|压降|下滑|降幅|减幅|回落|缩减|缩小|递减|少支出|(?<!厉行|勤俭)(?:节约|节省)(?!型|集约|用[水电])|节支|(?<!结转)[结节]余',
  },
  { sign: 0, words: '持平|基本相当|(?:保持|没有|无)(?:变化|不变)|不增不减' },
  {
    sign: 1,
    words: '超过|高于|超出|超额|大于|多于|优于|好于|突破|超(?=\uFFFC|指标|目标|计划|预算|年初|上年)|超支',
    compares: true,
  },
  { sign: -1, words: '低于|少于|小于|不及|达不到', compares: true },
]

/** Words that make a direction an aim instead of a claim. */
const aims =
  /进一步|切实|着力|努力|力争|争取|不断|持续|继续|加强|推动|促进|严格|严控|从严|[有亟]待|亟需|需(?!求)|应当|(?<![主重需必首紧])要(?![求点])|将|拟(?!订)|计划(?=[在于通])|下一步|下年|尽量|旨在|防止|避免|不得|为了|鼓励|引导|逐步/
const claims = /[了已]|同比|上年|去年|预算相比|相比|以来/
const tail = /^(?:了|至|到|为|达|额|数|率|的?幅度?|趋势|明显|较[大多]|[，。；、！？：\n\uFFFC]|$)/
const negated = /(?:没有|未曾?|并未|并无|不再|无)$/

/** Direction words that contradict the sign of the figure beside them, or have no figure. */
export function judgeDirections(guarded: Guarded): Fault[] {
  const words = flatMap(directions, (direction) =>
    flatMap([...guarded.draft.text.matchAll(new RegExp(direction.words, 'g'))], (match) => {
      const stretch = { from: match.index, to: match.index + match[0].length }
      return isAim(guarded, direction, stretch) ? [] : (judgeWord(guarded, direction, stretch) ?? [])
    }),
  )
  return [...words, ...judgeBases(guarded)]
}

function judgeWord(guarded: Guarded, { sign, compares }: Direction, stretch: Stretch): Fault | undefined {
  const { draft } = guarded
  const not = negated.test(draft.text.slice(Math.max(0, stretch.from - 2), stretch.from))
  const wrong = (is: Sign) => is !== undefined && (is === sign) === not
  const compared = compares ? comparedIn(guarded, around(draft.sentences, stretch.from)) : 'none'
  const is = compared === 'none' ? backing(guarded, stretch)?.sign : compared
  if (compared === 'none' && !backing(guarded, stretch)) return fault('direction', draft, stretch, '没有数据支持')
  return wrong(is) ? fault('direction', draft, stretch, `数据是${said(is)}`) : undefined
}

/**
 * The change that a direction word describes: in its own clause, else in the next clause of its sentence, else in the
 * one before.
 */
function backing(guarded: Guarded, { from }: Stretch): Change | undefined {
  const { clauses, sentences } = guarded.draft
  const near = nearest(changesIn(guarded, around(clauses, from)), from)
  if (near) return near
  const whole = changesIn(guarded, around(sentences, from))
  return whole.find(({ at }) => at > from) ?? whole.at(-1)
}

/** Whether a direction is an aim: the word takes an object, and its clause claims nothing about the past. */
function isAim(guarded: Guarded, { compares }: Direction, { from, to }: Stretch): boolean {
  const { draft } = guarded
  const clause = around(draft.clauses, from)
  const before = draft.text.slice(clause.from, from)
  const rest = draft.text.slice(to, clause.to)
  if (/(?:有待|亟待|亟需|还需|仍需|需|待)(?:进一步|继续|不断|持续)?$/.test(before)) return true
  if (tail.test(rest) || claims.test(before) || claims.test(rest)) return false
  return (!compares && saysAims(guarded)) || aims.test(before) || aims.test(rest)
}

/**
 * Whether the section says what is to be done, such as duties and measures: a verb with its object is no claim there.
 */
function saysAims(guarded: Guarded): boolean {
  const drafted = draftedOf(guarded)
  return drafted !== undefined && (drafted.tells === undefined || drafted.pairs !== undefined)
}

/** Faults in the basis of a change: 与上年相比 before a change from the budget, or the other way round. */
function judgeBases(guarded: Guarded): Fault[] {
  const { draft } = guarded
  return flatMap(draft.slots, (slot) => {
    const change = changeOf(guarded, slot)
    const clause = around(draft.clauses, slot.at)
    const before = draft.text.slice(clause.from, slot.at)
    const words = before.slice(before.lastIndexOf('\uFFFC') + 1)
    const last = /上年|去年|同比|上一年/.test(words)
    const budget = words.includes('预算')
    if (!change || change.from.length === 0 || (last && budget)) return []
    const lastly = change.from.includes('lastFinal')
    const wrong = lastly ? budget : last
    if (!wrong) return []
    return fault(
      'direction',
      draft,
      { from: clause.from, to: slot.at + 1 },
      lastly ? '这里是与上年决算比' : '这里是与预算比',
    )
  })
}

function said(sign: Sign): string {
  return sign === 0 ? '持平' : sign === 1 ? '增加' : '减少'
}
