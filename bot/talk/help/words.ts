import type { Sentences } from '../worded.ts'
import type { HelpSay } from './say.ts'

export const helpSays: Sentences<HelpSay> = { help: ({ lines, unit }) => helpWords(lines, unit) }

/** What can be said at any time; `unit` is what amounts are in, once the form is known. */
function helpWords(lines: readonly string[], unit: string | undefined): string {
  return [
    '我先问单位情况，再按各张表的顺序问，一次一行。能这样说：',
    '',
    ...lines,
    '',
    `金额${unit ? `默认${unit}，` : ''}写 42,800元 或 4.28万元 ${unit ? '也' : '都'}行；没有就发“无”。`,
  ].join('\n')
}
