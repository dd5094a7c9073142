import type { ProseSection } from '../../../narrative/vocabulary.ts'
import { all, answered, blank, not, when } from './conditions.ts'

/** Answers that are worded in a sentence of their own. */
const aboutResult = { like: ['report.use.text', '^将?(?:本次)?自评结果'] } as const
const madePublic = { like: ['report.publication', '公开(?:[，。；]|$)'] } as const

export const publication: ProseSection = {
  id: 'publication',
  title: '自评结果拟应用和公开情况',
  drafted: {
    uses: ['unit.selfReference', 'overall.total.score', 'grade.overall', 'report.use.text', 'report.publication'],
    promises: 'free',
  },
  paragraphs: [
    [
      when(all(answered('report.use.text'), not(aboutResult)), '根据自评结果，{{report.use.text}}。'),
      when(aboutResult, '{{unit.selfReference}}{{report.use.text}}。'),
      when(
        not(answered('report.use.text')),
        '{{unit.selfReference}}将自评得分和等级作为编制下年度预算、安排项目的依据。',
      ),
      when(
        all(not(blank('report.publication')), not(madePublic)),
        '自评结果在{{report.publication}}公开，接受社会监督。',
      ),
      when(madePublic, '自评结果{{report.publication}}。'),
    ],
  ],
}
