import type { Check } from '../../checks/kinds.ts'
import { runTogether } from '../shared/document-numbers.ts'
import { emptied, lostCharacters } from '../shared/leftovers.ts'
import { typing } from './prose-examples.ts'

const writing = '公文格式和用语'

/** Rules over the form of a text: what a template or a copy left in it. */
export const textChecks: readonly Check[] = [
  {
    id: 'report.prose.emptied',
    kind: 'prose',
    grade: 'explain',
    basis: writing,
    says: '这里是模板的句子，里面没有填内容。请填上，或改成“没有”的说法。',
    example: typing('staffing', '内设0个股室，分别是：无。', '不设内设股室。'),
    rule: { type: 'wording', words: emptied },
  },
  {
    id: 'report.prose.lost',
    kind: 'prose',
    grade: 'explain',
    basis: writing,
    says: '这里像是复制时丢了字或出了乱码。请对照原文补上。',
    example: typing('performance', '全年办\uFFFD\uFFFD38场。', '全年办展演38场。'),
    rule: { type: 'wording', words: lostCharacters },
  },
  {
    id: 'report.prose.documentNumber.runTogether',
    kind: 'prose',
    grade: 'explain',
    basis: 'GB/T 9704-2012',
    says: '发文字号的年份和序号连在一起了。请核对文号，年份加六角括号〔〕；不是文号的，请说明。',
    example: typing('opening', '根据云财绩202412号文件要求。', '根据云财绩〔2024〕12号文件要求。'),
    rule: { type: 'wording', words: runTogether, cells: ['unit.notice'] },
  },
]
