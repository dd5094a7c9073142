import { isOpen } from '../../../core/checks/explanations.ts'
import type { Annex } from '../../../core/edition.ts'
import { rowNumbers } from '../../../core/facts.ts'
import { neededQuestions } from '../../../core/questions.ts'
import { printedAnnex } from '../../../core/report/assemble.ts'
import { listNames } from '../asking/shown.ts'
import { entriesIn, entryButtons } from '../findings/feature.ts'
import type { Action, Button } from '../nouns.ts'
import { findingsOf, goingOnAt, type Placed, questionOf, rowOf, type Talk, type Turn } from '../talk.ts'

type Asked = Extract<Action, { do: 'table' }>

const mostFindings = 8

/** 检查 附件一: the findings of the annex; 看整张表: also the annex as printed. */
export function showTable(talk: Talk, { annex: number, called, copy, whole }: Asked): Turn {
  const annexes = talk.form.edition.annexes
  const annex = annexes.find((one) => one.number === number) ?? (annexes.length === 1 ? annexes[0] : undefined)
  if (!annex) return whichAnnex(talk, number !== '')
  if (annex.each === undefined) return tableOf(talk, annex, [], whole === true)
  const row = copy ?? copyCalled(talk, annex.each, called)
  const standing = rowNumbers(talk.filing.facts, annex.each) ?? []
  return row !== undefined && standing.includes(row)
    ? tableOf(talk, annex, [row], whole === true)
    : whichCopy(talk, annex, annex.each, whole === true)
}

/** The action that shows the whole annex of the current question; without a question it asks which annex. */
export function tableInHand(placed: Placed): Asked {
  const question = questionOf(placed, rowOf(placed.place))
  const annex = question && placed.form.sections.get(question.row.section)?.annex
  const [copy] = annex?.each === undefined ? [] : (question?.numbers ?? [])
  return { do: 'table', annex: annex?.number ?? '', ...(copy === undefined ? {} : { copy }), whole: true }
}

/** Asks which annex to show. */
function whichAnnex(talk: Talk, unknown: boolean): Turn {
  const choices = talk.form.edition.annexes.map(
    ({ number }): Button => ({ label: number, action: { do: 'table', annex: number, whole: true } }),
  )
  return menuOver(talk, choices, { says: [{ say: 'whichAnnex', unknown, choices }] })
}

/** The row number of a copy, by its position or its name; the only copy needs neither. */
function copyCalled({ filing }: Talk, list: string, called = ''): number | undefined {
  const standing = rowNumbers(filing.facts, list) ?? []
  if (standing.length === 1) return standing[0]
  return /^\d+$/.test(called) ? standing[Number(called) - 1] : standing[listNames(filing.facts, list).indexOf(called)]
}

function whichCopy(talk: Talk, { number }: Annex, list: string, whole: boolean): Turn {
  const names = listNames(talk.filing.facts, list)
  const choices = (rowNumbers(talk.filing.facts, list) ?? []).map(
    (copy, at): Button => ({
      label: `${at + 1} ${names[at]}`,
      action: { do: 'table', annex: number, copy, ...wholly(whole) },
    }),
  )
  if (choices.length === 0)
    return { says: [{ say: 'noTable', choices: [{ label: '项目', action: { do: 'projects' } }] }] }
  return menuOver(talk, choices, { says: [{ say: 'whichTable', annex: number, choices }] })
}

function tableOf(talk: Talk, annex: Annex, numbers: readonly number[], whole: boolean): Turn {
  const { form, filing } = talk
  const root = [annex.each ?? annex.id, ...numbers].join('.')
  const findings = findingsOf(talk).filter(
    (finding) => isOpen(finding) && finding.at.some((address) => address.startsWith(`${root}.`) || address === root),
  )
  const broken = findings.flatMap(({ at }) => at)
  const shown = entriesIn(talk, findings).slice(0, mostFindings)
  const choices: Button[] = [
    ...entryButtons(shown),
    ...(whole ? [] : [{ label: '看整张表', action: tableAction(annex, numbers) }]),
    { label: '目录', action: { do: 'directory' } },
    { label: '接着填', action: { do: 'continue' } },
  ]
  const unanswered = neededQuestions(form, filing.facts).filter(
    ({ row, numbers: [copy] }) =>
      form.sections.get(row.section)?.annex === annex && (annex.each === undefined || copy === numbers[0]),
  ).length
  const blocks = whole ? printedAnnex(form, filing, annex.id, numbers) : []
  return menuOver(talk, choices, {
    says: [
      ...(whole ? [{ say: 'table', blocks, broken } as const] : []),
      { say: 'tableFindings', annex: annex.number, entries: shown, unanswered, choices },
    ],
  })
}

function tableAction({ number: annex }: Annex, [copy]: readonly number[]): Asked {
  return { do: 'table', annex, ...(copy === undefined ? {} : { copy }), whole: true }
}

function wholly(whole: boolean): { whole?: true } {
  return whole ? { whole } : {}
}

/** Opens a menu over the current row. */
function menuOver(talk: Talk, choices: readonly Button[], turn: Turn): Turn {
  return { ...turn, place: { at: 'menu', choices, ...goingOnAt(talk.place) } }
}
