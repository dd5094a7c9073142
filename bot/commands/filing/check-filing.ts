import { parseArgs } from 'node:util'
import { type Finding, tallyOf } from '../../../core/checks/finding.ts'
import { countWords, findingWords } from '../../../core/words/findings.ts'
import type { ReadFiling } from '../../files/filing-answer.ts'
import { CommandError } from './command-error.ts'
import { leftFindings, paperFindingWords } from './paper-findings.ts'
import { type Reader, readBeside } from './read-filing.ts'
import { readSent } from './sent.ts'
import { writeCommented } from './write-commented.ts'

const usage = '用法：npm run -s check -- 文件 [--json] [--commented 批注.docx]'

/**
 * Prints the findings of a file, and writes them into its Word files as comments if asked; 0 if nothing must be mended,
 * 1 if something must, 2 if the file cannot be read, or the comments cannot be written.
 */
export async function checkFiling(args: readonly string[], reader?: Reader): Promise<number> {
  const { values, positionals } = parsed(args)
  const [file, more] = positionals
  if (file === undefined || more !== undefined) throw new CommandError(usage)
  const { commented: out } = values
  const filing = out === undefined ? await readBeside(readSent(file), reader) : await writeCommented(file, out, reader)
  process.stdout.write(`${values.json ? asJson(listedOf(filing)) : asText(filing)}\n`)
  return filing.findings.some(({ grade }) => grade === 'must') ? 1 : 0
}

function parsed(args: readonly string[]) {
  const options = { json: { type: 'boolean' }, commented: { type: 'string' } } as const
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch {
    throw new CommandError(usage)
  }
}

/**
 * All findings to list. Those of an exchange file already cover its faults; for papers, the texts that were not taken
 * are added.
 */
function listedOf(filing: ReadFiling): readonly Finding[] {
  return filing.from === 'data' ? filing.findings : [...filing.findings, ...leftFindings(filing)]
}

function asText(filing: ReadFiling): string {
  if (filing.from === 'papers') return paperFindingWords(filing)
  const { findings } = filing
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
