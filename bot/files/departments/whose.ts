import { readExchange } from '../../../core/exchange/file.ts'
import type { FilingRead } from '../../../core/paper/filing/filing-read.ts'
import { plain } from '../../../core/paper/filing/label.ts'
import { readFiling } from '../../../core/paper/filing/read.ts'
import { isSameDepartment } from '../../../core/paper/filing/several.ts'
import { isData } from '../filing-data.ts'
import { jsonNestsDeeper } from '../nesting.ts'
import { byNumber } from '../order.ts'
import { type Converted, type OldFile, openFiles } from '../papers.ts'
import type { Packed } from '../unpack.ts'
import type { Group } from './grouping.ts'
import type { Listed } from './source.ts'

/** Whose a loose file is: the department that it names, and its annexes that a department has once. */
export type Whose = {
  readonly is: 'whose'
  readonly department: string
  readonly annexes: readonly string[]
  /** Reading it failed: it is kept apart, so that it spoils no other. */
  readonly apart?: true
}

export const nobodys: Whose = { is: 'whose', department: '', annexes: [] }

/** Reads a file only for whose it is; an old one has to be converted first. */
export function whoseIs(file: Packed, converted?: Converted): Whose | { is: 'old'; files: readonly OldFile[] } {
  if (isData(file)) return whoseData(file)
  const { documents, old } = openFiles([file], converted)
  if (old.length > 0) return { is: 'old', files: old }
  const read = documents.length === 0 ? undefined : readFiling(documents)
  return !read || 'none' in read ? nobodys : { is: 'whose', department: read.department, annexes: annexesOf(read) }
}

function whoseData({ bytes }: Packed): Whose {
  const text = Buffer.from(bytes).toString('utf8')
  const file = jsonNestsDeeper(text) ? undefined : readExchange(text)
  if (!file || 'unreadable' in file) return nobodys
  return { is: 'whose', department: file.department, annexes: file.form.edition.annexes.map(({ id }) => id) }
}

/** The annexes that stand in a file, not those of which its sentences tell. */
function annexesOf({ form, places }: FilingRead): string[] {
  return form.edition.annexes.flatMap(({ id, each }) => (each === undefined && places.labels.has(id) ? id : []))
}

type Known = Whose & { readonly file: Listed }
type Pile = { readonly name: string; readonly files: Listed[]; readonly annexes: Set<string> }

/**
 * Loose files by departments. Two files that both hold an annex that a department has once are of two filings, even under
 * one name. A file that names nobody belongs to whom its own name names, or to the only department.
 */
export function pilesOf(all: readonly Known[]): Group[] {
  const piles: Pile[] = []
  const inOrder = [...all].sort((a, b) => byNumber(a.file.path, b.file.path))
  for (const one of inOrder) if (one.department !== '') put(piles, one)
  const departments = [...piles]
  for (const { file, department, apart } of inOrder) {
    if (department !== '') continue
    const [named, another] = departments.filter(({ name }) => isNamedIn(file.path, name))
    const only = departments.length === 1 ? departments[0] : undefined
    const pile = apart ? undefined : ((another ? undefined : named) ?? only)
    if (pile) pile.files.push(file)
    else piles.push({ name: '', files: [file], annexes: new Set() })
  }
  return piles.map(({ name, files }) => ({ name, files }))
}

function put(piles: Pile[], { file, department, annexes }: Known): void {
  const fits = (pile: Pile) => !annexes.some((annex) => pile.annexes.has(annex))
  const same = piles.find((pile) => plain(pile.name) === plain(department) && fits(pile))
  const [like, another] = piles.filter((pile) => isSameDepartment(pile.name, department) && fits(pile))
  const pile = same ?? (another ? undefined : like)
  if (!pile) piles.push({ name: department, files: [file], annexes: new Set(annexes) })
  else {
    pile.files.push(file)
    for (const annex of annexes) pile.annexes.add(annex)
  }
}

/** Whether a file's name has a department's, perhaps without its county: 档案馆附件2.docx, 云溪县档案馆. */
function isNamedIn(path: string, department: string): boolean {
  const own = plain(path)
  const bare = plain(department).replace(/^[^县市区州旗]{1,10}[县市区州旗]/, '')
  return own.includes(plain(department)) || (bare.length > 1 && own.includes(bare))
}
