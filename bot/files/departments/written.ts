import type { Packed } from '../unpack.ts'
import type { FreeNames } from './names.ts'
import type { DepartmentRead } from './read.ts'

const comments = '（检查意见）'

/** A department's files as they are written: its exchange file, and its Word files with comments. */
export type Written = { readonly exchange?: Packed; readonly commented: readonly Packed[] }

/**
 * Names a department's files by the department, its only Word file too: 县档案馆.json, 县档案馆（检查意见）.docx. Of several
 * each has its own name behind that.
 */
export function writtenOf(names: FreeNames, department: DepartmentRead): Written {
  if (department.is === 'none') return { commented: [] }
  const { name, filing, commented } = department
  const [only, more] = commented
  const one = only && !more ? `${comments}${endingOf(only.name)}` : undefined
  const own = names.free(name, '.json', ...(one ? [one] : []))
  const exchange = { name: `${own}.json`, bytes: Buffer.from(filing.exchange) }
  if (only && one) return { exchange, commented: [{ name: `${own}${one}`, bytes: only.bytes }] }
  return {
    exchange,
    commented: commented.map(({ name: file, bytes }) => {
      const ending = endingOf(file)
      const stem = file.slice(file.lastIndexOf('/') + 1, -ending.length || undefined)
      return { name: `${names.free(`${own}-${stem}`, ending)}${ending}`, bytes }
    }),
  }
}

function endingOf(name: string): string {
  return /\.[a-z]+$/i.exec(name)?.[0] ?? ''
}
