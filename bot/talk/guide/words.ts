import { isFilling } from '../../../core/rights.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { allDone, leftWords } from '../../../core/words/left.ts'
import { filingWords, handOver } from '../../../core/words/states.ts'
import type { Sentences } from '../worded.ts'
import type { GuideSay } from './say.ts'

const longestText = 40

export const guideSays: Sentences<GuideSay> = {
  guide: ({ state, standing, asks, ...of }) =>
    [
      '您好，我帮您填自评表、查错，最后出 Word 报告。一次问一题，随时可停。',
      `${filingWords(of)}：`,
      isFilling(state) ? (leftWords(standing) ?? allDone) : `${handOver[state]}。`,
      asks && '下一步：答下面这一题；现在答不了，发“跳过”。',
      isFilling(state) && '先填别的，发“目录”或“附件一”。',
    ]
      .filter(Boolean)
      .join('\n'),
  whichWrong: ({ text }) =>
    `“${shortened(text, longestText)}”要改哪一题？前面写上名称，例：公务接待 决算 4.38。刚填的那题不对，点“撤销”。`,
  askedOrMeant: ({ text }) => `“${shortened(text, longestText)}”是问我，还是要填的内容？还没有填。`,
}
