import { carriedOver, givenFacts } from '../../../core/bureau/carry.ts'
import type { Listed } from '../../../core/bureau/change.ts'
import { formOf, publishedForms } from '../../../core/editions/index.ts'
import type { Form } from '../../../core/form.ts'
import { foundOf } from '../../../core/known/needs.ts'
import { readDeadline } from '../../../core/values/dates.ts'
import { dayAfter } from '../../../core/values/days.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { saysNone } from '../../../core/values/texts.ts'
import { evenNumber } from '../../../core/values/tidy.ts'
import { comingAfter, deadlineExample, local, today, yearIn } from '../clock.ts'
import type { Button } from '../nouns.ts'
import type { AtDesk, Turn } from '../talk.ts'
import type { YearDraft } from './actions.ts'
import { departmentsOf, lastYearOf } from './desk.ts'
import type { DeskAsk } from './place.ts'
import type { BureauSay, YearPlan } from './say.ts'

const longestNotice = 60
const longestLabel = 10
const lateDays = 14
const stepsBack = ['返回', '上一步', '上一题']
export const leave: Button = { label: '回工作台', action: { do: 'desk' } }

/** Asks an officer for something, or shows what can be done. */
export function asking(ask: DeskAsk, say: BureauSay & { readonly choices: readonly Button[] }): Turn {
  return { place: { at: 'desk', ask, choices: say.choices }, says: [say] }
}

/** 开展自评: asks for the year. */
export function openYear(at: AtDesk, refused?: { readonly refused: string; readonly why: 'noForm' | 'opened' }): Turn {
  const last = Number(today(at).slice(0, 4)) - 1
  const opened = at.bureau.campaigns.map(({ year }) => year)
  const years = [last, last - 1].filter((year) => !opened.includes(year) && formsFor(year).length > 0)
  const choices: Button[] = [
    ...years.map((year): Button => ({ label: `${year}年度`, action: { do: 'opening', draft: { year } } })),
    leave,
  ]
  return asking({ for: 'year' }, { say: 'askCampaignYear', choices, ...refused })
}

/** Reads a text as the year. */
export function takeYear(at: AtDesk, text: string): Turn {
  const year = yearIn(at, text) ?? 0
  if (formsFor(year).length === 0 || year > Number(today(at).slice(0, 4)))
    return openYear(at, { refused: text.trim(), why: 'noForm' })
  return nextOf(at, { year })
}

/** Asks for the next thing that a campaign needs: its notice, deadline, form; finally for a confirmation. */
export function nextOf(at: AtDesk, draft: YearDraft): Turn {
  const { year } = draft
  if (at.bureau.campaigns.some((campaign) => campaign.year === year))
    return openYear(at, { refused: `${year}年度`, why: 'opened' })
  if (draft.notice === undefined) return askNotice(draft)
  if (draft.deadline === undefined) return askDeadline(at, draft)
  const forms = formsFor(year)
  const form = draft.edition === undefined ? forms[0] : formOf(draft.edition)
  if (draft.edition === undefined && forms.length > 1) return askForm(draft, forms)
  return form ? confirm(at, { ...draft, edition: form.edition.id }, form) : openYear(at)
}

/** Reads a text as what was asked for, or goes back to what was asked before. */
export function takeNext(at: AtDesk, draft: YearDraft, text: string): Turn {
  if (stepsBack.includes(text.trim())) return stepBack(at, draft)
  if (draft.notice === undefined) return takeNotice(at, draft, text.trim())
  if (draft.deadline !== undefined) return nextOf(at, draft)
  const read = readDeadline(text, comingAfter(at, draft.year))
  if (!('value' in read)) return askDeadline(at, draft, read.refused)
  if (read.value <= local(at, at.at)) return askDeadline(at, draft, 'past')
  return nextOf(at, { ...draft, deadline: read.value })
}

/** Opens the campaign with the departments of the one before, and what they need not tell again. */
export function openNow(at: AtDesk, draft: YearDraft): Turn {
  const { year, notice, deadline, edition } = draft
  const form = edition === undefined ? undefined : formOf(edition)
  const opened = at.bureau.campaigns.some((campaign) => campaign.year === year)
  if (!form || opened || notice === undefined || deadline === undefined) return nextOf(at, draft)
  const last = lastYearOf(at.bureau, year)
  const departments = last ? foundOf(at, 'carried', last.id).all.map((one) => listed(form, one, notice)) : []
  const choices: Button[] = [
    { label: '部门名单', action: { do: 'askList' } },
    ...(departments.length > 0 ? [{ label: '邀请链接', action: { do: 'links' } } as const] : []),
    leave,
  ]
  const from = last && departments.length > 0 ? { from: last.year } : {}
  return {
    ...asking({ for: 'nothing' }, { say: 'yearOpened', year, departments: departments.length, ...from, choices }),
    bureau: [{ change: 'open', year, edition: form.edition.id, notice, deadline, departments }],
    jobs: departments.length > 0 ? [{ job: 'announce', year, what: 'opened' }] : [],
  }
}

