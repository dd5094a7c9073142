import { liveFindings, makeReport } from '../../bot/documents.ts'
import type { Filing } from '../../core/filing.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { residentMb } from './children.ts'
import { median } from './figure.ts'

/** Prints a hundred documents, every second one a draft, and reports the cost. */
const facts = correctFiling()
const edition = form.edition.id
const filing: Filing = { id: 1, department, year, edition, state: 'filling', facts, versions: new Map() }
const before = residentMb()
const times: { final: number[]; draft: number[] } = { final: [], draft: [] }
let bytes = 0
for (let count = 0; count < 100; count += 1) {
  const kind = count % 2 === 0 ? 'final' : 'draft'
  const began = performance.now()
  const findings = liveFindings(filing)
  const document = await makeReport(form, filing, kind === 'draft' ? { findings, draft: '草稿' } : { findings })
  times[kind].push(performance.now() - began)
  if (kind === 'final') bytes = document.length
}
const after = process.memoryUsage().rss / 1024 ** 2
const each = (residentMb() - before) / 100
const warm = (samples: readonly number[]) => median(samples.slice(10))
process.stdout.write(
  JSON.stringify({ ms: warm(times.final), draftMs: warm(times.draft), kib: bytes / 1024, before, after, each }),
)
