import { momentWords } from '../../core/words/moments.ts'
import { rolesWords } from '../../core/words/states.ts'
import type { NamedMember, ToldMember } from './members.ts'

/** 罗志远（填表人） */
export function memberWords({ name, roles }: ToldMember): string {
  return `${name}（${rolesWords(roles)}）`
}

/** `2. 李梅，填表人（6月20日加入）` */
export function namedLine({ number, name, roles, since }: NamedMember, more = ''): string {
  const came = since === undefined ? '' : `（${momentWords(since).split(' ')[0]}加入）`
  return `${number}. ${name}，${rolesWords(roles)}${came}${more}`
}
