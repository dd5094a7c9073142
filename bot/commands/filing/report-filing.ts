import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isSignature } from '../../../core/address.ts'
import { type FileReview, reviewFile } from '../../../core/check-file.ts'
import { isOpen } from '../../../core/checks/explanations.ts'
import { type Finding, tallyOf } from '../../../core/checks/finding.ts'
import { askedFacts } from '../../../core/exchange/file.ts'
import { countWords, findingWords, unreadableWords } from '../../../core/words/findings.ts'
import { draftHeader, makeReport } from '../../documents.ts'

const usage = '用法：npm run -s report -- 文件.json --out 报告.docx [--draft]'

/** Prints a filing as Word; 1 if the final form is asked for but blocked, 2 if unreadable. */
export async function reportFiling(args: readonly string[]): Promise<number> {
  try {
    return await report(args)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return fail(2, '没有这个文件或文件夹。请核对路径。')
    return fail(2, usage)
  }
}

async function report(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, draft: { type: 'boolean' } },
  })
  const [file] = positionals
  if (file === undefined || values.out === undefined) return fail(2, usage)
  const review = reviewFile(readFileSync(file, 'utf8'))
  if ('unreadable' in review) return fail(2, unreadableWords(review.unreadable, review.read))
  const inTheWay = review.findings.filter((finding) => isOpen(finding) && !isSignature(finding.at[0] ?? ''))
  if (!values.draft && inTheWay.length > 0) return fail(1, refusal(inTheWay))
  writeFileSync(values.out, await bytesOf(review, values.draft === true))
  return 0
}

async function bytesOf({ file, findings }: FileReview, draft: boolean): Promise<Uint8Array> {
  const filing = { facts: askedFacts(file.form, file.facts), year: file.year, department: file.department }
  const zone = process.env.TZ_NAME || 'Asia/Shanghai'
  return makeReport(file.form, filing, draft ? { findings, draft: draftHeader(zone) } : { findings })
}

function refusal(findings: readonly Finding[]): string {
  const lines = findings.map((finding, at) => findingWords(finding, at + 1))
  return [`还不能出最终报告：${countWords(tallyOf(findings))}。要看现在的样子，加 --draft。`, ...lines].join('\n')
}

function fail(code: number, line: string): number {
  process.stderr.write(`${line}\n`)
  return code
}
