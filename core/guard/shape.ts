import { type Fault, fault, type Guarded } from './fault.ts'

const foreign = new RegExp(
  [
    '[A-Za-z]{2,}|[*#`<>|{}\\[\\]\\\\_~^]+|(?<=^|\\n)[^\\S\\n]*[-•·●▪]\\s*|【[^】]*】?|……|×{2,}|[XＸ]{2,}|[\\u{1F000}-\\u{1FAFF}]',
    '作为(?:一个|一名)?(?:人工智能|语言模型|助手)|人工智能|语言模型|提示词|系统提示|抱歉|对不起|无法(?:提供|生成|回答)|以下是|根据您|您(?:提供|的)|待填|占位',
  ].join('|'),
  'gu',
)

/** Markup, foreign letters, talk about the task, or nothing at all. */
export function judgeShape({ draft }: Guarded): Fault[] {
  const { text } = draft
  const nothing = text.trim() === '' ? [fault('shape', draft, { from: 0, to: 0 }, '没有内容')] : []
  return [
    ...nothing,
    ...[...text.matchAll(foreign)].map((match) =>
      fault('shape', draft, { from: match.index, to: match.index + match[0].length }),
    ),
  ]
}
