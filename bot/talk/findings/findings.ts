import { byUrgency, explain, isOpen } from '../../../core/checks/explanations.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import type { Form } from '../../../core/form.ts'
import { isPrinted } from '../../../core/narrative/explained.ts'
import { isAnswered, neededQuestions } from '../../../core/questions.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { saysNone } from '../../../core/values/texts.ts'
import { askNext } from '../asking/ask.ts'
import { commit } from '../keeping/commit.ts'
import type { Button, Say } from '../nouns.ts'
import { type StandingLine, standingOpinions } from '../opinions.ts'
import { findingsOf, goingOnAt, questionOf, rowOf, type Talk, type Turn } from '../talk.ts'

const perMessage = 8
const longestLabel = 10

/** The button that leads from a finding to its figures. */
export const mendLabel = '去修改数字'

/** 检查: the findings, what stands in the way first, a few at a time, each with a button to mend or explain it. */
export function listFindings(talk: Talk, from: number): Turn {
  const findings = byUrgency(findingsOf(talk))
  const start = from < findings.length ? from : 0
  const page = findings.slice(start, start + perMessage)
  const opinions = start === 0 ? standingOpinions(talk) : []
  const choices = [...opinionButtons(opinions), ...findingButtons(page, start)]
  const rest = findings.length - start - page.length
  if (rest > 0) choices.push({ label: `还有${rest}条`, action: { do: 'findings', from: start + perMessage } })
  choices.push({ label: '继续填报', action: { do: 'continue' } })
  return {
    place: { at: 'menu', choices, ...goingOnAt(talk.place) },
    says: [
      {
        say: 'findings',
        findings: page,
        from: start,
        choices,
        opinions,
        open: findings.filter(isOpen).length,
        unanswered: neededQuestions(talk.form, talk.filing.facts).length,
      },
    ],
  }
}

/** To the rows that opinions stand at. */
function opinionButtons(opinions: readonly StandingLine[]): Button[] {
  const rows = new Map(opinions.flatMap((line) => line.rows.map(({ id, title }) => [id, title] as const)))
  return [...rows].slice(0, perMessage).map(([row, title]) => ({
    label: `去${shortened(title, longestLabel)}`,
    action: { do: 'go', row, from: { do: 'findings', from: 0 } },
  }))
}

/** Asks for the explanation of a finding. */
export function askExplanation(talk: Talk, check: string): Turn {
  const finding = findingsOf(talk).find((candidate) => candidate.check === check)
  if (!finding) return mended(talk)
  return { place: { at: 'explain', check, ...goingOnAt(talk.place) }, says: [explainSay(talk.form, finding)] }
}

/** Keeps the explanation of a finding and goes back to what is still open. */
export function takeExplanation(talk: Talk, check: string, text: string): Turn {
  const findings = findingsOf(talk)
  const finding = findings.find((candidate) => candidate.check === check)
  if (!finding) return mended(talk)
  if (saysNone(text) || text.trim().length < 4) return { says: [{ say: 'noWords' }] }
  const open = findings.filter((candidate) => isOpen(candidate) && candidate.check !== check)
  const kept = commit(talk, { changes: explain(finding, text.trim()), ...goingOn(talk) })
  if (kept.state || !kept.changes) return kept
  const next = open.find(({ grade }) => grade === 'explain')
  const says = [{ say: 'explained' as const, finding, text: text.trim(), open: open.length }]
  if (!next) return { ...kept, says: [...says, ...kept.says] }
  return {
    changes: kept.changes,
    place: { at: 'explain', check: next.check, ...goingOnAt(talk.place) },
    says: [...says, explainSay(talk.form, next)],
  }
}

/** Goes on where the talk had stood: at the row itself while it is open, else after it. */
function goingOn(talk: Talk): { readonly row?: string; readonly again?: string } {
  const question = questionOf(talk, rowOf(talk.place))
  if (!question) return {}
  return isAnswered(talk.filing.facts, question) ? { row: question.id } : { row: question.id, again: question.id }
}

/** Asks for words, or leads to the rows where the figures are mended. */
function explainSay(form: Form, finding: Finding): Say {
  const choices: Button[] = [{ label: mendLabel, action: { do: 'mend', check: finding.check } }]
  return { say: 'explain', finding, printed: isPrinted(form, finding.rule), choices }
}

/** What mends or explains findings, each by a button under its number. */
export function findingButtons(findings: readonly Finding[], from = 0): Button[] {
  return findings.map((finding, at) => ({
    label: labelOf(finding, from + at + 1),
    action: { do: finding.grade === 'explain' ? 'explain' : 'mend', check: finding.check },
  }))
}

function labelOf(finding: Finding, number: number): string {
  if (finding.grade === 'explain') return `${number} ${finding.explained ? '改说明' : '说明'}`
  return `${number} ${finding.grade === 'must' ? '去修改' : '看看'}`
}

/** The finding of an old button no longer stands: says so and goes on. */
export function mended(talk: Talk): Turn {
  const { say, place } = askNext(talk, talk.filing.facts, rowOf(talk.place))
  return { place, says: [{ say: 'gone' }, say] }
}
