import type { Redrafted } from '../../../core/prose/difference.ts'
import { redraftedLines } from '../asking/accepted-words.ts'
import { folded } from '../fold.ts'
import { inRows, type SaidAs, type Sentences, type Worded } from '../worded.ts'
import type { SectionSay } from './say.ts'

/** Said before a person's words go to a model for the first time. */
const leavesWords = '写的话会发给接入的模型来写这一段，姓名、电话、证件号和账号先去掉。不想发，先发“关闭自动起草”。'

export const sectionSays: Sentences<SectionSay> = {
  drafting: ({ title, attempt = 1 }) => `正在写“${title}”…${attempt > 1 ? ` 第${attempt}次` : ''}`,
  drafted: ({ title, why }) => draftedWords[why](title),
  draft: draftWords,
  draftStopped: ({ title }) => `没有再写，“${title}”还是原来的。`,
  draftingSet: ({ on, model }) =>
    on
      ? `已开启自动起草${model ? '：写报告正文时，用到的内容会发给接入的模型，姓名、电话、证件号和账号先去掉' : '，不过还没有接入模型，各段先用固定写法'}。`
      : '已关闭自动起草：内容不再发给模型，各段用固定写法。要恢复，发“开启自动起草”。',
  noModel: ({ off }) =>
    off
      ? '本单位关闭了自动起草。要恢复，发“开启自动起草”；也可以自己写，发改好的整段。'
      : '这里没有接入模型，换不了写法。可以点“补充要点”，或自己写，发改好的整段。',
  askPoints: ({ title, points, leaves }) =>
    [
      `“${title}”还要写什么？一行一条，例：企业技改培训两次，有家企业没来。`,
      points.length > 0 &&
        `已有：\n${points.map((point, at) => `${at + 1}. ${point}`).join('\n')}\n要全部去掉，发“无”。`,
      leaves && leavesWords,
    ]
      .filter(Boolean)
      .join('\n'),
  pointsKept: ({ title, figures, paired }) =>
    [
      `✓ 已加进“${title}”。`,
      figures.length > 0 &&
        `其中 ${figures.map((figure) => `“${figure}”`).join('、')} 各表里没有，照您说的写，草稿里标【自述】，请核对。`,
      paired && `“${paired}”也补一条。`,
    ]
      .filter(Boolean)
      .join(''),
  askOwn: ({ title, text }) => `请发改好的整段，原样采用。“${title}”现在是：\n\n${text}`,
  askCause: ({ title, text, leaves }) =>
    [`“${title}”：${text}`, '为什么，怎么改？一两句就行，例：末段征地推迟，下年三月前补建。', leaves && leavesWords]
      .filter(Boolean)
      .join('\n'),
  suggested: ({ title, text, lacks }) => suggestionWords(title, text, lacks),
}

const draftedWords = {
  model: (title: string) => `✓ “${title}”写好了。`,
  faults: (title: string) => `写的与数据不符，“${title}”先给您固定写法。`,
  trouble: (title: string) => `模型没有回应，“${title}”先给您固定写法，过一会儿再试。`,
  spent: (title: string) => `自动起草的次数用完了，“${title}”用固定写法。`,
} as const

/** The lines of a bubble that are left for the draft. */
const mostLines = 6

/** A draft with its figures in 〔〕, and how it differs from the one before. */
function draftWords({ title, text, difference, choices }: SaidAs<SectionSay, 'draft'>): Worded {
  const note = /〔/.test(text) ? '〔〕里的数取自各表，那边改，这里跟着变。' : ''
  const below = [note, difference ? changedWords(difference) : ''].filter(Boolean).join('\n')
  const draft = folded(text, mostLines)
  const words = [title, draft.text, below].filter(Boolean).join('\n\n')
  return { text: words, buttons: [...(draft.buttons ?? []), ...inRows(choices, 3)] }
}

function changedWords(difference: Redrafted): string {
  const lines = redraftedLines(difference)
  return lines.length === 0 ? '和上次一样。' : ['和上次相比：', ...lines].join('\n')
}

/** A suggestion, worded as it would be stored. */
function suggestionWords(title: string, text: string, lacks?: 'measure'): string {
  const more = lacks ? '还没写怎么改，补一句更好。' : ''
  return `“${title}”可以这样写：\n\n${text}\n\n${more}要改，就发改好的整段。`
}
