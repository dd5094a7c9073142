import type { FilingState, Role } from '../filing.ts'
import { namesWords } from './names.ts'

/** The names of a filing's states. */
export const stateWords: Readonly<Record<FilingState, string>> = {
  filling: '填报中',
  awaitingSignature: '待签字',
  signed: '已签字',
  submitted: '已报送',
  returned: '已退回',
  approved: '审核通过',
  published: '已公开',
}

/** The names of the roles in a department. */
export const roleWords: Readonly<Record<Role, string>> = { preparer: '填表人', head: '负责人' }

/** All roles of a person: 填表人、负责人. */
export function rolesWords(roles: readonly Role[]): string {
  return roles.map((role) => roleWords[role]).join('、')
}

/** How far a filing has passed from hand to hand. */
export const handOver: Readonly<Record<FilingState, string>> = {
  ...stateWords,
  awaitingSignature: '已经提交',
  signed: '已经签字',
  submitted: '已经报送',
  approved: '已经审核通过',
  published: '已经公开',
}

/** What a change withdraws in each state. */
export const takenBack: Readonly<Record<FilingState, string>> = {
  filling: '签字',
  returned: '签字',
  awaitingSignature: '提交',
  signed: '签字',
  submitted: '报送和签字',
  approved: '报送和签字',
  published: '公开、报送和签字',
}

/** What was changed since a filing was sent back. */
export function sinceWords(since: readonly string[] | undefined): string {
  if (since === undefined) return ''
  return since.length === 0 ? '\n退回后没有改动。' : `\n退回后改了 ${since.length} 题：${namesWords(since)}。`
}

/** A filing, named by its department and year. */
export function filingWords({ department, year }: { readonly department: string; readonly year: number }): string {
  return `${department} ${year}年度自评`
}
