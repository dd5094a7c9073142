import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { tallyOf } from '../../core/checks/finding.ts'
import { type Finding, reviewFile } from '../../core/index.ts'
import { countWords, findingWords, unreadableWords } from '../words/findings.ts'

const usage = '用法：npm run -s check -- 文件.json [--json]'

/** Prints the findings of an exchange file; 0 nothing must be mended, 1 something must, 2 the file cannot be read. */
function check(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  const [file] = positionals
  if (file === undefined) return fail(usage)
  const review = reviewFile(readFileSync(file, 'utf8'))
  if ('unreadable' in review) return fail(unreadableWords(review.unreadable, review.read))
  const { findings } = review
  process.stdout.write(`${values.json ? asJson(findings) : asText(findings)}\n`)
  return findings.some(({ grade }) => grade === 'must') ? 1 : 0
}

function asText(findings: readonly Finding[]): string {
  return [countWords(tallyOf(findings)), ...findings.map((finding, at) => findingWords(finding, at + 1))].join('\n')
}

function asJson(findings: readonly Finding[]): string {
  return JSON.stringify(
    findings.map(({ check, rule, grade, at, says, shows, explained, fixes }) => ({
      check,
      rule,
      grade,
      at,
      says,
      shows,
      explained,
      fixes,
    })),
    null,
    1,
  )
}

function fail(line: string): number {
  process.stderr.write(`${line}\n`)
  return 2
}

function run(args: readonly string[]): number {
  try {
    return check(args)
  } catch (error) {
    return fail(
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? '没有这个文件。请核对路径。' : usage,
    )
  }
}

process.exitCode = run(process.argv.slice(2))
