import type { Pattern } from '../../address.ts'
import { flatMap } from '../../flat-map.ts'
import type { Form } from '../../form.ts'
import { evaluate } from '../../formula.ts'
import { subjectsIn } from '../../guard/subjects.ts'
import { onceForText } from '../../once.ts'
import type { Written } from '../../prose/typed.ts'
import { slot } from '../../prose/words.ts'
import { type Passage, type Place, quote } from './place.ts'

/** A direction without a figure: what it is about, compared with which column, and which way. */
type Claim = {
  readonly row: Pattern
  readonly base: 'lastFinal' | 'budget'
  readonly sign: number
  readonly text: string
  readonly at: number
  readonly end: number
}

const ways: readonly (readonly [number, RegExp])[] = [
  [1, /增长|增加(?!值)|上升|上涨|提高/g],
  [-1, /减少|下降|降低|压减|下滑/g],
  [0, /持平/g],
]
const anyWay = new RegExp(ways.map(([, words]) => words.source).join('|'))
const figures = new RegExp(`[\\d${slot}]`)
/** Words of an aim, a doubt or a denial, or about a part of the whole or a time within the year: no claim. */
const noClaim =
  /[未没不无将拟要应可]|力争|确保|争取|进一步|着力|努力|推动|促进|严格|严控|控制|计划|避免|防止|有望|预计|季度|月|部分|其中|人均|标准|幅度|增速|次数|批次|人次|效益|效率|水平/

/** Words that compare with a budget and do not mention last year: 较年初预算. */
const againstBudget = /^(?!.*(?:上年|去年|同比)).*[比较与和低高](?:于|同)?(?:年初|全年|本年|部门)?预算/
/** Words after a change that make it an aim or set it at another time: 压减后. */
const goesOn = /^(?:后|以后|之后|的)/
/** A longer clause is about more than one row. */
const longestClause = 120

/**
 * Judges directions without a figure, such as 三公经费较上年下降, by the sign of the figures; other words name nothing that can
 * be checked.
 */
export function judgeBareDirections({ form, facts }: Place, { prose }: Written): Passage[] {
  return flatMap(claimsIn(form, prose.text), ({ row, base, sign, text, at, end }) => {
    const [from, to] = [`${row}.${base}`, `${row}.final`].map((cell) => evaluate(form, facts, cell)?.value)
    if (!from || !to || to.cmp(from) === sign) return []
    const is = to.eq(from) ? '持平' : to.gt(from) ? '增加' : '减少'
    return {
      shows: `${quote(text, at, end)}：${from.toFixed()} → ${to.toFixed()} 是${is}`,
      reads: [`${row}.final`, `${row}.${base}`],
    }
  })
}

const claimsIn = onceForText((form: Form, text: string): readonly Claim[] =>
  flatMap(text.split(/(?<=[。；！？\n])/), (sentence) =>
    anyWay.test(sentence) && !figures.test(sentence) ? claimsOf(form, sentence) : [],
  ),
)

function claimsOf(form: Form, sentence: string): Claim[] {
  let from = 0
  return flatMap(sentence.split(/(?<=[，：、])/), (clause) => {
    const at = from
    from += clause.length
    if (clause.length > longestClause || !anyWay.test(clause) || noClaim.test(clause)) return []
    return flatMap(ways, ([sign, words]) =>
      flatMap([...clause.matchAll(words)], (match) => {
        const before = clause.slice(0, match.index)
        const row = rowIn(form, before)
        const base = baseIn(before)
        if (row === undefined || !base || goesOn.test(clause.slice(match.index + match[0].length))) return []
        return { row, base, sign, text: sentence, at, end: at + match.index + match[0].length } as const
      }),
    )
  })
}

/**
 * The column of comparison: 较预算下降 means the budget, otherwise last year; a direction of the budget itself has neither.
 */
function baseIn(before: string): Claim['base'] | undefined {
  if (!/预算/.test(before)) return 'lastFinal'
  return againstBudget.test(before) ? 'budget' : undefined
}

/** The one row with two years of figures that the words right before a direction name. */
function rowIn(form: Form, words: string): Pattern | undefined {
  const named = subjectsIn(form, words)
  const [only] = named.length === 1 ? named : []
  const rows = flatMap([...(only?.cells ?? [])], (cell) => /^(.+)\.lastFinal$/.exec(cell)?.[1] ?? [])
  return rows.length === 1 && rows[0] !== undefined && !rows[0].includes('*') ? rows[0] : undefined
}
