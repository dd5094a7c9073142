import { shortened } from '../../../core/values/shortened.ts'
import type { Button } from '../nouns.ts'
import { inRows, type Sentences, type Worded } from '../worded.ts'
import type { FileSay } from './say.ts'

type QueueSay = Extract<
  FileSay,
  { say: 'fileQueued' | 'fileWaits' | 'fileReplaced' | 'fileNamed' | 'fileNext' | 'filesWait' }
>

const longestFile = 30

/** What is said of several files that come one after another. */
export const queueSays: Sentences<QueueSay> = {
  fileQueued: ({ before, undecided, choices }) => {
    const first = undecided ? `${undecidedWords(undecided)}，` : '前面的读完、'
    return withChoices({ text: `收到，排在第 ${before + 1} 个。${first}定了再看这一个。` }, choices)
  },
  fileWaits: ({ most, choices }) =>
    withChoices({ text: `已经排了 ${most} 个文件，这一个没收。前面的定了再发。` }, choices),
  fileReplaced: ({ name }) => `前一份“${shortened(name, longestFile)}”没有填入，改看新发的这一份。`,
  fileNamed: ({ name, waiting }) =>
    `“${shortened(name, longestFile)}”（${waiting > 0 ? `后面还有 ${waiting} 个文件` : '最后一个文件'}）`,
  fileNext: ({ waiting }) => (waiting > 1 ? `接着读下一个文件，还有 ${waiting} 个…` : '接着读下一个文件…'),
  filesWait: ({ waiting, undecided = {}, choices }) =>
    withChoices({ text: `${undecidedWords(undecided)}。定了再看后面的 ${waiting} 个文件。` }, choices),
}

function undecidedWords({ name }: { readonly name?: string }): string {
  return `${name === undefined ? '前一个文件' : `“${shortened(name, longestFile)}”`}还没定填不填`
}

/** Words with these choices under their own buttons. */
export function withChoices({ text, buttons = [] }: Worded, choices: readonly Button[] = []): Worded {
  return { text, buttons: [...buttons, ...inRows(choices, 2)] }
}
