import { stageOf } from '../../core/bureau/board.ts'
import type { BoardJob } from '../../core/bureau/board-jobs.ts'
import { isDelivered } from '../../core/rights.ts'
import { signedDocument } from '../../db/documents.ts'
import type { Brought, JobContext } from '../../db/jobs.ts'
import { formNamed, paperOf, reportName } from '../documents.ts'
import { safeName } from '../file-names.ts'
import type { UnderWay } from '../jobs.ts'
import { deliveredScans } from '../scans.ts'
import { openArchive, type Packed } from './archive.ts'
import { type Department, departmentsOf, type SeasonWork } from './season.ts'
import { Summary } from './summary-sheets.ts'
import { archiveWords, summaryWords } from './summary-words.ts'

/** How often the progress message is updated. */
const tellEveryMs = 3000

/** All departments' figures as a workbook, or all their reports as an archive; one department at a time. */
export async function summarise(
  season: SeasonWork,
  of: Extract<BoardJob, { job: 'summary' }>['of'],
  { line }: JobContext,
  underWay: UnderWay,
): Promise<readonly Brought[]> {
  const told = counted(season, underWay)
  const brought = of === 'figures' ? await figures(season, told) : await reports(season, told)
  const done = { text: summaryWords.done[of], ...(line === undefined ? {} : { edits: line }) }
  return brought.length > 0 ? [done, ...brought] : [{ ...done, text: summaryWords.nothing[of] }]
}

/** The departments; the progress message counts those that are done. */
async function* counted(season: SeasonWork, { tell }: UnderWay): AsyncGenerator<Department> {
  let [count, last] = [0, performance.now()]
  for await (const department of departmentsOf(season)) {
    yield department
    count += 1
    if (performance.now() - last < tellEveryMs) continue
    last = performance.now()
    tell({ text: summaryWords.underWay(count) })
  }
}

async function figures(
  { campaign, make, signal }: SeasonWork,
  departments: AsyncGenerator<Department>,
): Promise<Brought[]> {
  const { year } = campaign
  const summary = new Summary(formNamed(campaign.edition), year)
  let count = 0
  for await (const { line, filing } of departments) {
    summary.add(line, filing().facts)
    count += 1
  }
  if (count === 0) return []
  const bytes = await make('workbook', summary.sheets(), signal)
  return [{ name: `${year}年度绩效自评汇总表.xlsx`, bytes, caption: summaryWords.figures(count) }]
}

/** The delivered reports, as signed, with a list of departments that have not delivered. */
async function reports(season: SeasonWork, departments: AsyncGenerator<Department>): Promise<Brought[]> {
  const { store, campaign } = season
  const archive = await openArchive()
  const missing: Department['line'][] = []
  let [count, scans] = [0, 0]
  for await (const department of departments) {
    const { line } = department
    if (!isDelivered(line.state)) missing.push(line)
    else {
      archive.add(signedDocument(store, line.filing) ?? (await printed(season, department)))
      scans += addScans(season, archive, line)
      count += 1
    }
  }
  if (count === 0) return []
  if (missing.length > 0) archive.add(missingList(missing))
  const parts = archive.end()
  return parts.map((bytes, at) => ({
    name: archiveWords.name(campaign.year, parts.length > 1 ? at + 1 : undefined),
    bytes,
    ...(at === parts.length - 1 ? { caption: archiveWords.caption(count, scans, missing.length) } : {}),
  }))
}

/** Adds a department's scans in a folder of its name; returns how many there are. */
function addScans({ store }: SeasonWork, archive: { add(file: Packed): void }, line: Department['line']): number {
  const folder = safeName(line.department)
  let count = 0
  for (const { name, bytes } of deliveredScans(store, { id: line.filing, state: line.state })) {
    archive.add({ name: `${folder}/${name}`, bytes })
    count += 1
  }
  return count
}

/** Prints a report that has no stored document yet, because it was signed a moment ago. */
async function printed({ make, signal }: SeasonWork, { filing }: Department): Promise<Packed> {
  const read = filing()
  const form = formNamed(read.edition)
  return { name: reportName(form, read, 'final'), bytes: await make('print', paperOf(read), signal) }
}

function missingList(lines: readonly Department['line'][]): Packed {
  const text = archiveWords.missing(lines.map((line) => ({ department: line.department, stage: stageOf(line) })))
  // Windows reads a text as UTF-8 if it begins with this mark.
  return { name: archiveWords.missingName, bytes: Buffer.from(`\uFEFF${text}`) }
}
