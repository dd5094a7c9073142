import type { Check } from '../../checks/kinds.ts'
import { runTogether } from '../shared/document-numbers.ts'
import { emptied, lostCharacters } from '../shared/leftovers.ts'
import { nameEndings, ofYear } from '../shared/text-words.ts'
import { typing } from './prose-examples.ts'
import { selfKinds } from './self-references.ts'

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
  {
    id: 'report.prose.doubled',
    kind: 'prose',
    grade: 'explain',
    basis: writing,
    says: '地名或单位名称重复了。请删去多余的一个。',
    example: typing('opening', '云溪县云溪县林业局组织了自评。', '云溪县财政局财政监督股作了指导。'),
    rule: { type: 'doubled', endings: nameEndings },
  },
  {
    id: 'report.prose.date',
    kind: 'prose',
    grade: 'must',
    basis: writing,
    says: '没有这个日期。请核对，改成正确的日期。',
    example: typing('performance', '资金于202年3月5日到位。', '资金于2023年3月5日到位。'),
    rule: { type: 'date' },
  },
  {
    id: 'report.prose.year.title',
    kind: 'prose',
    grade: 'explain',
    basis: writing,
    says: '标题或本年数据中写了其他年度。请改成评价年度；确实指其他年度的，请说明。',
    example: typing('original', '林业局2022年度支出绩效自评报告', '林业局2023年度支出绩效自评报告'),
    rule: { type: 'ofYear', ...ofYear },
  },
  {
    id: 'report.prose.selfReference.kind',
    kind: 'prose',
    grade: 'note',
    basis: writing,
    says: '这里的自称与单位名称不是同一类单位。请核对是不是用了其他单位的材料。',
    example: typing('performance', '我校组织造林1.2万亩。', '我局组织造林1.2万亩。', { 'unit.name': '云溪县林业局' }),
    rule: { type: 'selfKind', kinds: selfKinds, cell: 'unit.selfReference', name: 'unit.name' },
  },
]
