import { type Fault, fault, type Guarded } from './fault.ts'
import type { Stretch } from './marked.ts'

const ranks = new RegExp(
  [
    '第[一二三四五六七八九十](?:名|位|方阵|梯队)?(?!时间|责任人|书记|手资料|季度|方|[，、]|产业|批|类|期|轮|步)',
    '首[位个家次创](?!要)|唯一|榜首|之[首最冠]|冠军|夺冠|居首',
    '(?:名列|位居|位列|排名|排在|跻身|居于?)[^，。；]{0,6}(?:前|首|第|列|位)|排名|位次|前列|前茅|领先|领跑|一流|标杆|率先|独树一帜|走在(?:了)?[^，。；]{0,4}前',
    '最(?!近|后|终|初|新(?:政策|规定|要求|修订)|低生活|低工资|低限度|大限度|大程度|小单元|为?(?:突出|紧迫)的问题)',
    '历史(?:新高|最[好高低]|之最)|创[^，。；]{0,4}(?:新高|纪录|记录)|(?:全国|全省|全市|省级|国家级)(?:先进|优秀|示范|表彰|百强|样板)',
    '[特一二三]等奖|金奖|银奖|(?:荣获|获得|获评|评为|授予)[^，。；]{0,12}(?:奖|称号|荣誉|先进|优秀|示范)|表扬|充分肯定|高度评价|一致好评|经验交流|遥遥|无与伦比|空前|史无前例|绝无仅有|前所未有|数一数二|首屈一指|独一无二|百强|顶尖|极大(?:地)?|巨大成就|完美',
  ].join('|'),
  'g',
)

/** The spans of ranks, honours and superlatives in a text. */
export function ranksIn(text: string): Stretch[] {
  return [...text.matchAll(ranks)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}

/** Every rank is a fault: no fact of a filing is one. */
export function judgeRanks({ draft }: Guarded): Fault[] {
  return ranksIn(draft.text).map((stretch) => fault('rank', draft, stretch))
}
