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
  kindly: ({ said, asks }) => `${said === 'thanks' ? '不客气' : '好'}${asks ? '，接着填下面这一题' : ''}。`,
  later: () => '好，先放着，填过的都在。要接着，发“接着填”。',
  likened: ({ text }) => `报告会照印“${text}”，看的人不知道是什么。请写出内容。`,
  otherDevice: () =>
    [
      '换电脑、换手机都能接着填：在原来那台的网页上点“我的设备”、“换电脑”，15 分钟内在新的那台打开链接。',
      '原来那台用不了：在新的那台发同样的单位全称和年度，点“是同一份，让我加入”，请同事答应；没有同事，请财政局发邀请链接。',
    ].join('\n'),
  nearMiss: ({ read }) => `“${shortened(read, longestText)}”没看懂。是要发下面这个吗？`,
  whichWrong: ({ text }) =>
    `“${shortened(text, longestText)}”要改哪一题？前面写上名称，例：公务接待 决算 4.38。刚填的那题不对，点“撤销”。`,
  askedOrMeant: ({ text }) => `“${shortened(text, longestText)}”是问我，还是要填的内容？还没有填。`,
}
