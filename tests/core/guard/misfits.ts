import type { Dice } from '../../fixtures/dice.ts'
import type { World } from './clean.ts'

/** Slots after the words for others; nothing here uses the guard. */

/** Rows of annex 1 with their words. */
export const money = [
  ['“三公”经费', 'base.threePublic'],
  ['公务接待费', 'base.reception'],
  ['公务用车运行维护费', 'base.vehicleRunning'],
  ['公用经费', 'base.publicFunds'],
  ['办公经费', 'base.office'],
  ['会议费、培训费', 'base.meetingsTraining'],
  ['业务工作经费', 'base.operations'],
  ['运行维护经费', 'base.maintenance'],
  ['项目支出', 'base.projects'],
] as const

const columns = [
  ['预算', 'budget'],
  ['决算', 'final'],
  ['上年决算', 'lastFinal'],
] as const

const changes = [
  ['“三公”经费决算与上年决算相比', 'change.threePublic'],
  ['项目支出决算与上年决算相比', 'change.projects'],
  ['公用经费决算与上年决算相比', 'change.publicFunds'],
  ['政府采购执行率', 'rate.procurement'],
  ['“三公”经费决算占预算的', 'rate.threePublic'],
] as const

function two<One>(dice: Dice, all: readonly One[]): readonly [One, One] {
  const one = dice.pick(all)
  return [one, dice.pick(all.filter((other) => other !== one))]
}

/** “公务接待费决算” before the figure of another row. */
function otherRow(dice: Dice): string {
  const [[words], [, row]] = two(dice, money)
  const [said, column] = dice.pick(columns)
  return dice.pick([`${words}${said}{{${row}.${column}}}。`, `2023年${words}${said}为{{${row}.${column}}}。`])
}

/** “决算” before the budget. */
function otherColumn(dice: Dice): string {
  const [words, row] = dice.pick(money)
  const [[said], [, column]] = two(dice, columns.slice(0, 2))
  return dice.pick([
    `${words}${said}{{${row}.${column}}}。`,
    `${words}${said}数为{{${row}.${column}}}。`,
    `${said}共{{base.threePublic.${said === '预算' ? 'budget' : 'final'}}}，其中${words}{{${row}.${column}}}。`,
  ])
}

/** “上年” before a figure of the year, and the other way round. */
function otherYear(dice: Dice): string {
  const [words, row] = dice.pick(money)
  return dice.pick([
    `${words}上年决算{{${row}.final}}。`,
    `2022年${words}决算{{${row}.final}}。`,
    `去年${words}{{${row}.budget}}。`,
    `2023年${words}决算{{${row}.lastFinal}}。`,
    `本年${words}{{${row}.lastFinal}}。`,
  ])
}

function otherChange(dice: Dice): string {
  const [[words], [, slot]] = two(dice, changes)
  return `${words}{{${slot}}}。`
}

/** One indicator's name before another one's figure. */
function otherIndicator(dice: Dice, { rows }: World): string {
  const [{ row, name }, other] = two(dice, rows)
  const who = dice.chance(0.5) ? `{{${row}.name}}` : name
  return dice.pick([
    `${who}实际{{${other.row}.actual}}。`,
    `${who}得{{${other.row}.score}}。`,
    `${who}指标值{{${other.row}.target}}，实际{{${row}.actual}}。`,
  ])
}

/** 指标值 before the actual. */
function otherCell(dice: Dice, { rows }: World): string {
  const { row } = dice.pick(rows)
  return dice.pick([
    `{{${row}.name}}指标值{{${row}.actual}}。`,
    `{{${row}.name}}实际完成{{${row}.target}}。`,
    `{{${row}.name}}得{{${row}.weight}}。`,
    `{{${row}.name}}满分{{${row}.score}}。`,
  ])
}

export const misfits: Readonly<Record<string, (dice: Dice, world: World) => string>> = {
  otherRow,
  otherColumn,
  otherYear,
  otherChange,
  otherIndicator,
  otherCell,
}

/** The same words before their own figures. */
export function fitting(dice: Dice): string {
  const [words, row] = dice.pick(money)
  const [said, column] = dice.pick(columns)
  const [change, slot] = dice.pick(changes)
  return dice.pick([
    `${words}${said}{{${row}.${column}}}。`,
    `${words}预算{{${row}.budget}}，决算{{${row}.final}}，上年决算{{${row}.lastFinal}}。`,
    `2023年${words}决算{{${row}.final}}，2022年{{${row}.lastFinal}}。`,
    `“三公”经费决算{{base.threePublic.final}}，其中公务接待费{{base.reception.final}}。`,
    `项目支出{{base.projects.final}}，包括业务工作经费{{base.operations.final}}和运行维护经费{{base.maintenance.final}}。`,
    `编制{{base.staff.quota}}，年末在职{{base.staff.actual}}，人员控制率{{base.staff.controlRate}}。`,
    '政府采购支出{{base.procurement.final}}，其中货物{{base.procurement.goods}}，服务{{base.procurement.services}}。',
    '总支出{{overall.expenditure.total}}，其中基本支出{{overall.expenditure.basic}}，项目支出{{overall.expenditure.projects}}。',
    '年初预算{{overall.funds.total.initial}}，全年预算{{overall.funds.total.annual}}，执行{{overall.funds.total.executed}}。',
    `${change}{{${slot}}}。`,
  ])
}
