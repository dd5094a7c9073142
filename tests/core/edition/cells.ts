import { tables as secondLevels } from '../../fixtures/tables.ts'

/**
 * Every cell of the form according to the domain, transcribed by hand: row, then `column kind`. After the kind:
 * `=` derived, `~` proposed, `!` required, `^` written by the signature, `<` read from the target, `@` from a file
 * only.
 */
const years = 'lastFinal amount, budget amount, final amount'
const derivedYears = 'lastFinal amount=, budget amount=, final amount='
const sources = 'initial amount, annual amount, executed amount'
const execution = 'weight points=, rate percent=, score points='
const signature = 'preparer text~!, date date!^, phone text~!, head text!^'
const indicator =
  'name text!, target measure!, actual measure!, direction choice<, unit text<, weight points!, band choice, score points~!, reason text'

const unit: readonly (readonly [string, string])[] = [
  ['unit', 'name text, selfReference choice, address text, duties items, offices items, subordinates items'],
  ['unit', 'retired count, notice text, noticeTitle text'],
  ['report.initialBudget', 'basic amount, projects amount=, general amount'],
]

const base: readonly (readonly [string, string])[] = [
  ['base.staff', 'quota count!, actual count!, controlRate percent='],
  ['base.threePublic', derivedYears],
  ['base.vehicles', derivedYears],
  ['base.vehiclePurchase', years],
  ['base.vehicleRunning', years],
  ['base.overseas', years],
  ['base.reception', years],
  ['base.projects', 'lastFinal amount!, budget amount!, final amount!'],
  ['base.operations', years],
  ['base.maintenance', years],
  ['base', 'otherProjects rows'],
  ['base.otherProjects.*', `name text, ${years}`],
  ['base', 'provincial rows'],
  ['base.provincial.*', `name text, ${years}`],
  ['base.publicFunds', 'lastFinal amount, budget amount, final amount!'],
  ['base.office', years],
  ['base.utilitiesTravel', years],
  ['base.meetingsTraining', years],
  ['base.procurement', 'budget amount, final amount=, goods amount, works amount, services amount'],
  ['base.basicAdjustment', 'budget amount=, final amount='],
  ['base', 'buildings rows'],
  ['base.buildings.*', 'name text, approvedArea area, actualArea area, areaRate percent='],
  ['base.buildings.*', 'budgetInvestment amount, actualInvestment amount, investmentRate percent='],
  ['base.frugality', 'text text!'],
  ['base.signature', signature],
]

/** Goals, headings, indicators, total and signature: the same in annexes 2 and 3. */
function evaluation(annex: string): readonly (readonly [string, string])[] {
  return [
    [`${annex}.goal`, 'expected text!, actual text!'],
    [`${annex}.heading`, 'output points~, benefit points~, satisfaction points~'],
    ...secondLevels.flatMap((table): (readonly [string, string])[] => [
      [`${annex}.indicators`, `${table} rows`],
      [`${annex}.indicators.${table}.*`, indicator],
    ]),
    [`${annex}.total`, 'weight points=, score points='],
    [`${annex}.signature`, signature],
  ]
}

const overall: readonly (readonly [string, string])[] = [
  ['overall.funds.total', `initial amount=, annual amount!, executed amount=, ${execution}`],
  ['overall.income', 'total amount=, general amount, governmentFund amount, nonTax amount, other amount'],
  ['overall.expenditure', 'total amount=, basic amount!, projects amount='],
  ['overall.funds.total', 'reason text'],
  ...evaluation('overall'),
]

const project: readonly (readonly [string, string])[] = [
  ['', 'project rows'],
  ['project.*', 'name text!, authority text~!, implementer text~!, level choice'],
  ['project.*.funds.total', `initial amount=, annual amount=, executed amount=, ${execution}`],
  ['project.*.funds.fiscal', sources],
  ['project.*.funds.carryover', sources],
  ['project.*.funds.other', sources],
  ['project.*.funds.total', 'reason text'],
  ...evaluation('project.*'),
]

const report: readonly (readonly [string, string])[] = [
  ['report', 'date date'],
  ['report.general', 'basic amount, projects amount'],
  ['report', 'stateCapital.amount amount, socialInsurance.amount amount, carryover.amount amount'],
  ['report.governmentFund', 'amount amount, use text'],
  ['report.change', 'reason text, basic text, projects text'],
  ['report.organisation', 'text text'],
  ['report', 'rules.text text, highlights.text text'],
  ['report.shortfalls', 'problems items, measures items'],
  ['report.use', 'text text'],
  ['report', 'publication text'],
  ['report.sections', 'opening text, duties text, staffing text, basicBudget text, basicFinal text, threePublic text'],
  ['report.sections', 'procurement text, projects text, governmentFund text, stateCapital text, socialInsurance text'],
  ['report.sections', 'performance text, problems text, measures text, publication text, original text@'],
  ['report.points', 'duties text@, performance text@, problems text@, measures text@, publication text@'],
]

/** `address kind flags`, in the order of the form. */
export const expectedCells: readonly string[] = [...unit, ...base, ...overall, ...project, ...report].flatMap(
  ([row, columns]) => columns.split(', ').map((column) => (row === '' ? column : `${row}.${column}`)),
)
