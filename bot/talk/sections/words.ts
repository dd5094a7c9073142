import type { Redrafted } from '../../../core/prose/difference.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { redraftedLines } from '../asking/accepted-words.ts'
import { inRows, type SaidAs, type Sentences } from '../worded.ts'
import type { SectionSay } from './say.ts'

/** Said once to everybody whose words a model will read. */
const leavesWords =
  '这里写的话会发给接入的模型来起草，认得出的姓名、电话、证件号和账号先去掉。不想发给模型，先发“关闭自动起草”。'

/** What is said where a section is written. */
export const sectionSays: Sentences<SectionSay> = {
  drafting: ({ title, attempt = 1 }) => `正在写“${title}”…${attempt > 1 ? ` 第${attempt}次` : ''}`,
  drafted: ({ title, why }) => draftedWords[why](title),
  draft: (say) => ({ text: draftWords(say), buttons: inRows(say.choices, 3) }),
  draftStopped: ({ title }) => `已取消，“${title}”还是原来的样子。`,
  draftingSet: ({ on, model }) =>
    on
      ? `已开启自动起草${model ? '：写报告正文时，用到的内容会发给接入的模型，认得出的姓名、电话、证件号和账号先去掉' : '，不过这里还没有接入模型，各部分先用模板稿'}。`
      : '已关闭自动起草：本单位填的内容不再发给模型，各部分用模板稿。要恢复，发“开启自动起草”。',
  noModel: ({ off }) =>
    off
      ? '本单位关闭了自动起草。要恢复，发“开启自动起草”；也可以点“补充要点”，或把改好的整段文字发来。'
      : '这里没有接入模型，换不了稿。可以点“补充要点”，或把改好的整段文字发来。',
  askPoints: ({ title, points, leaves }) =>
    [
      `“${title}”还要写什么？用平常的话发来，一行一条，例如：企业技改培训办了两次，有家企业没来。`,
      points.length > 0 && `已有：\n${points.map((point, at) => `${at + 1}. ${point}`).join('\n')}\n发“无”就全部去掉。`,
      leaves && leavesWords,
    ]
      .filter(Boolean)
      .join('\n'),
  pointsKept: ({ title, figures, paired }) =>
    [
      `要点已写进“${title}”。`,
      figures.length > 0 &&
        `其中 ${figures.map((figure) => `“${figure}”`).join('、')} 表里没有，按您说的写，草稿里标【自述】，请再核对。`,
      paired && `到“${paired}”也补一条对应的。`,
    ]
      .filter(Boolean)
      .join(''),
  askOwn: ({ title, text }) => `把改好的“${title}”整段发来，原样采用。现在的文字：\n\n${text}`,
  askCause: ({ title, text, leaves }) =>
    [
      `“${title}”：${text}`,
      '为什么？用平常的话发来，一两句就行；下一步怎么改也一起写，例如：末段征地推迟，下年三月前补建。原因以您说的为准。',
      leaves && leavesWords,
    ]
      .filter(Boolean)
      .join('\n'),
  suggested: ({ title, text, lacks }) => suggestionWords(title, text, lacks),
}

const draftedWords = {
  model: (title: string) => `✓ “${title}”写好了。`,
  faults: (title: string) => `这一稿里有和数据对不上的话，没有采用，“${title}”先用模板稿。`,
  trouble: (title: string) => `模型这会儿没有回应，“${title}”先用模板稿，过一会儿可以再试。`,
  spent: (title: string) => `这份自评的自动起草额度用完了，“${title}”用模板稿。`,
} as const

/** Room for a draft beside what is said of it, so that all of it is one message. */
const mostWords = 3900

/** A draft as it is shown, its figures in 〔〕, with how it differs from the one before. */
function draftWords({ title, text, difference }: SaidAs<SectionSay, 'draft'>): string {
  const note = /〔/.test(text) ? '〔〕里的数取自前面填的内容，改了数，这里会跟着变。' : ''
  const below = [note, difference ? changedWords(difference) : ''].filter(Boolean).join('\n')
  const draft = shortened(text, mostWords - title.length - below.length)
  return [title, draft, below].filter(Boolean).join('\n\n')
}

function changedWords(difference: Redrafted): string {
  const lines = redraftedLines(difference)
  return lines.length === 0 ? '和上一稿一样。' : ['和上一稿相比：', ...lines].join('\n')
}

/** A text for a cell as it would be kept. */
function suggestionWords(title: string, text: string, lacks?: 'measure'): string {
  const more = lacks ? '还没有写下一步怎么改，补一句更完整。' : ''
  return `“${title}”可以这样写：\n\n${text}\n\n${more}可以就点“采用”；要改，把改好的整段文字发来。`
}
