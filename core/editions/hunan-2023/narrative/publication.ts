import type { ProseSection } from '../../../edition.ts'
import { answered, not, when } from './conditions.ts'

export const publication: ProseSection = {
  id: 'publication',
  title: '自评结果拟应用和公开情况',
  drafted: {
    uses: ['unit.selfReference', 'overall.total.score', 'grade.overall', 'report.use.text', 'report.publication'],
    promises: 'free',
  },
  paragraphs: [
    [
      when(answered('report.use.text'), '根据自评结果，{{report.use.text}}。'),
      when(
        not(answered('report.use.text')),
        '{{unit.selfReference}}将自评得分和等级作为编制下年度预算、安排项目的依据。',
      ),
      when(not({ is: ['report.publication', ['']] }), '自评结果在{{report.publication}}公开，接受社会监督。'),
    ],
  ],
}
