import type { Pattern } from '../../../address.ts'
import type { ProseSection, Sentence } from '../../../narrative/vocabulary.ts'
import { all, answered, areEqual, isAbove, isSome, isZero, not, when } from './conditions.ts'
import { type Part, partsOf } from './parts.ts'

const [budget, final, last] = ['base.threePublic.budget', 'base.threePublic.final', 'base.threePublic.lastFinal']

const threePublicParts: readonly Part[] = [
  { name: '公务用车购置费', figure: 'base.vehiclePurchase.final' },
  { name: '公务用车运行维护费', figure: 'base.vehicleRunning.final' },
  { name: '公务接待费', figure: 'base.reception.final' },
  { name: '因公出国（境）费', figure: 'base.overseas.final' },
]

const someSpent: readonly Sentence[] = [
  '“三公”经费',
  when(
    not(isZero(budget)),
    '预算{{base.threePublic.budget}}，决算{{base.threePublic.final}}，为预算的{{rate.threePublic}}',
  ),
  when(isZero(budget), '未安排预算，决算{{base.threePublic.final}}'),
  when(all(isAbove(final, budget), isSome(budget)), '，超出预算{{difference.threePublic}}'),
  when(isAbove(final, budget), '{{explanation.base.threePublic.final.above.budget}}。决算'),
  when(not(isAbove(final, budget)), '，'),
  '{{compared.threePublic}}{{explanation.base.threePublic.final.above.lastFinal}}。',
  ...partsOf({ whole: final, parts: threePublicParts, some: '决算中，', only: '决算全部为', none: '，未发生' }),
  '。',
]

/** A part of the public funds; if it grew beyond the reminder line, with its explanation. */
function publicPart(row: Pattern, name: string): Sentence {
  const [now, before] = [`${row}.final`, `${row}.lastFinal`]
  const grown = all(isSome(before), isAbove(now, { times: [before, { constant: '1.3' }] }))
  const figure = `${name}{{${now}}}`
  const compared = `{{${row.replace('base.', 'compared.')}}}`
  return {
    group: [
      when(all(not(grown), not(isZero(now))), figure),
      when(grown, `${figure}，${compared}{{explanation.${row}.final.growth}}`),
    ],
    join: '',
    end: '',
  }
}

const [fundsBudget, funds] = ['base.publicFunds.budget', 'base.publicFunds.final']

const publicFunds: readonly Sentence[] = [
  when(not(isZero(funds)), '公用经费'),
  when(all(isSome(fundsBudget), not(isZero(funds))), '预算{{base.publicFunds.budget}}，'),
  when(not(isZero(funds)), '决算{{base.publicFunds.final}}，'),
  when(
    all(isSome(fundsBudget), isAbove(funds, fundsBudget)),
    '超出预算{{difference.publicFunds}}{{explanation.base.publicFunds.final.above.budget}}{{explanation.base.publicFunds.final.farAboveBudget}}。决算',
  ),
  when(not(isZero(funds)), '{{compared.publicFunds}}{{explanation.base.publicFunds.final.growth}}。'),
  {
    group: [
      publicPart('base.office', '办公经费'),
      publicPart('base.utilitiesTravel', '水费、电费、差旅费'),
      publicPart('base.meetingsTraining', '会议费、培训费'),
    ],
    first: '公用经费中，',
    join: '；',
    end: '。',
  },
]

/** Rules that are worded in a sentence of their own. */
const wholeSentence = { like: ['report.rules.text', '^(?:我|本|严格|认真|制定|修订|建立|健全|按照)'] } as const

export const threePublic: ProseSection = {
  id: 'threePublic',
  title: '“三公”经费执行情况',
  paragraphs: [
    [
      when(all(isZero(budget), isZero(final)), '未安排“三公”经费预算，全年未发生“三公”经费支出'),
      when(all(not(isZero(budget)), isZero(final)), '“三公”经费预算{{base.threePublic.budget}}，全年未发生支出'),
      when(all(isZero(final), isSome(last)), '，{{compared.threePublic}}'),
      when(isZero(final), '。'),
      { when: not(isZero(final)), group: someSpent, join: '', end: '' },
    ],
    publicFunds,
    [
      when(answered('base.frugality.text'), '厉行节约方面，{{base.frugality.text}}。'),
      when(all(answered('report.rules.text'), not(wholeSentence)), '内部管理执行{{report.rules.text}}。'),
      when(wholeSentence, '{{report.rules.text}}。'),
    ],
  ],
}

