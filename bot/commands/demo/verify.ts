import { readFileSync } from 'node:fs'
import type { Kind } from '../../../core/cell-kind.ts'
import { type FileReview, reviewFile } from '../../../core/check-file.ts'
import { isOpen } from '../../../core/checks/explanations.ts'
import { readExchange, writeExchange } from '../../../core/exchange/file.ts'
import { cellAt } from '../../../core/form.ts'
import { readQuantity } from '../../../core/formula.ts'
import { questions } from '../../../core/questions.ts'
import type { Played } from './play.ts'

/** Figures that the clerk left out at first and added later in the talk. */
const mended = new Set(['base.projects.budget', 'base.operations.budget'])
/** The annexes whose figures come from the filing that was sent for a check. */
const compared = /^(base\.|overall\.(funds|income|expenditure)\.|project\.\d+\.funds\.|report\.initialBudget\.)/

/** The differences from the expected filing, one per line; none if it came through whole. */
export function differences(played: Played): string[] {
  const missing = ['draft.docx', 'report.docx', 'filing.json'].filter((name) => !played.documents.has(name))
  if (missing.length > 0) return missing.map((name) => `没有得到 ${name}`)
  const text = textOf(played, 'filing.json')
  const review = reviewFile(text)
  if ('unreadable' in review) return ['filing.json 读不了']
  return [...openFindings(review), ...changedFigures(review), ...notTheSame(text), ...notWord(played)]
}

/** The differences of a filing with pasted tables from the figures as filed. */
export function pastedDifferences(played: Played): string[] {
  const review = played.documents.has('filing.json') ? reviewFile(textOf(played, 'filing.json')) : undefined
  return review && !('unreadable' in review) ? changedFigures(review) : ['没有得到粘贴填报的 filing.json']
}

/** The cells that people answered: the cost of one question for each. */
export function answeredCells(played: Played): number {
  const read = readExchange(textOf(played, 'filing.json'))
  if ('unreadable' in read) return 0
  return questions(read.form, read.facts).reduce((sum, { cells }) => sum + cells.length, 0)
}

function openFindings({ findings }: FileReview): string[] {
  return findings.filter(isOpen).map(({ check, shows }) => `${check} ${shows}`)
}

/** Every figure of the original filing that differs from the talk's result. */
function changedFigures({ file }: FileReview): string[] {
  const filed = readExchange(readFileSync(new URL('./filed.json', import.meta.url), 'utf8'))
  if ('unreadable' in filed) return ['filed.json 读不了']
  return [...filed.facts].flatMap(([address, value]) => {
    const cell = cellAt(filed.form, address)
    if (!compared.test(address) || mended.has(address) || cell?.formula || cell?.kind.type !== 'amount') return []
    const kept = file.facts.get(address)
    return isSame(cell.kind, kept, value) ? [] : [`${address} 应为“${value}”，得到“${kept ?? '没有'}”`]
  })
}

/** Whether two figures are the same, whatever their decimals: 5.0 and 5.00. */
function isSame(kind: Kind, kept: string | undefined, filed: string): boolean {
  const [one, other] = [kept, filed].map((text) => (text === undefined ? undefined : readQuantity(kind, text)))
  return kept === filed || (kept !== '' && filed !== '' && one !== undefined && other?.value.eq(one.value) === true)
}

function notTheSame(text: string): string[] {
  const read = readExchange(text)
  const again = 'unreadable' in read ? '' : writeExchange(read.form, read)
  return again === text ? [] : ['filing.json 读出再写入，不是同一个文件']
}

function notWord({ documents }: Played): string[] {
  return ['draft.docx', 'report.docx'].filter((name) => {
    const bytes = documents.get(name)
    return bytes?.[0] !== 0x50 || bytes[1] !== 0x4b
  })
}

function textOf({ documents }: Played, name: string): string {
  return new TextDecoder().decode(documents.get(name))
}
