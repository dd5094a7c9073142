import { halfWidth } from './texts.ts'

const who = '(?:我们|我局|我单位|本单位|本局|单位|局里|这边|[去今上本]年|这?两年|目前|暂时|现在|一直|确实|[也都和、])'
const none = '(?:没有?|无|未)(?:发生|安排|支出|产生|涉及)?|不涉及'
const what = '(?:这一?[块项类]|方面)?的?(?:支出|费用|经费|资金|情况|项目)?'

const subject = new RegExp(`^${who}{0,5}$`)
const denied = new RegExp(`^${who}{0,5}(?:${none})过?(?:任何)?$`)
const rest = new RegExp(`^${what}[了的过]?$`)
const denial = new RegExp(`^${what}${who}{0,5}(?:全|全部|均|就)?(?:${none}|(?:是|为)?[零0])[过了的]{0,2}$`)

/** A sentence as `saysNoneOf` reads it: in half width, without the mark at its end. */
export function sentenceIn(text: string): string {
  return halfWidth(text)
    .trim()
    .replace(/[。.！!]$/, '')
}

/** Whether a sentence says that there is none of what a name in it means: 我们没有楼堂馆所, 出国的都没有. */
export function saysNoneOf(name: string, said: string): boolean {
  const at = said.indexOf(name)
  if (at < 0) return false
  const [before, behind] = [said.slice(0, at), said.slice(at + name.length)]
  return (denied.test(before) && rest.test(behind)) || (subject.test(before) && denial.test(behind))
}

/** The one year of which a sentence says so, 去年没出国; undefined where of both, or of none by name. */
export function onlyYearIn(text: string): 'last' | 'own' | undefined {
  const [last, own] = [/[去上]年/.test(text), /[今本]年/.test(text)]
  if (last === own) return undefined
  return last ? 'last' : 'own'
}