const [planned, bought] = ['base.procurement.budget', 'base.procurement.final']
const procurementParts: readonly Part[] = [
  { name: '货物', figure: 'base.procurement.goods' },
  { name: '工程', figure: 'base.procurement.works' },
  { name: '服务', figure: 'base.procurement.services' },
]

export const procurement: ProseSection = {
  id: 'procurement',
  title: '政府采购执行情况',
  paragraphs: [
    [
      when(all(isZero(planned), isZero(bought)), '全年未安排政府采购预算，未发生政府采购支出。'),
      when(
        all(not(isZero(planned)), isZero(bought)),
        '政府采购预算{{base.procurement.budget}}，全年未发生政府采购支出。',
      ),
      {
        when: not(isZero(bought)),
        group: [
          when(
            not(isZero(planned)),
            '政府采购预算{{base.procurement.budget}}，实际支出{{base.procurement.final}}，完成预算的{{rate.procurement}}{{explanation.base.procurement.final.above.budget}}{{explanation.base.procurement.final.farAboveBudget}}',
          ),
          when(isZero(planned), '政府采购支出{{base.procurement.final}}'),
          ...partsOf({ whole: bought, parts: procurementParts, some: '，其中', only: '，全部为' }),
        ],
        join: '',
        end: '。',
      },
    ],
  ],
}

const projectSpending: readonly Sentence[] = [
  '{year}年项目支出决算{{base.projects.final}}，{{compared.projects}}',
  when(
    all(not(areEqual('base.projects.lastFinal', 'base.projects.final')), answered('report.change.projects')),
    '{{report.change.projects.because}}',
  ),
  when(not(answered('report.change.projects')), '{{explanation.base.projects.final.growth}}'),
  '。',
  {
    group: [
      when(isSome('base.operations.final'), '业务工作经费{{base.operations.final}}'),
      when(isSome('base.maintenance.final'), '运行维护经费{{base.maintenance.final}}'),
      {
        each: [{ row: 'base.otherProjects.*', only: isSome('base.otherProjects.*.final') }],
        say: '{{.name}}{{.final}}',
        join: '、',
        end: '',
      },
      {
        each: [{ row: 'base.provincial.*', only: isSome('base.provincial.*.final') }],
        first: '省级专项资金{{sum.provincial}}，包括',
        say: '{{.name}}{{.final}}',
        join: '、',
        end: '',
      },
    ],
    first: '项目支出中，',
    join: '；',
    end: '。',
  },
]

export const projects: ProseSection = {
  id: 'projects',
  title: '项目支出情况',
  paragraphs: [
    [
      when(all(isZero('base.projects.final'), isZero('base.projects.lastFinal')), '{year}年未安排项目支出。'),
      when(
        all(isZero('base.projects.final'), isSome('base.projects.lastFinal')),
        '{year}年未发生项目支出，{{compared.projects}}。',
      ),
      { when: not(isZero('base.projects.final')), group: projectSpending, join: '', end: '' },
    ],
    [
      {
        each: [{ row: 'base.buildings.*' }],
        first: '当年完工的楼堂馆所中，',
        say: [
          {
            when: { all: [isSome('.approvedArea'), isSome('.budgetInvestment')] },
            say: '{{.name}}规模控制率{{.areaRate}}，投资概算控制率{{.investmentRate}}',
          },
          { when: isSome('.approvedArea'), say: '{{.name}}规模控制率{{.areaRate}}' },
          { when: isSome('.budgetInvestment'), say: '{{.name}}投资概算控制率{{.investmentRate}}' },
        ],
        join: '；',
        end: '。',
      },
    ],
  ],
}