/** The forms that a year can be filed on, the usual one first. */
function formsFor(year: number): Form[] {
  return publishedForms.filter(({ edition: { years } }) => years.from <= year && year <= (years.to ?? year)).reverse()
}

function listed(
  form: Form,
  last: { readonly department: string; readonly facts: ReadonlyMap<string, string> },
  notice: string,
): Listed {
  const given = givenFacts(form, last.department, notice)
  const told = new Set(given.map(({ address }) => address))
  const carried = carriedOver(form, last.facts).filter(({ address }) => !told.has(address))
  return { name: last.department, facts: [...given, ...carried] }
}

/** Asks again for what was told last. */
function stepBack(at: AtDesk, draft: YearDraft): Turn {
  const { action } = backFrom(draft)
  return action.do === 'opening' ? nextOf(at, action.draft) : openYear(at)
}

/** The button back to what was told last. */
function backFrom({ edition, deadline, notice, year }: YearDraft): Button & { readonly action: Back } {
  const label = '‹ 返回'
  if (notice === undefined) return { label, action: { do: 'openYear' } }
  if (deadline === undefined) return { label, action: { do: 'opening', draft: { year } } }
  const several = edition !== undefined && formsFor(year).length > 1
  return { label, action: { do: 'opening', draft: { year, notice, ...(several ? { deadline } : {}) } } }
}

type Back = { readonly do: 'openYear' } | { readonly do: 'opening'; readonly draft: YearDraft }

function askNotice(draft: YearDraft, refused?: string, meant?: string): Turn {
  const given = (label: string, notice: string): Button => ({
    label,
    action: { do: 'opening', draft: { ...draft, notice } },
  })
  const choices = [
    ...(meant === undefined ? [] : [given(meant, meant), given('就按我发的', refused ?? '')]),
    ...(meant === undefined ? [given('还没有文号', '')] : []),
    backFrom(draft),
    leave,
  ]
  const said = { ...(refused === undefined ? {} : { refused }), ...(meant === undefined ? {} : { meant }) }
  return asking({ for: 'opening', draft }, { say: 'askNotice', year: draft.year, choices, ...said })
}

/** Reads a notice's number: 云财绩[2024]5号 is stored with 〔〕; 云财绩2024-5号 must be confirmed. */
function takeNotice(at: AtDesk, draft: YearDraft, text: string): Turn {
  if (saysNone(text)) return nextOf(at, { ...draft, notice: '' })
  const notice = evenNumber(text.replace(/\s+/g, ''))
  if (notice.length > longestNotice) return askNotice(draft, text)
  if (/〔\d{4}〕第?\d+号$/.test(notice)) return nextOf(at, { ...draft, notice })
  const [, office, year, number] = /^(\p{Script=Han}+)(\d{4})[-—–年.·]?第?(\d{1,4})号?$/u.exec(notice) ?? []
  return askNotice(draft, notice, number === undefined ? undefined : `${office}〔${year}〕${Number(number)}号`)
}

type Refused = Extract<BureauSay, { say: 'askYearDeadline' }>['refused']

function askDeadline(at: AtDesk, draft: YearDraft, refused?: Refused): Turn {
  const choices = [backFrom(draft), leave]
  const example = deadlineExample(at, draft.year)
  const say = { say: 'askYearDeadline', example, choices, ...(refused ? { refused } : {}) } as const
  return asking({ for: 'opening', draft }, say)
}

function askForm(draft: YearDraft, forms: readonly Form[]): Turn {
  const offers = forms.map(({ edition: { id, title } }, index): Button => {
    const label = `${index + 1} ${shortened(title, longestLabel)}`
    return { label, action: { do: 'opening', draft: { ...draft, edition: id } } }
  })
  const choices = [...offers, backFrom(draft)]
  return asking(
    { for: 'opening', draft },
    { say: 'askForm', year: draft.year, forms: forms.map(({ edition }) => edition.title), choices },
  )
}

/** The first year whose holidays are not published, up to the last reminders of overdue departments. */
function unknownYear(at: AtDesk, day: string): Pick<YearPlan, 'unknown'> {
  const { isKnown } = at.calendar
  const first = [day, dayAfter(day, lateDays)].find((one) => !isKnown(one))
  return first === undefined ? {} : { unknown: Number(first.slice(0, 4)) }
}

function confirm(at: AtDesk, draft: YearDraft, form: Form): Turn {
  const { year, notice = '', deadline = '' } = draft
  const last = lastYearOf(at.bureau, year)
  const departments = last ? departmentsOf(at, last.id).length : 0
  const choices: Button[] = [
    { label: '确认开展', action: { do: 'openNow', draft } },
    backFrom(draft),
    { label: '从头再来', action: { do: 'openYear' } },
    leave,
  ]
  const plan = {
    year,
    notice,
    deadline,
    form: form.edition.title,
    ...unknownYear(at, deadline.slice(0, 10)),
  }
  const from = last && departments > 0 ? { from: { year: last.year, departments } } : {}
  return asking({ for: 'opening', draft }, { say: 'confirmYear', ...plan, ...from, choices })
}
