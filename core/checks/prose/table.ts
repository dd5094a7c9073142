import { flatMap } from '../../flat-map.ts'
import { cellsRead } from '../../formula.ts'
import type { ProseRule } from '../../prose/rules.ts'
import { writtenIn } from '../../prose/typed.ts'
import { judgeBalance } from './balance.ts'
import { anchorCells, besideClaims, draftCells, textCells, yearCells } from './beside.ts'
import { judgeChanges } from './changes.ts'
import { judgeCompletion } from './completion.ts'
import { judgeCounted } from './counted.ts'
import { judgeCount, judgeNone, judgePairs, judgeStates } from './counts.ts'
import { judgeDates } from './dates.ts'
import { judgeDoubled } from './doubled.ts'
import { judgeFigures } from './figures.ts'
import { judgeHeaded } from './headed.ts'
import { eachText, type ProseKind, type ProseRuleOf } from './kind.ts'
import { judgeListed } from './listed.ts'
import { judgeDepartment, judgeFields } from './names.ts'
import { judgeNoProblem } from './no-problem.ts'
import { judgeNumbering } from './numbering.ts'
import { judgeOfYear } from './of-year.ts'
import { judgeScope } from './scope.ts'
import { judgeSelfKind, judgeSelfReference } from './self-reference.ts'
import { judgeShares } from './shares.ts'
import { judgeStale } from './stale.ts'
import { judgeSums } from './sums.ts'
import { judgeCells, judgeUnborne } from './unborne.ts'
import { judgeUnits } from './units.ts'
import { judgeWordings } from './wordings.ts'
import { judgeYears } from './years.ts'

/** Every type of rule over prose under its name. */
type ProseKinds = { readonly [Type in ProseRule['type']]: ProseKind<Type> }

const nothing = () => []
const unborneTexts = eachText(judgeUnborne)

const proseKinds: ProseKinds = {
  figure: { reads: anchorCells, judge: eachText(judgeFigures) },
  unit: { reads: anchorCells, judge: eachText(judgeUnits) },
  change: { reads: (form) => [...anchorCells(form), ...yearCells(form)], judge: eachText(judgeChanges) },
  completion: {
    reads: nothing,
    judge: eachText((_, text, rule: ProseRuleOf<'completion'>) => judgeCompletion(text, rule)),
  },
  sum: { reads: anchorCells, judge: eachText(judgeSums) },
  balance: { reads: anchorCells, judge: eachText(judgeBalance) },
  share: { reads: nothing, judge: eachText((_, text, rule: ProseRuleOf<'share'>) => judgeShares(text, rule)) },
  stale: { reads: draftCells, judge: eachText(judgeStale) },
  unborne: {
    reads: (form, { fault, cells = [] }) => [...cells, ...besideClaims(form, fault)],
    judge: (place, rule) => [...(rule.cells ? judgeCells(place, rule) : []), ...unborneTexts(place, rule)],
    alsoExplained: ({ cells = [] }) => cells,
  },
  numbering: { reads: nothing, judge: eachText(judgeNumbering) },
  wording: {
    reads: (form, { cells = [], texts }) => [...cells, ...(texts ? textCells(form) : [])],
    judge: judgeWordings,
  },
  field: { reads: (_, { own }) => own, judge: eachText(judgeFields) },
  department: { reads: (_, { name }) => [name], judge: eachText(judgeDepartment) },
  selfReference: { reads: (_, { cell, name }) => [cell, name], judge: eachText(judgeSelfReference) },
  selfKind: { reads: (_, { cell, name }) => [cell, name], judge: eachText(judgeSelfKind) },
  doubled: { reads: nothing, judge: eachText((_, text, rule: ProseRuleOf<'doubled'>) => judgeDoubled(text, rule)) },
  date: { reads: nothing, judge: eachText((_, text) => judgeDates(text)) },
  ofYear: { reads: nothing, judge: eachText(judgeOfYear) },
  year: { reads: nothing, judge: eachText(judgeYears) },
  pairs: { reads: nothing, judge: ({ form, facts }, rule) => judgePairs(writtenIn(form, facts), rule) },
  states: { reads: (_, { cell }) => [cell], judge: eachText(judgeStates) },
  listed: { reads: nothing, judge: eachText((_, text, rule: ProseRuleOf<'listed'>) => judgeListed(text, rule)) },
  counted: {
    reads: (_, { things }) => flatMap(things, ({ list }) => (list === undefined ? [] : [list, `${list}.*.name`])),
    judge: eachText(judgeCounted),
  },
  headed: { reads: nothing, judge: eachText((_, text, rule: ProseRuleOf<'headed'>) => judgeHeaded(text, rule)) },
  noProblem: {
    reads: nothing,
    judge: eachText((_, text, rule: ProseRuleOf<'noProblem'>) => judgeNoProblem(text, rule)),
  },
  count: { reads: (_, { cell }) => [cell], judge: eachText(judgeCount) },
  scope: {
    reads: (_, { funds }) => flatMap(funds, ({ all, own }) => [...cellsRead(all), ...cellsRead(own)]),
    judge: eachText(judgeScope),
  },
  none: { reads: (_, { figure }) => cellsRead(figure), judge: eachText(judgeNone) },
}

/** The definition of a rule's type. */
export function proseKind<Type extends ProseRule['type']>(rule: ProseRuleOf<Type>): ProseKind<Type> {
  return proseKinds[rule.type as Type]
}
