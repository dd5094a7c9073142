import { parseArgs } from 'node:util'
import { formOf, publishedForms } from '../../../core/editions/index.ts'
import { CommandError } from './command-error.ts'

const usage =
  '用法：npm run -s import -- 文件 [--edition 表样] [--year 年度] --out 自评.json；很多部门的：import -- 文件夹或.zip --out 文件夹'

export type Wanted = { readonly file: string; readonly out: string; readonly edition?: string; readonly year?: number }

/** What an import is asked for, by its arguments. */
export function wantedOf(args: readonly string[]): Wanted {
  const { values, positionals } = parsed(args)
  const [file, more] = positionals
  if (file === undefined || more !== undefined) throw new CommandError(usage)
  const { out, edition, year } = values
  if (out === undefined)
    throw new CommandError(`请用 --out 写明结果放在哪个 .json 文件，很多部门的放在哪个文件夹。${usage}`)
  if (year !== undefined && !/^20\d\d$/.test(year)) throw new CommandError('--year 要是四位数的年度，如 2024。')
  if (edition !== undefined && !formOf(edition)) throw new CommandError(unknownEdition(edition))
  return { file, out, ...(edition !== undefined && { edition }), ...(year !== undefined && { year: Number(year) }) }
}

function parsed(args: readonly string[]) {
  const options = { out: { type: 'string' }, edition: { type: 'string' }, year: { type: 'string' } } as const
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch {
    throw new CommandError(usage)
  }
}

function unknownEdition(edition: string): string {
  const known = publishedForms.map((form) => form.edition.id).join('、')
  return `没有“${edition.slice(0, 60)}”这一版表样。现有：${known}。`
}
